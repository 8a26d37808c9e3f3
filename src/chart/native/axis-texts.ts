import type { Frame, Labels, NativeChart, Plot, PointSeries, Share } from '../../model/native-chart.ts'
import type { AxisGuide } from './axis-guides.ts'
import type { Draft } from './draft.ts'
import type { AxisText, FreeAxis } from './free-axes.ts'
import { rulersOf } from './points.ts'
import type { Ruler } from './ruler.ts'
import { PLAIN_POINTS } from './series.ts'

/** What axes of texts add to a chart: points beside the axes that have the texts as labels, and room for them. */
export interface AxisTexts {
  readonly plots: readonly Plot[]
  readonly frame: NativeChart['frame']
}

/**
 * PowerPoint writes no names beside the values of points: labels of points at the foot of the other axis take their
 * place, and the plot leaves them the room that Vega does.
 */
export function withAxisTexts(
  plots: readonly Plot[],
  { x, y }: { readonly x: FreeAxis; readonly y: FreeAxis },
  draft: Draft,
): AxisTexts {
  const series = [seriesOf(x, draft, false), seriesOf(y, draft, true)].filter((one) => one !== null)
  // Without any axis the plot keeps its shape: points may make a pattern.
  const bare = [x, y].every(({ axis }) => !axis.labels && !axis.line && axis.title === null)
  if (series.length === 0) return { plots, frame: bare ? frameOf(draft) : null }
  draft.notes.add('names of an axis are labels of points')
  const bubbles = plots.find((plot) => plot.type === 'bubble')
  const frame = frameOf(draft)
  if (!bubbles) return { plots: [{ type: 'scatter', series }, ...plots], frame }
  const least = Math.max(...bubbles.series.flatMap(({ sizes }) => sizes), 0) * 1e-6
  const tiny = series.map((one) => ({ ...one, opacity: 0, sizes: one.x.map(() => least) }))
  return {
    plots: plots.map((plot) => (plot === bubbles ? { ...bubbles, series: [...bubbles.series, ...tiny] } : plot)),
    frame,
  }
}

function seriesOf({ axis, texts }: FreeAxis, draft: Draft, vertical: boolean): PointSeries | null {
  if (texts === null || texts.length === 0) return null
  const rulers = rulersOf(draft)
  const [own, other] = vertical ? [rulers.y, rulers.x] : [rulers.x, rulers.y]
  const guide = draft.guides.axes.get(own.scale!.name)!
  const foot = axis.far ? other.max : other.min
  const [at, feet] = [texts.map((text) => text.at), texts.map(() => foot)]
  return {
    ...PLAIN_POINTS,
    name: `${axis.title ?? guide.title ?? 'Names'} (labels)`,
    color: draft.style.text,
    x: vertical ? feet : at,
    y: vertical ? at : feet,
    labels: labelsOf(texts, axis.far, vertical, guide, draft),
    errors: guide.grid ? gridlines(texts, other, axis.far, vertical, draft) : null,
    unlisted: true,
  }
}

function labelsOf(
  texts: readonly AxisText[],
  far: boolean,
  vertical: boolean,
  { turn }: AxisGuide,
  { style, guides }: Draft,
): Labels {
  // What has room side by side is not turned.
  const room = (guides.plot.width ?? 0) / Math.max(1, texts.length)
  const turned = vertical || texts.every(({ text }) => text.length * style.size * 0.55 < room) ? 0 : turn
  return {
    place: vertical ? (far ? 'right' : 'left') : far ? 'above' : 'below',
    color: style.text,
    bold: false,
    format: null,
    shows: ['value'],
    points: texts.map((_, index) => index),
    texts: Object.fromEntries(texts.map(({ text }, index) => [index, text])),
    ...(turned !== 0 && { turn: turned > 180 ? turned - 360 : turned }),
  }
}

/** Error bars from one side of the plot to the other. */
function gridlines(
  texts: readonly AxisText[],
  { min, max }: Ruler,
  far: boolean,
  vertical: boolean,
  { style }: Draft,
): PointSeries['errors'] {
  const [whole, none] = [texts.map(() => max - min), texts.map(() => 0)]
  return {
    plus: far ? none : whole,
    minus: far ? whole : none,
    color: style.rule.toUpperCase(),
    width: 0.75,
    caps: false,
    dash: 'solid',
    along: vertical ? 'x' : 'y',
  }
}

/** Where Vega put the plot and the titles, as shares of all that it drew. */
function frameOf({ guides, across, values, rulers }: Draft): Frame {
  const { width = 1, height = 1, bounds } = guides.plot
  const all = bounds ?? { x1: 0, y1: 0, x2: width, y2: height }
  const [whole, tall] = [Math.max(all.x2, width) - Math.min(all.x1, 0), Math.max(all.y2, height) - Math.min(all.y1, 0)]
  const share = (x1: number, y1: number, x2: number, y2: number): Share => ({
    left: rounded((x1 - Math.min(all.x1, 0)) / whole),
    top: rounded((y1 - Math.min(all.y1, 0)) / tall),
    width: rounded((x2 - x1) / whole),
    height: rounded((y2 - y1) / tall),
  })
  const title = (name: string | undefined): Frame['valueTitle'] => {
    const found = guides.axes.get(name ?? '')?.titlePlace
    if (!found) return null
    const { x1, y1, x2, y2 } = found.bounds
    return { ...share(x1, y1, x2, y2), turn: found.turn }
  }
  const [[left, right], [top, foot]] = [rulers?.x.pixels ?? [0, width], rulers?.y.pixels ?? [0, height]]
  return {
    plot: share(left, top, right, foot),
    categoryTitle: title((rulers?.x.scale ?? across)?.name),
    valueTitle: title((rulers?.y.scale ?? values[0])?.name),
  }
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1e4) / 1e4
}
