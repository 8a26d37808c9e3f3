import type { Labels, Plot, PointSeries } from '../../model/native-chart.ts'
import { leastTurn } from './axes.ts'
import type { AxisGuide } from './axis-guides.ts'
import type { Draft } from './draft.ts'
import type { AxisText, FreeAxis } from './free-axes.ts'
import { rulersOf } from './points.ts'
import type { Ruler } from './ruler.ts'
import { PLAIN_POINTS } from './series.ts'

/**
 * PowerPoint writes no names beside the values of points: labels of points at the foot of the other axis take their
 * place, and the plot leaves them the room that Vega does.
 */
export function withAxisTexts(
  plots: readonly Plot[],
  { x, y }: { readonly x: FreeAxis; readonly y: FreeAxis },
  draft: Draft,
): readonly Plot[] {
  const series = [seriesOf(x, draft, false), seriesOf(y, draft, true)].filter((one) => one !== null)
  if (series.length === 0) return plots
  draft.notes.add('names of an axis are labels of points')
  const bubbles = plots.find((plot) => plot.type === 'bubble')
  if (!bubbles) return [{ type: 'scatter', series }, ...plots]
  const least = Math.max(...bubbles.series.flatMap(({ sizes }) => sizes), 0) * 1e-6
  const tiny = series.map((one) => ({ ...one, opacity: 0, sizes: one.x.map(() => least) }))
  return plots.map((plot) => (plot === bubbles ? { ...bubbles, series: [...bubbles.series, ...tiny] } : plot))
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
    ...(turned !== 0 && { turn: leastTurn(turned) }),
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
