import type { Plot } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { stackOf } from './stacks.ts'
import { worded } from './text-look.ts'

/** A text and the point that it stands at. */
export interface Label {
  readonly item: SceneItem
  readonly text: string
  readonly plot: number
  readonly series: number
  readonly point: number
}

/** The labels of texts that all stand at a point; null if one does not. */
export function besidePoints(
  layer: Layer,
  items: readonly SceneItem[],
  plots: readonly Plot[],
  draft: Draft,
): readonly Label[] | null {
  const across = categoryChannel(layer, draft.lies ? 'y' : 'x')
  const up = channelOf(layer.encode, draft.lies ? 'x' : 'y', draft.lies ? 'xc' : 'yc')
  if (!up) return null
  const taken = new Set<string>()
  const labels = items.map((item) => {
    const found = pointAt(item, across, up, plots, draft, taken)
    if (found) taken.add([found.plot, found.series, found.point].join())
    return found && { item, text: worded(item.text), ...found }
  })
  return labels.every((label) => label !== null) ? labels : null
}

/** The first point without a label where a text stands: at its value, or within its part of a stack. */
function pointAt(
  item: SceneItem,
  across: Channel | null,
  up: Channel,
  plots: readonly Plot[],
  draft: Draft,
  taken: ReadonlySet<string>,
): Pick<Label, 'plot' | 'series' | 'point'> | null {
  const { rulers } = draft
  const x = rulers?.x.at(across, item, item.x ?? 0)
  const place = across === null ? draft.placeOf(null) : draft.placeOf(valueIn(across, item))
  const value = rulers ? rulers.y.at(up, item, item.y ?? 0) : up.scale === null ? 0 : Number(valueIn(up, item))
  // A text at a fixed distance from the foot of bars belongs to the bar that it stands in.
  const foot = up.scale === null && !rulers
  for (const [plot, { type, series: all }] of plots.entries()) {
    if (foot && type !== 'bar') continue
    const stack = stackOf(plots[plot]!)
    for (const [series, one] of all.entries()) {
      if (isFoot(one) && !before(item, value, one, place, draft)) continue
      const points = 'values' in one ? [place] : one.x.flatMap((at, index) => (at === x ? [index] : []))
      for (const point of points) {
        if (point === undefined || taken.has([plot, series, point].join())) continue
        if (type === 'pie' || (!foot && !stands(value, all, series, point, stack))) continue
        return { plot, series, point }
      }
    }
  }
  return null
}

/** True for the bars that are not seen, under those that go from one number to another. */
function isFoot(series: Plot['series'][number]): boolean {
  return 'values' in series && series.unlisted && series.opacity === 0
}

/** True for a text that ends where a bar starts. */
function before(
  { align, baseline }: SceneItem,
  value: number,
  series: Plot['series'][number],
  place: number | undefined,
  { lies }: Draft,
): boolean {
  const end = 'values' in series ? series.values[place ?? -1] : null
  return end != null && isNear(end, value) && (lies ? align === 'right' : baseline === 'top')
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
}

function stands(value: number, all: Plot['series'], series: number, point: number, stacked: boolean): boolean {
  const valueAt = (index: number): number | null => {
    const one = all[index]!
    return ('values' in one ? one.values[point] : one.y[point]) ?? null
  }
  const own = valueAt(series)
  if (own === null) return false
  if (!stacked) return isNear(own, value) || isNear(own / 2, value)
  const below = Array.from({ length: series }, (_, index) => valueAt(index) ?? 0).reduce((sum, one) => sum + one, 0)
  const slack = 1e-6 * Math.max(1, Math.abs(below + own))
  return value >= Math.min(below, below + own) - slack && value <= Math.max(below, below + own) + slack
}

/** The labels of texts around slices, each at the slice that it points to. */
export function aroundSlices(items: readonly SceneItem[], plots: readonly Plot[]): readonly Label[] {
  const plot = plots.findIndex(({ type }) => type === 'pie')
  const pie = plots[plot]!
  if (pie.type !== 'pie') return []
  const values = pie.series[0].values.map((value) => value ?? 0)
  const total = values.reduce((sum, value) => sum + value, 0)
  return items.map((item) => {
    const theta = (item as { readonly theta?: number }).theta
    if (theta === undefined) picture('texts beside the slices')
    const share = ((((theta * 180) / Math.PI - pie.start) % 360) + 360) % 360
    let at = 0
    const point = values.findIndex((value) => {
      at += (value / total) * 360
      return share <= at + 1e-6
    })
    return { item, text: worded(item.text), plot, series: 0, point: Math.max(0, point) }
  })
}
