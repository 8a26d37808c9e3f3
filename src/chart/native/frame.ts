import type { Box } from '../../model/geometry.ts'
import type { Axis, Frame, Legend, NativeChart, Plot, Share, TitlePlace } from '../../model/native-chart.ts'
import { leastTurn } from './axes.ts'
import type { Draft } from './draft.ts'
import type { Guides } from './guides.ts'
import { isNames } from './placed.ts'
import type { Bounds, SceneMark } from './scene.ts'

/** What Vega leaves free around a drawing, in pixels. */
const PADDING = 2

/** PowerPoint's inset of titles from the left, in points. */
const INSET = 3

/** How much wider the keys of PowerPoint's legends are than Vega's, in points. */
const WIDER_KEY = 6
const WIDER_LINE_KEY = 18
const WIDER_DASHED_KEY = 36

/** Between a plot and the right end of a chart in which Vega has a legend and PowerPoint none: half a label. */
const RIGHT_END = 16

/** How wide a title that is turned is beside the second axis of values, in sizes of its text. */
const TURNED_TITLE = 1.7

/** Where Vega put the plot, the titles of the axes and the legend, as shares of all that it drew. */
export function frameOf({ plots, legend, axes }: Pick<NativeChart, 'plots' | 'legend' | 'axes'>, draft: Draft): Frame {
  const { guides, across, values, rulers } = draft
  const { width = 1, height = 1 } = guides.plot
  const share = sharesOf(guides)
  const title = (name: string | undefined, by = 0): TitlePlace | null => {
    const found = guides.axes.get(name ?? '')?.titlePlace
    if (!found || isInside(found.bounds, guides)) return null
    const { x1, y1, x2, y2 } = found.bounds
    const moved = { x1: x1 - INSET + by, y1: y1 - INSET, x2: x2 + by, y2 }
    return { ...share(moved), turn: leastTurn(found.turn) }
  }
  const [[left, right], [top, foot]] = [rulers?.x.pixels ?? [0, width], rulers?.y.pixels ?? [0, height]]
  const beside = legendsOf(guides)
    .flatMap(({ bounds }) => bounds ?? [])
    .filter(({ x1 }) => x1 > right)
  const extra = legend === null ? 0 : widerKey(plots)
  const [corner] = legendsOf(guides)
  const plot = {
    x1: leftOf(left, draft),
    y1: top,
    x2: rightOf(right, beside, legend, extra, draft),
    y2: foot - footRoom(axes.category, draft),
  }
  const middle = (plot.x1 + plot.x2 - left - right) / 2
  return {
    plot: share(plot),
    title: null,
    categoryTitle: title((rulers?.x.scale ?? across)?.name, draft.lies ? 0 : middle),
    valueTitle: title((rulers?.y.scale ?? values[0])?.name),
    legend: legend && corner?.bounds ? share(moved(corner.bounds, beside.length > 0 ? extra : 0)) : null,
  }
}

/**
 * True for a chart with axes. One that has names for only some of its places leaves its parts to the program: LibreOffice
 * writes all names, turned, and has to make room for them.
 */
export function isFramed({ category, value }: NativeChart['axes'], { across, lies }: Draft): boolean {
  if (category !== null && across !== null && isNames(across) && leavesOut(category, lies)) return false
  return category !== null || value !== null
}

/** All that Vega drew, in pixels from the corner of the plot on. */
export function drawnSize({ plot }: Guides): Box {
  const { width = 1, height = 1, bounds } = plot
  const all = bounds ?? { x1: 0, y1: 0, x2: width, y2: height }
  const [x, y] = [Math.min(all.x1, 0) - PADDING, Math.min(all.y1, 0) - PADDING]
  return { x, y, width: Math.max(all.x2, width) + PADDING - x, height: Math.max(all.y2, height) + PADDING - y }
}

/** Bounds in pixels of the plot as shares of the whole drawing. */
function sharesOf(guides: Guides): (bounds: Bounds) => Share {
  const { x, y, width, height } = drawnSize(guides)
  return ({ x1, y1, x2, y2 }) => ({
    left: rounded((x1 - x) / width),
    top: rounded((y1 - y) / height),
    width: rounded((x2 - x1) / width),
    height: rounded((y2 - y1) / height),
  })
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 1e4
}

function legendsOf({ plot }: Guides): readonly SceneMark[] {
  return (plot.items ?? []).filter(({ role }) => role === 'legend')
}

/** True for the title of an axis that stands within the plot: PowerPoint's axes stand at its foot. */
function isInside({ y1, x1 }: Bounds, { plot }: Guides): boolean {
  return y1 > 0 && y1 < (plot.height ?? 0) && x1 > 0
}

/** What the texts under the plot take more than Vega's: names of bins that PowerPoint leaves out are broken elsewhere. */
function footRoom(axis: Axis | null, { lies, across, values, guides, style }: Draft): number {
  const name = (lies ? values[0] : across)?.name ?? ''
  const place = guides.axes.get(name)?.titlePlace
  if (place && isInside(place.bounds, guides)) return style.size * LABELS_AND_TITLE
  return axis !== null && leavesOut(axis, lies) ? style.size : 0
}

/** True for an axis that has names for only some of its places. */
function leavesOut({ kind, step }: Axis, lies: boolean): boolean {
  return !lies && kind === 'names' && (step ?? 1) > 1
}

/** How high the labels of an axis are with its title under them, in sizes of the text. */
const LABELS_AND_TITLE = 3.5

/** The plot starts where Vega's does, or further right if names stand beside it that Vega has not, or not as long. */
function leftOf(left: number, { lies, categories, across, needs, guides, style }: Draft): number {
  const others = across !== null && categories?.kind === 'names' && (needs.names !== null || !isNames(across))
  if (!lies || !others) return left
  const { x, width } = drawnSize(guides)
  const longest = Math.max(...categories.values.map((name) => String(name).length)) * style.size * WIDE + style.size
  return Math.max(left, x + Math.min(longest, width * MOST_NAMES))
}

/** A character is about as wide as this, in sizes of the text. */
const WIDE = 0.5

/** The part of a chart's width that the names of rows may take. */
const MOST_NAMES = 0.38

/** The plot ends where Vega's does, but for what a legend beside it takes more, or leaves. */
function rightOf(
  right: number,
  beside: readonly Bounds[],
  legend: Legend | null,
  extra: number,
  { guides, values, style }: Draft,
): number {
  if (guides.axes.get(values[1]?.name ?? '')?.title) return right - style.size * TURNED_TITLE
  if (beside.length === 0) return right
  if (legend !== null) return right - extra
  return Math.max(right, Math.max(guides.plot.bounds?.x2 ?? 0, ...beside.map(({ x2 }) => x2)) - RIGHT_END)
}

function widerKey(plots: readonly Plot[]): number {
  const lines = plots.flatMap(({ series }) =>
    series.flatMap(({ line, marker, unlisted }) => (unlisted || marker || !line ? [] : [line])),
  )
  if (lines.length === 0) return WIDER_KEY
  return lines.some(({ dash }) => dash !== 'solid') ? WIDER_DASHED_KEY : WIDER_LINE_KEY
}

function moved(bounds: Bounds, by: number): Bounds {
  return { ...bounds, x1: bounds.x1 - by, x2: bounds.x2 - by }
}
