import type { Spec } from 'vega'
import { beforeAll, describe, expect, test } from 'vitest'
import { dress } from '../../../src/chart/dress.ts'
import { chartLocale } from '../../../src/chart/locale.ts'
import * as engine from '../../../src/chart/vega.ts'
import { measure } from '../../chart/requests.ts'
import { type AxisCheck, axisChecks } from './axes.ts'
import { otherColours } from './colours.ts'
import { differences, isMark, marksIn, namesIn, together } from './compare.ts'
import { runCompiled, runVega, type VegaRun } from './run-vega.ts'
import { type Shown, shownBy } from './vega-points.ts'
import { type WrittenChart, writtenCharts } from './written-charts.ts'

let charts: readonly WrittenChart[]
/** By name: the charts as Vega alone draws them. */
const runs = new Map<string, VegaRun>()
/** By name: the charts as fandeck had them drawn, in the colours of the theme. */
const dressed = new Map<string, VegaRun>()
beforeAll(async () => {
  charts = await writtenCharts()
  for (const { name, request } of charts) {
    runs.set(name, await runVega(request))
    const log = { warnings: new Set<string>(), errors: new Set<string>() }
    const { vega } = await dress(request, engine, chartLocale('en'), measure, log)
    dressed.set(name, await runCompiled(vega as unknown as Spec))
  }
})

/** Charts whose points are others than those of Vega's marks. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'bar-parts-of-one-colour': 'parts of a bar that look alike are one bar',
  'line-steps': 'the corners of steps are points too',
  'point-one-axis': 'points without a second number stand at half the height',
  'point-punchcard': 'names without a label of their own are numbers',
}

/** Charts whose dates are years with their parts. */
const YEARS = new Set(['point-years', 'hostile-old-dates'])

describe('what a native chart says', () => {
  test('is what Vega gave its marks, point by point', () => {
    const compared = charts.filter(({ name }) => !(name in OTHERWISE))
    expect(compared.length).toBeGreaterThanOrEqual(90)
    const wrong = compared.flatMap(({ name, panels }) => {
      const written = marksIn(panels.flatMap(({ read }) => read.series))
      const found = shownBy(runs.get(name)!)
      const shown = YEARS.has(name) ? found.map(inYears) : found
      const all = panels.length > 1 ? differences(...together(written, shown)) : differences(written, shown)
      return all.map((line) => `${name}: ${line}`)
    })
    expect(wrong).toEqual([])
  })

  test('is compared for all charts but a few, each of which is there and differs', () => {
    for (const name of Object.keys(OTHERWISE)) {
      const { panels } = charts.find((one) => one.name === name)!
      expect(differences(marksIn(panels[0]!.read.series), shownBy(runs.get(name)!)), name).not.toEqual([])
    }
  })
})

function inYears(shown: Shown): Shown {
  return { ...shown, points: shown.points.map((point) => ({ ...point, across: yearOf(Number(point.across)) })) }
}

/** A date as its year and the part of it that has gone by. */
function yearOf(date: number): number {
  const year = new Date(date).getUTCFullYear()
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return Number((year + (date - start) / (end - start)).toFixed(6))
}

/** Numbers that stand as names do: bins, and numbers at even distances under areas. */
const NUMBERS_AS_NAMES = new Set(['area-over-numbers', 'bar-histogram', 'bar-histogram-lying', 'panels-histograms'])

/** Bars over dates: an axis ends with the last day, month or year of its scale that has begun. */
const DATES_OF_BARS: Readonly<Record<string, number>> = {
  'bar-months': 31,
  'bar-months-of-any-year': 31,
  'bar-years': 366,
}

/** Charts whose labels have room on the axis. */
const ROOM: Readonly<Record<string, readonly [number, number]>> = { 'iowa-power/change-since-2010': [-14, 12] }

describe('axes', () => {
  const checked = (but: (name: string) => boolean): readonly (readonly [string, AxisCheck])[] =>
    charts
      .filter(({ name }) => !but(name))
      .flatMap(({ name, panels }) => axisChecks(panels[0]!.read, runs.get(name)!).map((axis) => [name, axis] as const))

  test('end where the scales of Vega do, run their way and count by their base', () => {
    const all = checked(
      (name) => name in ROOM || NUMBERS_AS_NAMES.has(name) || name in DATES_OF_BARS || YEARS.has(name),
    )
    expect(all.length).toBeGreaterThanOrEqual(180)
    const wrong = all.filter(([, { written, vega }]) => JSON.stringify(written) !== JSON.stringify(vega))
    expect(wrong).toEqual([])
    expect(all.filter(([, { written }]) => written.base !== null).length).toBeGreaterThanOrEqual(2)
    expect(all.filter(([, { written }]) => written.reversed).length).toBeGreaterThanOrEqual(10)
  })

  test('of bars over dates end with the last date that has a bar', () => {
    for (const [name, { axis, written, vega }] of checked((one) => !(one in DATES_OF_BARS))) {
      if (axis !== 'category') continue
      const rest = (vega.max! - written.max!) / 86_400_000
      expect([name, written.min, rest > 0 && rest <= DATES_OF_BARS[name]!]).toEqual([name, vega.min, true])
    }
  })

  test('are longer where labels need the room', () => {
    const wider = checked((name) => !(name in ROOM)).filter(([, { axis }]) => axis === 'value')
    expect(wider.length).toBe(1)
    for (const [name, { written, vega }] of wider) {
      expect([vega.min, vega.max]).toEqual(ROOM[name])
      expect(written.min! < vega.min! && written.max! > vega.max!).toBe(true)
    }
  })

  test('of years are years', () => {
    const all = checked((name) => !YEARS.has(name)).filter(([, { axis }]) => axis === 'category')
    expect(all.length).toBe(2)
    for (const [name, { vega }] of all) {
      const [first] = charts.find((one) => one.name === name)!.panels[0]!.read.axes
      const moved = name === 'hostile-old-dates'
      expect([first!.min, first!.max]).toEqual([moved ? 1850 : yearOf(vega.min!), yearOf(vega.max!)])
    }
  })
})

test('points have the colours that they are drawn in, by the names that those have in the theme', () => {
  const single = charts.filter(({ panels }) => panels.length === 1)
  const found = single.flatMap(({ name, panels }) => {
    const { series } = panels[0]!.read
    const shown = shownBy(dressed.get(name)!)
    return series.filter(isMark).map((one) => [name, otherColours(one, shown, namesIn(series))] as const)
  })
  expect(found.flatMap(([name, others]) => (others ?? []).map((line) => `${name}: ${line}`))).toEqual([])
  const pairless = new Set(found.flatMap(([name, others]) => (others === null ? name : [])))
  const expected = [...Object.keys(OTHERWISE), ...YEARS, ...BASES]
  expect([...pairless].sort()).toEqual(expected.sort())
})

/** Charts with a series that is not seen: it lifts the one that is. */
const BASES = ['area-band', 'bar-ranged', 'bar-ranged-labelled', 'kpop-tiktok/clip-length']
