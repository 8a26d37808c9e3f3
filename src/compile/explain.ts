import type { Drawing } from '../model/chart.ts'
import type { Axis, NativeChart, Panel, Plot, PointSeries, Series } from '../model/native-chart.ts'

/** What stands behind a chart that PowerPoint draws by itself. */
export interface ChartExplanation {
  /** What tells it from the other charts of small multiples; null for the only one, and for one without a name. */
  readonly name: string | null
  readonly plots: readonly PlotExplanation[]
  readonly axes: readonly AxisExplanation[]
  /** The table that "Edit data" shows. */
  readonly columns: readonly ColumnExplanation[]
}

/** A plot of a chart. */
export interface PlotExplanation {
  /** As PowerPoint's list of chart types has it: `stacked column`. */
  readonly type: string
  readonly secondary: boolean
  readonly series: readonly SeriesExplanation[]
}

export interface SeriesExplanation {
  readonly name: string
  /** Points with a value. */
  readonly points: number
}

/** An axis of a chart. */
export interface AxisExplanation {
  readonly of: 'categories' | 'values' | 'second values' | 'x' | 'y'
  readonly kind: Axis['kind']
  readonly title: string | null
  /** How many names an axis of names has; null for others. */
  readonly names: number | null
  /** Ends of the scale; dates in milliseconds since 1970. Null where they follow from the data. */
  readonly from: number | null
  readonly to: number | null
  /** An Excel number format; null for none, and for an axis without labels. */
  readonly format: string | null
}

/** A column of a chart's table. */
export interface ColumnExplanation {
  readonly header: string
  readonly rows: number
  /** An Excel number format; null for none. */
  readonly format: string | null
}

/** A drawing → what stands behind its native charts; nothing for a picture. */
export async function explainChart({ native }: Drawing): Promise<readonly ChartExplanation[]> {
  if (native === null) return []
  const { layOut } = await import('../emit/pptx/chart/sheet.ts')
  return native.map(({ chart, name }: Panel) => ({
    name,
    plots: chart.plots.map(plotOf),
    axes: axesOf(chart),
    columns: layOut(chart).sheet.columns.map(({ header, cells, format }) => ({
      header,
      rows: cells.length,
      format: formatOf(format),
    })),
  }))
}

function plotOf(plot: Plot): PlotExplanation {
  const secondary = 'secondary' in plot && plot.secondary
  return { type: typeOf(plot), secondary, series: plot.series.map(seriesOf) }
}

function typeOf(plot: Plot): string {
  switch (plot.type) {
    case 'bar':
      return `${GROUPED[plot.grouping]}${plot.direction}`
    case 'area':
      return `${GROUPED[plot.grouping]}area`
    case 'pie':
      return plot.hole > 0 ? 'doughnut' : 'pie'
    default:
      return plot.type
  }
}

const GROUPED = { standard: '', clustered: 'clustered ', stacked: 'stacked ', normalised: '100% stacked ' } as const

function seriesOf(series: Series | PointSeries): SeriesExplanation {
  const values = 'values' in series ? series.values : series.y
  return { name: series.name, points: values.filter((value) => value !== null).length }
}

function axesOf({ axes, categories }: NativeChart): readonly AxisExplanation[] {
  const named = [
    [categories === null ? 'x' : 'categories', axes.category],
    [categories === null ? 'y' : 'values', axes.value],
    ['second values', axes.secondary],
  ] as const
  const count = categories?.values.length ?? null
  return named.flatMap(([of, axis]) => (axis === null ? [] : [axisOf(of, axis, count)]))
}

function axisOf(of: AxisExplanation['of'], axis: Axis, count: number | null): AxisExplanation {
  const { kind, title, min, max, labels, format } = axis
  const names = kind === 'names' ? count : null
  return { of, kind, title, names, from: min, to: max, format: labels ? formatOf(format) : null }
}

function formatOf(format: string): string | null {
  return format === 'General' ? null : format
}
