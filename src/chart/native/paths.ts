import type { AreaPlot, LinePlot, Series } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { type Channel, channelOf, numberIn, valueIn } from './channel.ts'
import { strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { looksOf, PLAIN, type SeriesKey, seriesKeys } from './series.ts'
import { trailStroke } from './trail.ts'
import { valueScale } from './value-scale.ts'

/** Lines → a plot with a series for each. */
export function linePlots(layer: Layer, draft: Draft): readonly LinePlot[] {
  const places = placesOf(layer, draft)
  const series = pathsOf(layer, places, draft).map(({ key, items }): Series => {
    const first = items[0]!
    if (stepped(first)) picture('lines in steps')
    if (curved(first)) draft.notes.add('curved lines are straight')
    const line = layer.type === 'trail' ? trailStroke(items, draft) : strokeOf(first)
    const values = valuesOf(items, places.x, places.y, draft)
    return { ...PLAIN, name: key.name, unlisted: !key.listed, color: line?.color ?? '#808080', values, line }
  })
  return [{ type: 'line', secondary: places.secondary, series }]
}

/** Areas → a plot: stacked, or each from zero; from one number to another, on an area that is not seen. */
export function areaPlots(layer: Layer, draft: Draft): readonly AreaPlot[] {
  const places = placesOf(layer, draft)
  const base = channelOf(layer.encode, 'y2')
  const stack = draft.guides.stacks.get(places.y.field ?? '')
  if (stack === 'center') picture('a stream around its middle')
  const paths = pathsOf(layer, places, draft)
  const all = paths.map((path) => ({
    series: area(path, places, base, draft),
    depth: depthOf(path.items, places.y, base),
  }))
  const shared = { type: 'area', secondary: places.secondary } as const
  if (stack !== undefined && paths.length > 1) {
    const series = all.sort((a, b) => a.depth - b.depth).map((one) => one.series)
    return [{ ...shared, grouping: stack === 'normalize' ? 'normalised' : 'stacked', series }]
  }
  const series = all.map((one) => one.series)
  if (base?.field && stack === undefined) return [band(series, paths[0]!, places, base, draft)]
  // What lies in front hides what lies behind: painted in the order of Vega.
  return [{ ...shared, grouping: 'standard', series }]
}

interface Path {
  readonly key: SeriesKey
  readonly items: readonly SceneItem[]
}

interface Places {
  readonly x: Channel
  readonly y: Channel
  readonly secondary: boolean
  readonly title: string
}

function placesOf(layer: Layer, draft: Draft): Places {
  if (draft.lies) picture('lines that run down the slide')
  const x = categoryChannel(layer, 'x')
  const y = channelOf(layer.encode, 'y', 'yc')
  if (x === null || y === null) picture('lines without two axes')
  return { x, y, ...valueScale(y, draft) }
}

/** The paths of a layer in the order of the legend. */
export function pathsOf(layer: Layer, { title }: Pick<Places, 'title'>, draft: Draft): readonly Path[] {
  const keyOf = seriesKeys(layer, draft, title)
  const groups = layer.groups.filter((items) => items.length > 0)
  return groups.map((items) => ({ key: keyOf(items[0]!), items })).sort((a, b) => a.key.rank - b.key.rank)
}

function band(
  series: readonly Series[],
  { items }: Path,
  { x, y, secondary }: Places,
  base: Channel,
  draft: Draft,
): AreaPlot {
  const [only] = series
  if (series.length !== 1 || !only) picture('several bands')
  // Either end may be the upper one.
  const hangs = only.values.every((value) => value === null || value <= 0)
  const low = valuesOf(items, x, hangs ? y : base, draft)
  const values = only.values.map((value) => (value === null ? null : hangs ? -value : value))
  if (low.some((value) => value !== null && value < 0)) picture('a band below zero')
  const name = `${only.name} (from)`
  const hidden: Series = { ...PLAIN, name, color: only.color, values: low, opacity: 0, unlisted: true }
  return { type: 'area', grouping: 'stacked', secondary, series: [hidden, { ...only, values }] }
}

function area({ key, items }: Path, { x, y }: Places, base: Channel | null, draft: Draft): Series {
  const first = items[0]!
  if (stepped(first)) picture('areas in steps')
  if (curved(first)) draft.notes.add('curved lines are straight')
  const tops = valuesOf(items, x, y, draft)
  const feet = base?.field ? valuesOf(items, x, base, draft) : null
  const values = tops.map((top, index) => {
    const foot = feet?.[index] ?? 0
    return top === null ? null : foot === 0 ? top : Number((top - foot).toPrecision(12))
  })
  return { ...PLAIN, name: key.name, unlisted: !key.listed, ...looksOf([first]), values, line: strokeOf(first) }
}

/** The values of a path by category; null where it has none or is broken. */
function valuesOf(items: readonly SceneItem[], x: Channel, y: Channel, draft: Draft): (number | null)[] {
  const values: (number | null)[] = Array.from({ length: draft.categories?.values.length ?? 0 }, () => null)
  const seen = new Set<number>()
  let breaks = false
  for (const item of items) {
    const place = draft.placeOf(valueIn(x, item))
    if (place === undefined) continue
    if (seen.has(place)) picture('a line that turns back')
    seen.add(place)
    const value = numberIn(y, item)
    if (item.defined === false) breaks = true
    else if (value !== null) values[place] = value
    else picture('a line through values that are not there')
  }
  if (breaks) draft.needs.gap = true
  const places = [...seen].sort((a, b) => a - b)
  if (places.length > 0 && places.at(-1)! - places[0]! + 1 > places.length) draft.needs.span = true
  return values
}

/** How high above zero the foot of an area is, on the whole. */
function depthOf(items: readonly SceneItem[], y: Channel, base: Channel | null): number {
  const feet = items.map((item) => {
    const sides = [valueIn(y, item), base ? valueIn(base, item) : 0].map((value) => Math.abs(Number(value) || 0))
    return Math.min(...sides)
  })
  return feet.reduce((sum, foot) => sum + foot, 0) / Math.max(1, feet.length)
}

/** True for a line that goes along and then up, as `step-after` does. */
function stepped({ interpolate }: SceneItem): boolean {
  return interpolate?.startsWith('step') === true
}

/** True for a line that is no straight one between its points. */
export function curved({ interpolate }: SceneItem): boolean {
  return interpolate !== undefined && interpolate !== 'linear' && !interpolate.startsWith('step')
}
