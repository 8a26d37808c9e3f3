import type { ChartStyle } from '../../model/chart.ts'
import type { Axis, NativeChart, PointSeries, Series } from '../../model/native-chart.ts'
import { LINE, wrap } from '../wrap.ts'
import { picture } from './draft.ts'
import type { Placed } from './grid.ts'

/** A character is about as wide as this, in sizes of the text. */
const WIDE = 0.55

/** Between two labels, in points. */
const APART = 4

/** How much of a chart's height the title of an axis may take before it is broken. */
const TITLE_SHARE = 0.75

/** Upright labels are cut off after this, in points. */
const LONGEST = 90

/** How names stand under a plot. */
interface Names {
  /** In degrees, clockwise; null for PowerPoint's choice. */
  readonly turn: number | null
  /** Every so many of them are shown; null for PowerPoint's choice. */
  readonly step: number | null
  /** In points. */
  readonly height: number
}

/** How wide a text is, in points. */
export function widthOf(text: string, { size }: ChartStyle): number {
  return text.length * size * WIDE
}

/**
 * How the names under a plot of some width stand: in lines where each has room for its words, else upright, or some of
 * them where upright ones have no room either. Null where no names stand under it.
 */
export function namesUnder({ axes, categories, plots }: NativeChart, width: number, style: ChartStyle): Names | null {
  const { category } = axes
  if (!category?.labels || category.far || liesDown(plots) || categories?.kind !== 'names') return null
  const names = categories.values.map(String)
  const [each, line] = [width / Math.max(1, names.length), style.size * LINE]
  const step = category.step ?? 1
  const lines = names.map((name) => wrap(name, each * step - APART, (text) => widthOf(text, style)))
  const most = Math.max(...lines.map((one) => one?.length ?? 0))
  if (!lines.includes(null)) return { turn: step > 1 ? null : 0, step: category.step, height: most * line }
  const longest = Math.max(...names.map((name) => widthOf(name, style)))
  const [beside, upright] = [Math.ceil((longest + APART) / each), Math.ceil(line / each)]
  if (upright > 1 && beside <= 2 * upright) return { turn: null, step: beside, height: line }
  return { turn: -90, step: upright > step ? null : category.step, height: Math.min(LONGEST, longest) }
}

/** How many lines the title beside a plot needs: PowerPoint breaks what is longer than most of the panel's height. */
export function titleLines(axis: Axis | null, height: number, style: ChartStyle): number {
  return Math.max(1, Math.ceil(widthOf(axis?.title ?? '', style) / (height * TITLE_SHARE)))
}

/** How long the title beside a plot is, in points. */
export function titleLength(axis: Axis, height: number, style: ChartStyle): number {
  return Math.min(widthOf(axis.title ?? '', style), height * TITLE_SHARE)
}

/** A chart whose labels fit the place of its plot. */
export function fitting(chart: NativeChart, { plotSize }: Placed, style: ChartStyle): NativeChart {
  const { axes, categories, plots } = chart
  if (axes.category === null) return chart
  const { turn: _, ...category } = axes.category
  const names = namesUnder(chart, plotSize.width, style)
  if (names !== null) {
    const turn = names.turn === null ? {} : { turn: names.turn }
    return { ...chart, axes: { ...axes, category: { ...category, step: names.step, ...turn } } }
  }
  // LibreOffice leaves labels out only where it may turn them.
  if (category.kind === 'numbers' && (categories?.values.length ?? 0) > 0)
    return { ...chart, axes: { ...axes, category } }
  if (axes.value?.labels === false && textsBeside(plots) * style.size > plotSize.height)
    picture('no room for the names of an axis')
  // PowerPoint leaves out some of the names that run down where they have no line each.
  const crowded = liesDown(plots) && plotSize.height / Math.max(1, categories?.values.length ?? 1) < style.size
  return crowded ? { ...chart, axes: { ...axes, category: { ...axes.category, step: null } } } : chart
}

/** True for bars that lie: their names run down the left side. */
export function liesDown(plots: NativeChart['plots']): boolean {
  return plots.some((plot) => plot.type === 'bar' && plot.direction === 'bar')
}

/** How many texts stand beside points, as those that take the place of an axis's labels do: the most of a series. */
function textsBeside(plots: NativeChart['plots']): number {
  const series = plots.flatMap((plot): readonly (Series | PointSeries)[] => plot.series)
  const texts = series.map(({ labels }) =>
    labels?.place === 'left' || labels?.place === 'right' ? labels.texts : null,
  )
  return Math.max(0, ...texts.map((one) => Object.keys(one ?? {}).length))
}
