import type { Axes, Axis, Categories, NativeChart, Plot, PointSeries, Series } from '../../../model/native-chart.ts'
import { excelNumber } from '../chart/sheet.ts'
import type { ChartKind, ChartSeries } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'

/** What `addChart` is given. */
export interface ChartData {
  readonly kind: ChartKind
  readonly series: readonly ChartSeries[]
}

/** The data of a chart as PptxGenJS takes them: all series as one kind of plot, that of the first. */
export function chartData({ plots, categories, axes }: NativeChart): ChartData {
  const [first] = plots
  if (first === undefined) throw new Error('a chart without plots')
  const points = plots.flatMap((plot) => (isPoints(plot) ? plot.series : []))
  if (isPoints(first)) return { kind: first.type, series: pointData(points, axes) }
  const labels = categories === null ? [] : labelsOf(categories)
  const series = plots.flatMap((plot): readonly Series[] => (isPoints(plot) ? [] : plot.series))
  return { kind: kindOf(first), series: series.map((one) => valueData(one, labels)) }
}

function isPoints(plot: Plot): plot is Extract<Plot, { series: readonly PointSeries[] }> {
  return plot.type === 'scatter' || plot.type === 'bubble'
}

function kindOf(plot: Plot): ChartKind {
  return plot.type === 'pie' && plot.hole > 0 ? 'doughnut' : plot.type
}

function labelsOf({ kind, values }: Categories): readonly string[] {
  return values.map((value) =>
    sanitise(String(typeof value === 'number' ? excelNumber(value, kind === 'dates') : value)),
  )
}

function valueData({ name, values }: Series, labels: readonly string[]): ChartSeries {
  return { name: sanitise(name), labels: [...labels], values: [...values] as number[] }
}

/** One list of places across for all series, as the library has it: where a series has no point it has no value. */
function pointData(series: readonly PointSeries[], { category, value }: Axes): readonly ChartSeries[] {
  const on = (axis: Axis | null, places: readonly (number | null)[]): (number | null)[] =>
    places.map((place) => (place === null ? null : excelNumber(place, axis?.kind === 'dates')))
  const across = series.flatMap(({ x }) => on(category, x)) as number[]
  let first = 0
  const own = series.map(({ name, x, y, sizes }): ChartSeries => {
    const start = first
    first += x.length
    const spread = <T>(all: readonly T[]): (T | null)[] => across.map((_, index) => all[index - start] ?? null)
    return {
      name: sanitise(name),
      values: spread(on(value, y)) as number[],
      ...(sizes.length > 0 && { sizes: spread(sizes) as number[] }),
    }
  })
  return [{ name: 'x', values: across }, ...own]
}
