import { beforeAll, describe, expect, test } from 'vitest'
import type { NativeChart, Panel, Share } from '../../../src/model/native-chart.ts'
import { NAMES, runSpec } from './run.ts'

const PANELS = NAMES.filter((name) => name.startsWith('panels-'))

/** Panels of one facet, with scales that they share. */
const SHARED = PANELS.filter((name) => !/-(?:own-scales|unlike|by-hand)$/.test(name))

const found = new Map<string, readonly Panel[]>()

beforeAll(async () => {
  for (const name of PANELS) found.set(name, await panelsOf(name))
})

async function panelsOf(name: string): Promise<readonly Panel[]> {
  const { verdict } = await runSpec(name)
  return 'panels' in verdict ? verdict.panels : []
}

/** The panels of a spec that is native, each with where its plot is in the drawing. */
function drawn(name: string): readonly (Panel & { readonly plot: Share })[] {
  const panels = found.get(name) ?? []
  return panels.map((panel) => ({ ...panel, plot: within(panel.place, panel.chart.frame!.plot) }))
}

function within(place: Share, part: Share): Share {
  return {
    left: place.left + part.left * place.width,
    top: place.top + part.top * place.height,
    width: part.width * place.width,
    height: part.height * place.height,
  }
}

function apart(a: Share, b: Share): boolean {
  const before = (x: Share, y: Share): boolean => x.left + x.width <= y.left + 1e-4 || x.top + x.height <= y.top + 1e-4
  return before(a, b) || before(b, a)
}

function inside({ left, top, width, height }: Share): boolean {
  return Math.min(left, top) >= 0 && Math.max(left + width, top + height) <= 1 + 1e-4
}

function rounded(values: readonly number[]): readonly number[] {
  return [...new Set(values.map((value) => Math.round(value * 1000) / 1000))]
}

describe.each(PANELS)('%s', (name) => {
  test('panels do not overlap and stay in the drawing, and plots in their panels', () => {
    const panels = drawn(name)
    expect(panels.length).toBeGreaterThan(1)
    for (const [index, { place, chart }] of panels.entries()) {
      expect(inside(place)).toBe(true)
      expect(inside(chart.frame!.plot)).toBe(true)
      for (const other of panels.slice(index + 1)) expect(apart(place, other.place), other.name ?? '').toBe(true)
    }
  })

  test('one panel at most has a legend, and it lists each series that is listed anywhere', () => {
    const panels = drawn(name)
    const legends = panels.filter(({ chart }) => chart.legend !== null)
    expect(legends.length).toBeLessThanOrEqual(1)
    const [holder] = legends
    if (holder)
      expect(listedIn(holder.chart).sort()).toEqual([...new Set(panels.flatMap(({ chart }) => listedIn(chart)))].sort())
  })

  test('a series has one colour in all panels', () => {
    const colours = new Map<string, string>()
    for (const { chart } of drawn(name)) {
      for (const [series, colour] of coloursIn(chart)) {
        expect(colour, series).toBe(colours.get(series) ?? colour)
        colours.set(series, colour)
      }
    }
  })
})

describe.each(SHARED)('%s, of one scale', (name) => {
  test('plots are of one size, in rows and columns', () => {
    const plots = drawn(name).map(({ plot }) => plot)
    expect(rounded(plots.map(({ width }) => width))).toHaveLength(1)
    expect(rounded(plots.map(({ height }) => height))).toHaveLength(1)
    const [rows, columns] = [rounded(plots.map(({ top }) => top)), rounded(plots.map(({ left }) => left))]
    expect(rows.length * columns.length).toBeGreaterThanOrEqual(plots.length)
    expect((rows.length - 1) * columns.length).toBeLessThan(plots.length)
  })

  test('bars are of one width', () => {
    const widths = drawn(name).flatMap(({ chart }) =>
      chart.plots.flatMap((plot) =>
        plot.type === 'bar' ? [{ gap: plot.gap, beside: plot.beside ? plot.series.length : 1 }] : [],
      ),
    )
    for (const width of widths) expect(width).toEqual(widths[0])
  })

  test('axes have the same ends and steps', () => {
    const [first, ...others] = drawn(name).map(({ chart }) => endsOf(chart))
    for (const other of others) expect(other).toEqual(first)
  })

  test('values have labels only in the first column, and the lowest of a column has those of the categories', () => {
    const panels = drawn(name).filter(({ chart }) => chart.categories !== null && chart.axes.value !== null)
    for (const { chart, plot } of panels) {
      const [value, category] = liesDown(chart)
        ? [chart.axes.category!.labels, chart.axes.value!.labels]
        : [chart.axes.value!.labels, chart.axes.category!.labels]
      const [row, column] = [
        panels.filter(({ plot: { top } }) => near(top, plot.top)),
        panels.filter(({ plot: { left } }) => near(left, plot.left)),
      ]
      expect(value).toBe(row.every((one) => one.plot.left >= plot.left - 1e-3))
      expect(category).toBe(column.every((one) => one.plot.top <= plot.top + 1e-3))
    }
  })
})

function near(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-3
}

function liesDown({ plots }: NativeChart): boolean {
  return plots.some((plot) => plot.type === 'bar' && plot.direction === 'bar')
}

function listedIn({ plots, categories }: NativeChart): string[] {
  return plots.flatMap((plot) =>
    plot.type === 'pie'
      ? (categories?.values.map(String) ?? [])
      : plot.series.filter(({ unlisted }) => !unlisted).map(({ name }) => name),
  )
}

function coloursIn({ plots, categories }: NativeChart): readonly (readonly [string, string])[] {
  return plots.flatMap((plot) =>
    plot.type === 'pie'
      ? plot.series[0].pointColors!.map((colour, index) => [String(categories?.values[index]), colour!] as const)
      : plot.series.filter(({ unlisted }) => !unlisted).map(({ name, color }) => [name, color] as const),
  )
}

function endsOf({ axes, categories }: NativeChart): unknown {
  const ends = [axes.category, axes.value].map((axis) => axis && [axis.kind, axis.min, axis.max, axis.reversed])
  return [ends, axes.value?.step, categories?.kind === 'names' && axes.value ? categories.values : null]
}

test('values of a panel are those of its part of the data', () => {
  const sums = drawn('panels-columns-stacked').map(({ chart }) => [
    chart.title,
    chart.plots
      .flatMap(({ series }) => series.map((one) => ('values' in one ? one.values[0] : null)))
      .map(Number)
      .reduce((sum, value) => sum + value),
  ])
  // The yields of Crookston, which is the first site.
  expect(sums).toEqual([
    ['year: 1931', expect.closeTo(436.6, 1)],
    ['1932', expect.closeTo(311.8, 1)],
  ])
})

test('a panel keeps the room of series that it lacks where bars stand beside each other', () => {
  const [duluth, morris] = drawn('panels-grouped-with-gaps').map(({ chart }) => chart.plots[0]!)
  expect(morris!.series.map(({ name }) => name)).toEqual(duluth!.series.map(({ name }) => name))
  expect(morris!.series.map((one) => ('values' in one ? one.values : []))).toEqual([
    [expect.closeTo(28.77, 1), expect.closeTo(43.77, 1), expect.closeTo(26.13, 1)],
    [null, null, null],
  ])
  expect(morris).toMatchObject({ gap: (duluth as { gap: number }).gap })
})

test('a panel is without the series that it lacks, but for the one with the legend', () => {
  const names = drawn('panels-with-a-part-missing').map(({ chart }) => listedIn(chart))
  expect(names.map((one) => one.includes('Finance'))).toEqual([true, true, false, false, true])
  const last = drawn('panels-with-a-part-missing').at(-1)!.chart
  const finance = last.plots[0]!.series.find(({ name }) => name === 'Finance')!
  expect('values' in finance && finance.values.every((value) => value === null)).toBe(true)
})

test('bins of other panels are gaps', () => {
  const charts = drawn('panels-histograms').map(({ chart }) => chart)
  expect(charts[1]!.categories!.values).toEqual(charts[2]!.categories!.values)
  const values = charts[1]!.plots[0]!.series[0]!
  expect('values' in values && values.values).toEqual([5, 41, 25, 5, 3, null, null, null, null, null])
})

test('panels that have a scale of their own have its ends and its labels', () => {
  const axes = drawn('panels-own-scales').map(({ chart }) => chart.axes.value!)
  expect(axes.map(({ max }) => max)).toEqual([240, 140, 140, 45])
  expect(axes.every(({ labels }) => labels)).toBe(true)
})

test('colours that say what the names over the panels say need no legend', () => {
  expect(drawn('panels-named-by-colour').map(({ chart, name }) => [chart.title === name, chart.legend])).toEqual(
    Array.from({ length: 5 }, () => [true, null]),
  )
})
