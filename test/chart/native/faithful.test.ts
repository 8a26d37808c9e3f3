import { beforeAll, expect, test } from 'vitest'
import type { SceneItem } from '../../../src/chart/native/scene.ts'
import type { Axis, NativeChart, PointSeries, Series } from '../../../src/model/native-chart.ts'
import { NAMES, type Run, runSpec } from './run.ts'

interface Native {
  readonly name: string
  readonly chart: NativeChart
  /** It is one of several: the marks of the run are those of all. */
  readonly panel: boolean
  readonly run: Run
}

const natives: Native[] = []

beforeAll(async () => {
  for (const name of NAMES) {
    const run = await runSpec(name)
    if ('picture' in run.verdict) continue
    const { panels } = run.verdict
    natives.push(...panels.map(({ chart }) => ({ name, chart, panel: panels.length > 1, run })))
  }
})

/** Series that stand for marks; the others carry labels, or lift what stands on them. */
function shown({ plots }: NativeChart): readonly (Series | PointSeries)[] {
  return plots.flatMap(({ series }) => series.filter(({ name }) => !/\((?:labels|from)\)$|^Scale of sizes$/.test(name)))
}

function valuesOf(series: Series | PointSeries): readonly number[] {
  const all = 'values' in series ? series.values : [...series.x, ...series.y, ...series.sizes]
  return all.filter((value): value is number => value !== null)
}

/** Numbers of the rows behind the marks, and how far apart the ends of a part are. */
function numbersOf(items: readonly SceneItem[]): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (value: number): void => void found.add(short(value))
  for (const { datum = {} } of items) {
    for (const [key, value] of Object.entries(datum)) {
      if (value === null || (typeof value === 'object' && !(value instanceof Date))) continue
      const number = Number(value)
      add(number)
      const start = Number(datum[key.replace(/_end$/, '_start')])
      if (key.endsWith('_end') && Number.isFinite(start)) add(number - start)
      const from = Number(datum['from'] ?? datum['lower_yield'] ?? Number.NaN)
      if (key === 'to') add(number - from)
    }
  }
  return found
}

function short(value: number): string {
  return String(Number(value.toPrecision(9)))
}

/** Numbers that no row has: places of names, ends of reference lines, parts that are seen as one, middles, corners. */
const MADE =
  /^(?:panels-names|point-(?:names|punchcard|dumbbell|error|rules|one-axis|years|labelled|texts)|tick-|rank-|line-(?:and|steps)|bar-(?:mean-line|parts|error|one)|hostile-(?:mixed|duplicates|old-dates)|area-band)/

test('every number of a model is one of the rows behind its marks', () => {
  const wrong = natives
    .filter(({ name }) => !MADE.test(name))
    .flatMap(({ name, chart, run }) => {
      const known = numbersOf(run.items)
      return shown(chart)
        .flatMap(valuesOf)
        .filter((value) => !known.has(short(value)))
        .map((value) => `${name}: ${value}`)
    })
  expect(wrong).toEqual([])
})

test('a model has as many values as Vega drew bars, and as many points as it drew points', () => {
  const counted = natives.filter(({ chart, name, panel }) => {
    const [plot] = chart.plots
    return !panel && chart.plots.length === 1 && plot && /^(?:bar|scatter|bubble)$/.test(plot.type) && !MADE.test(name)
  })
  expect(counted.length).toBeGreaterThan(25)
  for (const { name, chart, run } of counted) {
    const marks = run.items.filter(({ type }) => type !== 'text' && type !== 'rule')
    const drawn = marks.filter(({ width, height }) => !(width === 0 || height === 0))
    const count = shown(chart).reduce(
      (sum, series) =>
        sum + ('values' in series ? series.values : series.y).filter((value) => value !== null && value !== 0).length,
      0,
    )
    const there = drawn.filter(({ defined }) => defined !== false)
    expect(Math.abs(count - there.length), name).toBeLessThanOrEqual(zeros(chart, run))
  }
})

/** Values of nothing, which are bars without a height or not. */
function zeros(chart: NativeChart, { items }: Run): number {
  const none = shown(chart)
    .flatMap((series) => valuesOf(series))
    .filter((value) => value === 0).length
  return none + items.filter(({ datum }) => Object.values(datum ?? {}).some((value) => value === null)).length
}

function checkAxis(name: string, axis: Axis | null, domains: readonly (readonly unknown[])[]): void {
  if (!axis || (axis.kind !== 'numbers' && axis.kind !== 'log') || axis.min === null) return
  const ends = domains.map((domain) => domain.map(Number).sort((a, b) => a - b))
  expect(
    ends.map((all) => [all[0], all.at(-1)]),
    name,
  ).toContainEqual([axis.min, axis.max])
}

test('axes of numbers have the ends of their scales', () => {
  for (const { name, chart, run } of natives) {
    if (chart.approximations.length > 0 || /^(?:panels|point)-(?:names|one-axis|years)/.test(name)) continue
    const domains = [...run.domains.values()]
    checkAxis(name, chart.axes.value, domains)
    checkAxis(name, chart.axes.secondary, domains)
    if (chart.categories === null) checkAxis(name, chart.axes.category, domains)
  }
})

test('colours are those of the marks', () => {
  for (const { name, chart, run } of natives) {
    const known = new Set(run.items.flatMap(({ fill, stroke }) => [hex(fill), hex(stroke)]))
    for (const series of shown(chart)) {
      if (series.opacity === 0) continue
      for (const color of [series.color, ...(series.pointColors ?? [])])
        if (color !== null) expect(known, `${name}: ${series.name}`).toContain(color.slice(0, 7))
    }
  }
})

/** A colour of the scene in capitals; names of colours as the specs of this folder use them. */
function hex(colour: unknown): string | undefined {
  const names: Readonly<Record<string, string>> = {
    black: '#000000',
    white: '#FFFFFF',
    red: '#FF0000',
    firebrick: '#B22222',
    lightgray: '#D3D3D3',
  }
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(String(colour))
  if (parts)
    return `#${parts
      .slice(1)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase()
  return names[String(colour)] ?? String(colour).slice(0, 7).toUpperCase()
}

test('names of series are unlike each other, and values are as many as categories', () => {
  for (const { name, chart } of natives) {
    const names = chart.plots.flatMap(({ series }) => series.map((one) => one.name.toLowerCase()))
    expect(new Set(names).size, name).toBe(names.length)
    for (const series of chart.plots.flatMap((plot) => plot.series as readonly (Series | PointSeries)[])) {
      if ('values' in series) expect(series.values.length, name).toBe(chart.categories?.values.length)
      else expect(series.y.length, name).toBe(series.x.length)
      for (const value of valuesOf(series)) expect(Number.isFinite(value), `${name}: ${value}`).toBe(true)
    }
  }
})

test('a chart is read the same twice', async () => {
  for (const name of ['bar-stacked', 'point-punchcard', 'line-steps']) {
    const [first, second] = [await runSpec(name), await runSpec(name)]
    expect(first.verdict).toEqual(second.verdict)
  }
})
