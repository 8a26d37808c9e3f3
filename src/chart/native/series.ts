import type { PointSeries, Series } from '../../model/native-chart.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { className, isDiscrete, placeIn } from './classes.ts'
import { fillOpacity, hexOf, withOpacity } from './colours.ts'
import type { Draft } from './draft.ts'
import type { Scale } from './guides.ts'
import type { LegendEntries } from './legend-entries.ts'
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

/** Which series an item belongs to. */
export interface SeriesKey {
  readonly name: string
  /** Its place in the order of the legend. */
  readonly rank: number
  /** A legend names it. */
  readonly listed: boolean
}

/** How items of a layer are told apart: by what their colour, dash, shape or size stands for. */
export function seriesKeys(
  layer: Layer,
  { guides }: Draft,
  otherwise: string,
  except: string | null = null,
): (item: SceneItem) => SeriesKey {
  const found = new Map<string, { channel: Channel; scale: Scale }>()
  for (const name of CHANNELS) {
    const channel = channelOf(layer.encode, name)
    const scale = guides.scales.get(channel?.scale ?? '')
    if (!channel || channel.field === null || channel.field === except || !isDiscrete(scale)) continue
    if (!found.has(channel.field)) found.set(channel.field, { channel, scale: scale! })
  }
  const all = [...found.values()]
  if (all.length === 0) return () => ({ name: otherwise, rank: 0, listed: false })
  const explained = all.filter(({ scale }) => guides.entries.has(scale.name))
  return (item) => {
    const values = all.map(({ channel, scale }) => ({ scale, value: valueIn(channel, item) }))
    return {
      name: values.map(({ scale, value }) => className(value, scale, guides.entries.get(scale.name) ?? [])).join(', '),
      rank: values.reduce((sum, { scale, value }) => sum * 1000 + placeIn(value, scale), 0),
      listed: explained.some(({ channel, scale }) => isListed(valueIn(channel, item), scale, guides.entries)),
    }
  }
}

/** False for a value that a legend leaves out because it has too many. */
function isListed(value: unknown, scale: Scale, entries: ReadonlyMap<string, LegendEntries>): boolean {
  const own = entries.get(scale.name) ?? []
  return scale.type !== 'ordinal' || own.length === 0 || own.some((entry) => String(entry.value) === String(value))
}

const CHANNELS = [
  'fill',
  'stroke',
  'strokeDash',
  'shape',
  'opacity',
  'fillOpacity',
  'strokeOpacity',
  'size',
  'strokeWidth',
]

/** Items of one series. */
export interface Group extends SeriesKey {
  readonly items: readonly SceneItem[]
}

/** Items by their series, in the order of the legend, or else in that in which they appear. */
export function grouped(items: readonly SceneItem[], keyOf: (item: SceneItem) => SeriesKey): readonly Group[] {
  const groups = new Map<string, { key: SeriesKey; items: SceneItem[] }>()
  for (const item of items) {
    const key = keyOf(item)
    const known = groups.get(key.name)
    if (known) known.items.push(item)
    else groups.set(key.name, { key, items: [item] })
  }
  return [...groups.values()].map(({ key, items: own }) => ({ ...key, items: own })).sort((a, b) => a.rank - b.rank)
}

/** The colours of items as one for the series and, where they differ, one for each point. */
export function looksOf(
  items: readonly (SceneItem | null)[],
  colourOf: (item: SceneItem) => unknown = ({ fill, stroke }) => fill ?? stroke,
): Pick<Series, 'color' | 'opacity' | 'pointColors'> {
  const all = items.map((item) => (item === null ? null : lookOf(item, hexOf(colourOf(item)))))
  const counts = new Map<string, number>()
  for (const look of all) if (look !== null) counts.set(look, (counts.get(look) ?? 0) + 1)
  const [most = '#808080FF'] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
  const color = most.slice(0, 7)
  const opacity = Math.round((Number.parseInt(most.slice(7), 16) / 255) * 1000) / 1000
  if (counts.size < 2) return { color, opacity }
  const own = (look: string): string => (look.slice(7) === most.slice(7) ? look.slice(0, 7) : look)
  return { color, opacity, pointColors: all.map((look) => (look === null || look === most ? null : own(look))) }
}

/** A colour with how much of it is seen, always with nine characters. */
function lookOf(item: SceneItem, color: string | null): string | null {
  if (color === null) return null
  const rings = fillOpacity(item) === 0 || hexOf(item.fill) === null
  const seen = rings ? (item.opacity ?? 1) * (item.strokeOpacity ?? 1) : fillOpacity(item)
  return withOpacity(color, seen).padEnd(9, 'F')
}
