import type { BarPlot, NativeChart, Plot, PointSeries, Series } from '../../model/native-chart.ts'

/** A chart with the listed series and slices of others that it does not have, without values, in an order of names. */
export function filled(chart: NativeChart, others: readonly NativeChart[], order: readonly string[]): NativeChart {
  const plots = chart.plots.map((plot) => {
    const theirs = seriesLike(plot, others).filter(({ unlisted }) => !unlisted)
    if (plot.type === 'pie') return plot
    // Bars that have their place to themselves keep it.
    const alone = plot.type === 'bar' && plot.series.length === 1
    return withSeries(alone ? { ...plot, beside: false } : plot, theirs, order)
  })
  const whole = { ...chart, plots }
  return plots.some(({ type }) => type === 'pie') ? withSlices(whole, others, order) : whole
}

/** Charts whose bars stand beside each other, with room for the same series in each category. */
export function evened(charts: readonly NativeChart[], order: readonly string[]): readonly NativeChart[] {
  return charts.map((chart) => ({
    ...chart,
    plots: chart.plots.map((plot) => {
      if (plot.type !== 'bar' || !plot.beside) return plot
      const whole = withSeries(plot, seriesLike(plot, charts), order) as BarPlot
      return { ...whole, gap: Math.max(0, plot.gap - (whole.series.length - plot.series.length) * 100) }
    }),
  }))
}

/** The series of plots of the same kind on the same axis. */
function seriesLike(plot: Plot, charts: readonly NativeChart[]): readonly (Series | PointSeries)[] {
  const secondary = (one: Plot): boolean => 'secondary' in one && one.secondary
  const like = (other: Plot): boolean => other.type === plot.type && secondary(other) === secondary(plot)
  return charts.flatMap(({ plots }) =>
    plots.filter(like).flatMap(({ series }): readonly (Series | PointSeries)[] => series),
  )
}

function withSeries(plot: Plot, theirs: readonly (Series | PointSeries)[], order: readonly string[]): Plot {
  const own: readonly (Series | PointSeries)[] = plot.series
  const count = own[0] && 'values' in own[0] ? own[0].values.length : 0
  return { ...plot, series: merged(own, theirs, order, (one) => emptied(one, count)) } as Plot
}

interface Named {
  readonly name: string | number
}

/** A list with what is only in another: before the first that comes later in an order, which the list may run against. */
function merged<T extends Named>(
  own: readonly T[],
  theirs: readonly T[],
  order: readonly string[],
  made: (one: T) => T,
): readonly T[] {
  const rank = ({ name }: T): number => order.indexOf(String(name))
  const ranks = own.map(rank).filter((one) => one !== -1)
  const way = ranks.length > 1 && ranks[0]! > ranks.at(-1)! ? -1 : 1
  const all = [...own]
  for (const one of theirs) {
    if (all.some(({ name }) => name === one.name)) continue
    const later = all.findIndex((known) => rank(known) !== -1 && (rank(known) - rank(one)) * way > 0)
    all.splice(rank(one) === -1 || later === -1 ? all.length : later, 0, made(one))
  }
  return all
}

function emptied<T extends Series | PointSeries>(one: T, count: number): T {
  const { pointColors: _, ...look } = { ...one, labels: null, errors: null, trendline: null }
  const values =
    'values' in one
      ? { values: Array.from({ length: count }, () => null) }
      : { x: one.x.slice(0, 1), y: [null], sizes: one.sizes.slice(0, 1) }
  return { ...look, ...values } as unknown as T
}

function withSlices(chart: NativeChart, others: readonly NativeChart[], order: readonly string[]): NativeChart {
  const theirs = others.flatMap(slicesOf)
  const slices = merged(slicesOf(chart), theirs, order, (one) => ({ ...one, value: null }))
  const plots = chart.plots.map((plot): Plot => {
    if (plot.type !== 'pie') return plot
    const pointColors = slices.map(({ color }) => color)
    return { ...plot, series: [{ ...plot.series[0], values: slices.map(({ value }) => value), pointColors }] }
  })
  const { categories } = chart
  return { ...chart, plots, categories: categories && { ...categories, values: slices.map(({ name }) => name) } }
}

interface Slice extends Named {
  readonly value: number | null
  readonly color: string | null
}

function slicesOf({ plots, categories }: NativeChart): readonly Slice[] {
  const series = plots.find((plot) => plot.type === 'pie')?.series[0]
  return (categories?.values ?? []).map((name, index) => ({
    name,
    value: series?.values[index] ?? null,
    color: series?.pointColors?.[index] ?? series?.color ?? null,
  }))
}
