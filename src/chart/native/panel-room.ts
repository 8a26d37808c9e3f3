import type { ChartStyle } from '../../model/chart.ts'
import type { NativeChart } from '../../model/native-chart.ts'
import { LINE } from '../wrap.ts'
import type { Placed, Sides } from './grid.ts'
import { liesDown, namesUnder, titleLines, widthOf } from './panel-labels.ts'
import type { Part } from './panels.ts'

/** What PowerPoint leaves free around a title and beside the labels of an axis, in points. */
export const PADDING = 6

/** How much wider bold texts are. */
const BOLD = 1.06

/** More lines than these a name over a panel does not have. */
const MOST_LINES = 2

/** The symbols of a legend and the room around it, in sizes of its text. */
const SYMBOLS = 4

/** What a first guess says: how many lines the names over panels have, how wide plots and how high panels are, in points. */
export interface Fit {
  readonly lines: number
  readonly plot: number
  readonly height: number
}

/** Room around the plot of a panel for its texts, its name and its legend, in points; a first guess without a fit. */
export function roomOf({ reach, name, chart, listed }: Part, fit: Fit | null, style: ChartStyle): Sides {
  const { left, right, top, bottom } = reach
  const heading = name?.shown ? (fit?.lines ?? 1) * style.size * LINE + 1.5 * PADDING : 0
  const titles = fit ? titleLines(liesDown(chart.plots) ? chart.axes.category : chart.axes.value, fit.height, style) : 1
  const under = (fit && depthOf(chart, fit.plot, style)) ?? bottom
  return {
    left: left === 0 ? 0 : left + PADDING + (titles - 1) * style.size * LINE,
    right: right + legendWidth(listed, style),
    top: top + heading,
    bottom: under === 0 ? 0 : under + PADDING,
  }
}

/** How high the names under a plot stand, with their title, in points. Null where no names stand under it. */
function depthOf(chart: NativeChart, width: number, style: ChartStyle): number | null {
  const names = namesUnder(chart, width, style)
  const title = chart.axes.category?.title == null ? 0 : PADDING + style.size * LINE
  return names && PADDING + names.height + title
}

/** How wide a legend of some names is, in points; 0 for none. */
export function legendWidth(names: readonly string[], style: ChartStyle): number {
  return names.length === 0 ? 0 : Math.max(...names.map((name) => widthOf(name, style))) + SYMBOLS * style.size
}

/** How wide a name over a panel is, in points. */
export function headingLength(text: string, style: ChartStyle): number {
  return widthOf(text, style) * BOLD
}

/** From the left of the plot to the right of the panel, in points. */
export function headingRoom({ plot, size }: Placed): number {
  return (1 - plot.left) * size.width
}

/** What the names over panels and the labels under them make of the room that they have. */
export function fitOf(parts: readonly Part[], places: readonly Placed[], style: ChartStyle): readonly Fit[] {
  const lines = parts.map(({ name }, index) =>
    Math.ceil(headingLength(name?.short ?? '', style) / headingRoom(places[index]!)),
  )
  const most = Math.min(MOST_LINES, Math.max(1, ...lines))
  return places.map(({ plotSize, size }) => ({ lines: most, plot: plotSize.width, height: size.height }))
}
