import type { Categories, PiePlot, Series } from '../../model/native-chart.ts'
import { type Channel, channelOf } from './channel.ts'
import { isDiscrete } from './classes.ts'
import { fillOpacity, hexOf, strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { PLAIN, seriesKeys } from './series.ts'
import { titleOf } from './value-scale.ts'

/** Slices → a pie or a ring, and their names as its categories. */
export function slices(
  layer: Layer,
  layers: readonly Layer[],
  draft: Draft,
): { plot: PiePlot; categories: Categories } {
  const items = [...layer.groups.flat()].filter((item) => item.endAngle !== item.startAngle)
  items.sort((a, b) => Math.min(a.startAngle ?? 0, a.endAngle ?? 0) - Math.min(b.startAngle ?? 0, b.endAngle ?? 0))
  const outer = new Set(items.map(({ outerRadius }) => Math.round(outerRadius ?? 0)))
  if (items.length === 0 || outer.size > 1) picture('slices of different radius')
  const fill = channelOf(layer.encode, 'fill')
  const colour = isDiscrete(draft.guides.scales.get(fill?.scale ?? '')) ? fill : null
  const first = items[0]!
  const total = items.reduce((sum, item) => sum + span(item), 0)
  if (Math.abs(total - 2 * Math.PI) > 0.01) picture('slices that make no whole circle')
  const keyOf = seriesKeys(layer, draft, '')
  const { title, names } = colour
    ? { title: null, names: items.map((item) => keyOf(item).name) }
    : wordsOf(items, layers)
  if (new Set(names).size < names.length) picture('several slices of one name')
  const angle = channelOf(layer.encode, 'endAngle') ?? channelOf(layer.encode, 'startAngle')
  const values = items.map((item) => behind(item, angle))
  const colours = items.map((item) => hexOf(item.fill) ?? '#808080')
  const series: Series = {
    ...PLAIN,
    name: titleOf(angle, draft),
    color: colours[0]!,
    pointColors: colours,
    opacity: fillOpacity(first),
    values,
    line: strokeOf(first),
  }
  const hole = (first.innerRadius ?? 0) / Math.max(1, first.outerRadius ?? 1)
  const start = (Math.min(first.startAngle ?? 0, first.endAngle ?? 0) * 180) / Math.PI
  return {
    plot: { type: 'pie', series: [series], hole, start },
    categories: { title: title ?? titleIn(draft, colour), values: names, kind: 'names', format: 'General' },
  }
}

function titleIn({ guides }: Draft, colour: Channel | null): string {
  const legend = guides.legends.find(({ fill, stroke }) => colour && (fill === colour.scale || stroke === colour.scale))
  return typeof legend?.['title'] === 'string'
    ? legend['title']
    : (guides.titles.get(colour?.field ?? '') ?? colour?.field ?? 'Name')
}

/** What slices without a scale of colours are called: by the first column of words that the chart uses and that tells them apart. */
function wordsOf(items: readonly SceneItem[], layers: readonly Layer[]): { title: string; names: readonly string[] } {
  const used = usedBy(layers)
  const columns = Object.keys(items[0]?.datum ?? {}).filter((column) => used.has(column))
  for (const title of columns) {
    const names = items.map(({ datum }) => datum?.[title])
    if (names.every((name) => typeof name === 'string') && new Set(names).size === names.length)
      return { title, names: names.map(String) }
  }
  return picture('slices without names')
}

/** The columns that the channels of a chart name. */
function usedBy(layers: readonly Layer[]): ReadonlySet<string> {
  const channels = JSON.stringify(layers.map(({ encode }) => encode))
  const named = channels.matchAll(/"field":"([^"]+)"|datum\[\\"([^"]+)\\"\]|datum\.(\w+)/g)
  return new Set(
    [...named].map(([, field, quoted, plain]) => (field ?? quoted ?? plain ?? '').replace(/\\+(.)/g, '$1')),
  )
}

function span({ startAngle = 0, endAngle = 0 }: SceneItem): number {
  return Math.abs(endAngle - startAngle)
}

/** The number behind a slice: the column that was stacked. */
function behind(item: SceneItem, angle: Channel | null): number | null {
  const field = angle?.field?.replace(/_(?:start|end)$/, '')
  const own = field === undefined ? undefined : item.datum?.[field]
  if (typeof own === 'number') return own
  const [from, to] = [item.datum?.[`${field}_start`], item.datum?.[`${field}_end`]]
  return typeof from === 'number' && typeof to === 'number' ? Number(Math.abs(to - from).toPrecision(12)) : null
}
