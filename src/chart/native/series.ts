import type { PointSeries, Series } from '../../model/native-chart.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { hexOf } from './colours.ts'
import type { Draft } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'

/** A series without values or a look. */
export const PLAIN: Omit<Series, 'name' | 'color' | 'values'> = {
  format: 'General',
  opacity: 1,
  line: null,
  marker: null,
  labels: null,
  errors: null,
  trendline: null,
  unlisted: false,
}

/** Points without places or a look. */
export const PLAIN_POINTS: Omit<PointSeries, 'name' | 'color' | 'x' | 'y'> = {
  sizes: [],
  opacity: 1,
  line: null,
  marker: null,
  labels: null,
  errors: null,
  trendline: null,
  unlisted: false,
}

/** The channel that tells the series of a layer apart: by colour, dash or shape; null for one series, or for colours that measure. */
export function seriesChannel(layer: Layer, { guides }: Draft): Channel | null {
  for (const name of ['fill', 'stroke', 'strokeDash', 'shape']) {
    const channel = channelOf(layer.encode, name)
    if (channel === null || channel.field === null || channel.scale === null) continue
    if (guides.scales.get(channel.scale)?.type === 'ordinal') return channel
  }
  return null
}

/** The name of an item's series: what its colour stands for, as the legend says it. */
export function nameIn(channel: Channel | null, item: SceneItem, otherwise: string): string {
  if (channel === null) return otherwise
  const value = valueIn(channel, item)
  return value === null || value === undefined ? '–' : String(value)
}

/** The colours of items as one for the series and, where they differ, one for each point. */
export function coloursOf(
  items: readonly (SceneItem | null)[],
  colourOf: (item: SceneItem) => unknown,
): { color: string; pointColors?: readonly (string | null)[] } {
  const all = items.map((item) => (item === null ? null : hexOf(colourOf(item))))
  const counts = new Map<string, number>()
  for (const color of all) if (color !== null) counts.set(color, (counts.get(color) ?? 0) + 1)
  const [color = '#808080'] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  if (counts.size < 2) return { color }
  return { color, pointColors: all.map((own) => (own === color ? null : own)) }
}

/** Items by the name of their series, in the order in which they appear. */
export function grouped(
  items: readonly SceneItem[],
  nameOf: (item: SceneItem) => string,
): ReadonlyMap<string, readonly SceneItem[]> {
  const groups = new Map<string, SceneItem[]>()
  for (const item of items) {
    const name = nameOf(item)
    const known = groups.get(name)
    if (known) known.push(item)
    else groups.set(name, [item])
  }
  return groups
}
