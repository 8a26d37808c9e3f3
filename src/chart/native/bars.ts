import type { BarPlot, Series } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { type Channel, channelOf, numberIn, valueIn } from './channel.ts'
import { hexOf, strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import { isNames } from './placed.ts'
import type { Layer, SceneItem } from './scene.ts'
import { grouped, looksOf, PLAIN, type SeriesKey, seriesKeys } from './series.ts'
import { type Bar, type BarGroup, inStack, merged, partsOf } from './stacks.ts'
import { valueScale } from './value-scale.ts'

/** Bars → a plot: beside each other, stacked, or from one number to another. */
export function barPlots(layer: Layer, draft: Draft): readonly BarPlot[] {
  const name = draft.lies ? 'x' : 'y'
  const end = channelOf(layer.encode, name, `${name}c`) ?? picture('bars without a number')
  const start = channelOf(layer.encode, `${name}2`)
  const category = categoryChannel(layer, draft.lies ? 'y' : 'x')
  const { secondary, title } = valueScale(end, draft)
  const bars = layer.groups.flat().flatMap((item) => barOf(item, category, end, start, draft))
  const stack = draft.guides.stacks.get(end.field ?? '')
  if (stack === 'center') picture('a stack around its middle')
  const shared = { type: 'bar', direction: draft.lies ? 'bar' : 'column', secondary } as const
  const plain = bars.every(({ from }) => from === 0)
  const offset = category?.offset ?? null
  if (offset !== null) {
    const beside = besideOf(layer, bars, category!, draft)
    if (!plain || beside.some(({ bars: own }) => !disjoint(own))) picture('stacks beside each other')
    return [plotOf({ ...shared, grouping: 'clustered', beside: true }, beside, bars, draft)]
  }
  const series = groupsOf(bars, seriesKeys(layer, draft, title, isNamed(category, draft) ? category!.field : null))
  // Bars that no legend names are one series, whatever their colours.
  const one = series.every(({ listed }) => !listed) ? [{ name: title, rank: 0, listed: false, bars }] : series
  if (plain && disjoint(bars) && one.length === 1)
    return [plotOf({ ...shared, grouping: 'clustered', beside: true }, one, bars, draft)]
  if (plain && disjoint(bars)) return [plotOf({ ...shared, grouping: 'clustered', beside: false }, series, bars, draft)]
  if (stack !== undefined) {
    const grouping = stack === 'normalize' ? 'normalised' : 'stacked'
    const whole = series.map((one) => ({ ...one, bars: merged(one.bars) }))
    const parts = inStack(whole.flatMap(partsOf), draft)
    return [plotOf({ ...shared, grouping, beside: false }, parts, bars, draft)]
  }
  if (!disjoint(bars)) picture('bars over each other')
  return series.length === 1 ? [ranged(shared, series[0]!, bars, draft)] : picture('ranges of several series')
}

/** True if an axis names the categories, so that colours that stand for them too say nothing more. */
function isNamed(category: Channel | null, { guides }: Draft): boolean {
  const guide = guides.axes.get(category?.scale ?? '')
  return guide !== undefined && (guide.labels || guide.ticks.length > 0 || guides.legends.length === 0)
}

function barOf(item: SceneItem, category: Channel | null, end: Channel, start: Channel | null, draft: Draft): Bar[] {
  const place = draft.placeOf(category === null ? null : valueIn(category, item))
  const to = numberIn(end, item)
  const from = start === null || start.scale === null ? 0 : numberIn(start, item)
  if (to === null || from === null) return []
  return place === undefined ? picture('bars beside the categories') : [{ item, place, from, to }]
}

function groupsOf(bars: readonly Bar[], keyOf: (item: SceneItem) => SeriesKey): readonly BarGroup[] {
  const known = new Map(bars.map((bar) => [bar.item, bar]))
  return grouped(
    bars.map(({ item }) => item),
    keyOf,
  ).map(({ items, ...key }) => ({ ...key, bars: items.map((item) => known.get(item)!) }))
}

/** Bars that stand beside each other are in the order of their places. */
function besideOf(layer: Layer, bars: readonly Bar[], category: Channel, draft: Draft): readonly BarGroup[] {
  const scale = [...draft.guides.scales.values()].find(({ name }) => /Offset$/.test(name))
  const order = new Map((scale?.run.domain() ?? []).map((value, index) => [String(value), index]))
  const channel: Channel = { ...category, field: category.offset, offset: null }
  const keyOf = seriesKeys(layer, draft, '', category.field)
  return groupsOf(bars, (item) => {
    const value = String(valueIn(channel, item) ?? '–')
    const key = keyOf(item)
    const name = key.name === '' || key.name === value ? value : `${value}, ${key.name}`
    return { ...key, name, rank: order.get(value) ?? 999 }
  })
}

/** True if no two bars share a place. */
function disjoint(bars: readonly Bar[]): boolean {
  return new Set(bars.map(({ place }) => place)).size === bars.length
}

function plotOf(
  shared: Pick<BarPlot, 'type' | 'direction' | 'secondary' | 'grouping' | 'beside'>,
  groups: readonly BarGroup[],
  bars: readonly Bar[],
  draft: Draft,
): BarPlot {
  const beside = shared.beside ? groups.length : 1
  return { ...shared, gap: gapOf(bars, beside, draft), series: groups.map((group) => valueSeries(group, draft)) }
}

function valueSeries({ name, listed, bars }: BarGroup, { categories }: Draft): Series {
  const count = categories?.values.length ?? 0
  const values: (number | null)[] = Array.from({ length: count }, () => null)
  const items: (SceneItem | null)[] = Array.from({ length: count }, () => null)
  for (const { item, place, from, to } of bars) {
    values[place] = from === 0 ? to : Number((to - from).toPrecision(12))
    items[place] = item
  }
  const first = bars[0]?.item
  const line = first ? strokeOf(first) : null
  const hollow = first !== undefined && hexOf(first.fill) === null
  const look = looksOf(items)
  return { ...PLAIN, name, values, ...look, ...(hollow && { opacity: 0 }), line, unlisted: !listed }
}

/** Bars from one number to another stand on bars that are not seen. */
function ranged(
  shared: Pick<BarPlot, 'type' | 'direction' | 'secondary'>,
  group: BarGroup,
  all: readonly Bar[],
  draft: Draft,
): BarPlot {
  const { bars, name } = group
  if (bars.some(({ from, to }) => Math.sign(from) * Math.sign(to) < 0)) picture('bars from below zero to above it')
  const inner = (bar: Bar): number => (Math.abs(bar.from) < Math.abs(bar.to) ? bar.from : bar.to)
  const outer = (bar: Bar): number => (Math.abs(bar.from) < Math.abs(bar.to) ? bar.to : bar.from)
  const low = bars.map((bar) => ({ ...bar, from: 0, to: inner(bar) }))
  const high = bars.map((bar) => ({ ...bar, from: inner(bar), to: outer(bar) }))
  const { pointColors: _, ...base } = valueSeries({ ...group, name: `${name} (from)`, bars: low }, draft)
  const hidden: Series = { ...base, opacity: 0, line: null, unlisted: true }
  const seen = valueSeries({ ...group, bars: high }, draft)
  return { ...shared, grouping: 'stacked', beside: false, gap: gapOf(all, 1, draft), series: [hidden, seen] }
}

/** The space between categories in per cent of a bar's width. */
function gapOf(bars: readonly Bar[], beside: number, { across, lies, guides }: Draft): number {
  const widths = bars.map(({ item }) => Math.abs((lies ? item.height : item.width) ?? 0)).filter((width) => width > 0)
  const width = median(widths)
  // Months are of different length; other bars of different width say something that PowerPoint cannot.
  if (widths.some((one) => one > width * 1.3 + 1 || one < width / 1.3 - 1)) picture('bars of different width')
  const length = (lies ? guides.plot.height : guides.plot.width) ?? 0
  const names = across === null ? 1 : isNames(across) ? across.run.domain().length : 0
  const step = names > 0 ? length / names : nearest(bars, lies)
  if (width === 0 || step === null) return 50
  return Math.max(0, Math.round(((step - width * beside) / width) * 100))
}

/** The distance between bars of neighbouring categories, in pixels. */
function nearest(bars: readonly Bar[], lies: boolean): number | null {
  const first = new Map<number, number>()
  for (const { item, place } of bars) {
    const pixel = (lies ? item.y : item.x) ?? 0
    first.set(place, Math.min(pixel, first.get(place) ?? pixel))
  }
  const places = [...first.values()].sort((a, b) => a - b)
  const steps = places.slice(1).map((place, index) => place - places[index]!)
  const least = Math.min(...steps)
  return steps.length > 0 ? median(steps.filter((step) => step < least * 1.3)) : null
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
