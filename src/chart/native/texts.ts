import type { Labels, Plot } from '../../model/native-chart.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { hexOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import { labelCode } from './label-code.ts'
import type { Layer, SceneItem } from './scene.ts'

/** A text and the point that it stands at. */
interface Label {
  readonly item: SceneItem
  readonly text: string
  readonly plot: number
  readonly series: number
  readonly point: number
}

/** Texts beside marks → the labels of the points that they stand at. A text that stands at none keeps the chart a picture. */
export function withTexts(layer: Layer, plots: readonly Plot[], draft: Draft): readonly Plot[] {
  const items = layer.groups.flat().filter(({ text }) => worded(text) !== '')
  const labels = plots.some(({ type }) => type === 'pie')
    ? aroundSlices(items, plots)
    : besidePoints(layer, items, plots, draft)
  return plots.map((plot, p) => {
    const series = plot.series.map((one, s) => {
      const own = labels.filter((label) => label.plot === p && label.series === s)
      if (own.length === 0) return one
      if (one.labels !== null) picture('several texts at one point')
      return { ...one, labels: labelsOf(own, one, plot, draft) }
    })
    return { ...plot, series } as Plot
  })
}

function worded(text: unknown): string {
  return Array.isArray(text) ? text.map(String).join('\n') : String(text ?? '')
}

function besidePoints(
  layer: Layer,
  items: readonly SceneItem[],
  plots: readonly Plot[],
  draft: Draft,
): readonly Label[] {
  const [x, y] = [channelOf(layer.encode, 'x', 'xc'), channelOf(layer.encode, 'y', 'yc')]
  const [across, up] = draft.lies ? [y, x] : [x, y]
  if (!across?.scale || !up?.scale) picture('texts beside the marks')
  const taken = new Set<string>()
  return items.map((item) => {
    const found = pointAt(item, across, up, plots, draft, taken) ?? picture('texts beside the marks')
    taken.add([found.plot, found.series, found.point].join())
    return { item, text: worded(item.text), ...found }
  })
}

/** The first point without a label where a text stands: at its value, or within its part of a stack. */
function pointAt(
  item: SceneItem,
  across: Channel,
  up: Channel,
  plots: readonly Plot[],
  draft: Draft,
  taken: ReadonlySet<string>,
): Pick<Label, 'plot' | 'series' | 'point'> | null {
  const place = valueIn(across, item)
  const value = Number(valueIn(up, item))
  for (const [plot, { type, series: all }] of plots.entries()) {
    const stack = stackOf(plots[plot]!)
    for (const [series, one] of all.entries()) {
      if (one.unlisted) continue
      const points =
        'values' in one ? [draft.placeOf(place)] : one.x.flatMap((x, index) => (x === Number(place) ? [index] : []))
      for (const point of points) {
        if (point === undefined || taken.has([plot, series, point].join())) continue
        if (type === 'pie' || !stands(value, all, series, point, stack)) continue
        return { plot, series, point }
      }
    }
  }
  return null
}

function stackOf(plot: Plot): boolean {
  return (plot.type === 'bar' || plot.type === 'area') && plot.grouping !== 'clustered' && plot.grouping !== 'standard'
}

function stands(value: number, all: Plot['series'], series: number, point: number, stacked: boolean): boolean {
  const valueAt = (index: number): number | null => {
    const one = all[index]!
    return ('values' in one ? one.values[point] : one.y[point]) ?? null
  }
  const own = valueAt(series)
  if (own === null) return false
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))
  if (!stacked) return near(own, value) || near(own / 2, value)
  const below = Array.from({ length: series }, (_, index) => valueAt(index) ?? 0).reduce((sum, one) => sum + one, 0)
  const slack = 1e-6 * Math.max(1, Math.abs(below + own))
  return value >= Math.min(below, below + own) - slack && value <= Math.max(below, below + own) + slack
}

function aroundSlices(items: readonly SceneItem[], plots: readonly Plot[]): readonly Label[] {
  const plot = plots.findIndex(({ type }) => type === 'pie')
  const pie = plots[plot]!
  if (pie.type !== 'pie') return []
  const values = pie.series[0].values.map((value) => value ?? 0)
  const total = values.reduce((sum, value) => sum + value, 0)
  return items.map((item) => {
    const theta = (item as { readonly theta?: number }).theta
    if (theta === undefined) picture('texts beside the slices')
    const share = ((((theta! * 180) / Math.PI - pie.start) % 360) + 360) % 360
    let at = 0
    const point = values.findIndex((value) => {
      at += (value / total) * 360
      return share <= at + 1e-6
    })
    return { item, text: worded(item.text), plot, series: 0, point: Math.max(0, point) }
  })
}

function labelsOf(own: readonly Label[], series: Plot['series'][number], plot: Plot, draft: Draft): Labels {
  const first = own[0]!.item
  const look = {
    place: placeFor(first, plot, draft),
    color: hexOf(first.fill) ?? '#000000',
    bold: first.fontWeight === 'bold' || Number(first.fontWeight) >= 600,
  }
  const values = 'values' in series ? series.values : series.y
  const all = own.length === values.filter((value) => value !== null).length
  const points = all ? null : own.map(({ point }) => point).sort((a, b) => a - b)
  const names = own.every(({ text }) => text === series.name)
  if (names) return { ...look, format: null, shows: ['series'], points }
  const categories = draft.categories?.values
  if (categories && own.every(({ text, point }) => text === String(categories[point])))
    return { ...look, format: null, shows: ['category'], points }
  const code = labelCode(own.map(({ text, point }) => ({ text, value: values[point] ?? null })))
  if (code !== null) return { ...look, format: code, shows: ['value'], points }
  const texts = Object.fromEntries(own.map(({ point, text }) => [point, text]))
  return { ...look, format: null, shows: ['value'], points: own.map(({ point }) => point).sort((a, b) => a - b), texts }
}

/** Where a text stands beside its mark, by how it is aligned to it. */
function placeFor(
  { align = 'left', baseline = 'alphabetic', dx = 0, dy = 0 }: SceneItem,
  plot: Plot,
  { lies }: Draft,
): Labels['place'] {
  const bars = plot.type === 'bar'
  if (plot.type === 'pie') return 'outside'
  if (bars && lies) return align === 'center' ? 'center' : align === 'right' && dx <= 0 ? 'inside' : 'outside'
  if (bars) return baseline === 'middle' ? 'center' : baseline === 'top' && dy >= 0 ? 'inside' : 'outside'
  if (align === 'left' && baseline === 'middle') return 'right'
  if (align === 'right' && baseline === 'middle') return 'left'
  if (baseline === 'middle') return 'center'
  return baseline === 'top' ? 'below' : 'above'
}
