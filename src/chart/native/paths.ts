import type { AreaPlot, LinePlot, Series } from '../../model/native-chart.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { fillOpacity, hexOf, strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { nameIn, PLAIN, seriesChannel } from './series.ts'
import { valueScale } from './value-scale.ts'

/** Lines → a plot with a series for each. */
export function linePlots(layer: Layer, draft: Draft): readonly LinePlot[] {
  const { x, y, secondary, title } = placesOf(layer, draft)
  const colour = seriesChannel(layer, draft)
  const series = layer.groups.filter(isThere).map((items, index): Series => {
    const first = items[0]!
    checkCurve(first, draft)
    const line = layer.type === 'trail' ? trail(items, draft) : strokeOf(first)
    const name = nameIn(colour, first, layer.groups.length > 1 ? `${title} ${index + 1}` : title)
    return { ...PLAIN, name, color: line?.color ?? '#808080', values: valuesOf(items, x, y, draft), line }
  })
  return [{ type: 'line', secondary, series }]
}

/** Areas → a plot: stacked, or each from zero; from one number to another, on an area that is not seen. */
export function areaPlots(layer: Layer, draft: Draft): readonly (AreaPlot | LinePlot)[] {
  const { x, y, secondary, title } = placesOf(layer, draft)
  const base = channelOf(layer.encode, 'y2')
  const stack = draft.guides.stacks.get(y.field ?? '')
  if (stack === 'center') picture('a stream around its middle')
  const colour = seriesChannel(layer, draft)
  const groups = layer.groups.filter(isThere)
  const all = groups.map((items, index) => {
    const name = nameIn(colour, items[0]!, groups.length > 1 ? `${title} ${index + 1}` : title)
    return { ...area(name, items, x, y, base, draft), depth: depthOf(items, y, base) }
  })
  const stacked = stack !== undefined && groups.length > 1
  if (stacked) {
    const series = all.sort((a, b) => a.depth - b.depth).map(({ depth: _, ...one }) => one)
    return [{ type: 'area', grouping: stack === 'normalize' ? 'normalised' : 'stacked', secondary, series }]
  }
  const series = all.map(({ depth: _, ...one }) => one)
  if (base?.field && stack === undefined) return [band(series, groups, x, base, secondary, draft)]
  // What lies in front hides what lies behind: painted in the order of Vega.
  return [{ type: 'area', grouping: 'standard', secondary, series }]
}

function band(
  series: readonly Series[],
  groups: readonly (readonly SceneItem[])[],
  x: Channel,
  base: Channel,
  secondary: boolean,
  draft: Draft,
): AreaPlot {
  const [only] = series
  if (series.length !== 1 || !only) picture('several bands')
  const low = valuesOf(groups[0]!, x, base, draft)
  if (low.some((value) => value !== null && value < 0)) picture('a band below zero')
  const hidden: Series = {
    ...PLAIN,
    name: `${only.name} (from)`,
    color: only.color,
    values: low,
    opacity: 0,
    unlisted: true,
  }
  return { type: 'area', grouping: 'stacked', secondary, series: [hidden, only] }
}

function area(
  name: string,
  items: readonly SceneItem[],
  x: Channel,
  y: Channel,
  base: Channel | null,
  draft: Draft,
): Series {
  const first = items[0]!
  checkCurve(first, draft)
  const tops = valuesOf(items, x, y, draft)
  const feet = base?.field ? valuesOf(items, x, base, draft) : null
  const values = tops.map((top, index) => {
    const foot = feet?.[index] ?? 0
    return top === null ? null : foot === 0 ? top : Number((top - foot).toPrecision(12))
  })
  return {
    ...PLAIN,
    name,
    color: hexOf(first.fill) ?? '#808080',
    opacity: fillOpacity(first),
    values,
    line: strokeOf(first),
  }
}

function isThere(items: readonly SceneItem[]): boolean {
  return items.length > 0
}

function placesOf(layer: Layer, draft: Draft): { x: Channel; y: Channel; secondary: boolean; title: string } {
  if (draft.lies) picture('lines that run down the slide')
  const x = channelOf(layer.encode, 'x', 'xc')
  const y = channelOf(layer.encode, 'y', 'yc')
  if (x === null || y === null) picture('lines without two axes')
  return { x, y, ...valueScale(y, draft) }
}

/** The values of a path by category; null where it has none or is broken. */
function valuesOf(items: readonly SceneItem[], x: Channel, y: Channel, draft: Draft): (number | null)[] {
  const values: (number | null)[] = Array.from({ length: draft.categories?.values.length ?? 0 }, () => null)
  const seen = new Set<number>()
  for (const item of items) {
    const place = draft.placeOf(valueIn(x, item))
    if (place === undefined) continue
    if (seen.has(place)) picture('a line that turns back')
    seen.add(place)
    const value = valueIn(y, item)
    values[place] = item.defined !== false && typeof value === 'number' && Number.isFinite(value) ? value : null
  }
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

function checkCurve({ interpolate }: SceneItem, { notes }: Draft): void {
  if (interpolate === undefined || interpolate === 'linear') return
  if (interpolate.startsWith('step')) picture('lines in steps')
  notes.add('curved lines are straight')
}

function trail(items: readonly SceneItem[], { notes }: Draft): Series['line'] {
  const sizes = items.map(({ size = 1 }) => size)
  if (Math.max(...sizes) !== Math.min(...sizes)) notes.add('a line is of one width')
  const color = hexOf(items[0]!.fill)
  const width = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  return color === null ? null : { color, width, dash: 'solid' }
}
