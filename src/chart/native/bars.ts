import type { BarPlot, Series } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { fillOpacity, hexOf, strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { coloursOf, grouped, nameIn, PLAIN, seriesChannel } from './series.ts'
import { valueScale } from './value-scale.ts'

/** A bar: its category, where it starts and where it ends. */
interface Bar {
  readonly item: SceneItem
  readonly place: number
  readonly from: number
  readonly to: number
}

/** Bars → a plot: beside each other, stacked, or from one number to another. */
export function barPlots(layer: Layer, draft: Draft): readonly BarPlot[] {
  const name = draft.lies ? 'x' : 'y'
  const end = channelOf(layer.encode, name, `${name}c`)
  const start = channelOf(layer.encode, `${name}2`)
  const category = categoryChannel(layer, draft.lies ? 'y' : 'x')
  if (end === null || category === null) picture('bars without a category or a number')
  const { secondary, title } = valueScale(end, draft)
  const bars = layer.groups.flat().flatMap((item) => barOf(item, category, end, start, draft))
  const stack = draft.guides.stacks.get(end.field ?? '')
  if (stack === 'center') picture('a stack around its middle')
  const offset = category.offset
  const colour = seriesChannel(layer, draft)
  const byCategory = colour !== null && colour.field === category.field
  const nameOf = (item: SceneItem): string =>
    offset !== null && colour === null
      ? String(item.datum?.[offset] ?? '–')
      : nameIn(byCategory ? null : colour, item, title)
  const series = [
    ...grouped(
      bars.map(({ item }) => item),
      nameOf,
    ),
  ].map(([label, items]) => {
    const own = new Set(items)
    return { label, bars: bars.filter(({ item }) => own.has(item)) }
  })
  for (const { bars: own } of series)
    if (new Set(own.map(({ place }) => place)).size < own.length) picture('several bars of a series at one place')
  const shared = { type: 'bar', direction: draft.lies ? 'bar' : 'column', secondary } as const
  const plain = bars.every(({ from }) => from === 0)
  if (offset !== null && !plain) picture('stacks beside each other')
  if (plain && (offset !== null || series.length === 1)) {
    const made = series.map(({ label, bars: own }) => valueSeries(label, own, draft))
    return [{ ...shared, grouping: 'clustered', gap: gapOf(bars, made.length, draft), series: made }]
  }
  if (stack !== undefined) {
    const ordered = inStack(series)
    const made = ordered.map(({ label, bars: own }) => valueSeries(label, own, draft))
    return [
      {
        ...shared,
        grouping: stack === 'normalize' ? 'normalised' : 'stacked',
        gap: gapOf(bars, 1, draft),
        series: made,
      },
    ]
  }
  if (series.length === 1) return [ranged(shared, series[0]!, draft, bars)]
  if (disjoint(bars)) {
    const made = series.map(({ label, bars: own }) => valueSeries(label, own, draft))
    if (plain) return [{ ...shared, grouping: 'stacked', gap: gapOf(bars, 1, draft), series: made }]
  }
  return picture('bars over each other')
}

function barOf(item: SceneItem, category: Channel, end: Channel, start: Channel | null, draft: Draft): Bar[] {
  const place = draft.placeOf(valueIn(category, item))
  const to = valueIn(end, item)
  const from = start === null || start.scale === null ? 0 : valueIn(start, item)
  if (place === undefined) return []
  if (typeof to !== 'number' || !Number.isFinite(to) || typeof from !== 'number' || !Number.isFinite(from)) return []
  return [{ item, place, from, to }]
}

/** Parts of a stack from its foot up: by where they start, most often. */
function inStack<T extends { readonly bars: readonly Bar[] }>(series: readonly T[]): readonly T[] {
  const depth = ({ bars }: T): number => {
    const inner = bars.map(({ from, to }) => Math.min(Math.abs(from), Math.abs(to)))
    return inner.reduce((sum, one) => sum + one, 0) / Math.max(1, inner.length)
  }
  const rank = new Map(series.map((one) => [one, one]))
  const below = (a: T, b: T): number => {
    let votes = 0
    const starts = new Map(b.bars.map((bar) => [bar.place, bar]))
    for (const bar of a.bars) {
      const other = starts.get(bar.place)
      if (other) votes += Math.sign(Math.abs(bar.from) - Math.abs(other.from))
    }
    return votes !== 0 ? votes : depth(a) - depth(b)
  }
  return [...rank.keys()].sort(below)
}

/** True if no two bars share a place. */
function disjoint(bars: readonly Bar[]): boolean {
  return new Set(bars.map(({ place }) => place)).size === bars.length
}

function valueSeries(name: string, bars: readonly Bar[], { categories }: Draft): Series {
  const count = categories?.values.length ?? 0
  const values: (number | null)[] = Array.from({ length: count }, () => null)
  const items: (SceneItem | null)[] = Array.from({ length: count }, () => null)
  for (const { item, place, from, to } of bars) {
    values[place] = difference(to, from)
    items[place] = item
  }
  const first = bars[0]?.item
  return {
    ...PLAIN,
    name,
    values,
    ...coloursOf(items, (item) => item.fill ?? item.stroke),
    opacity: first ? fillOpacity(first) : 1,
    line: first && hexOf(first.fill) !== null ? strokeOf(first) : first ? strokeOf(first) : null,
  }
}

/** Without the noise of binary fractions: 0.3 - 0.1 is 0.2. */
function difference(to: number, from: number): number {
  return from === 0 ? to : Number((to - from).toPrecision(12))
}

/** Bars from one number to another stand on bars that are not seen. */
function ranged(
  shared: Pick<BarPlot, 'type' | 'direction' | 'secondary'>,
  { label, bars }: { readonly label: string; readonly bars: readonly Bar[] },
  draft: Draft,
  all: readonly Bar[],
): BarPlot {
  if (bars.some(({ from, to }) => from < 0 !== to < 0 && from !== 0 && to !== 0))
    picture('bars from below zero to above it')
  const low = bars.map((bar) => ({ ...bar, from: 0, to: Math.abs(bar.from) < Math.abs(bar.to) ? bar.from : bar.to }))
  const high = bars.map((bar) => (Math.abs(bar.from) < Math.abs(bar.to) ? bar : { ...bar, from: bar.to, to: bar.from }))
  const base: Series = { ...valueSeries(`${label} (from)`, low, draft), opacity: 0, line: null, unlisted: true }
  const { pointColors: _, ...hidden } = base
  return {
    ...shared,
    grouping: 'stacked',
    gap: gapOf(all, 1, draft),
    series: [hidden, valueSeries(label, high, draft)],
  }
}

/** The space between categories in per cent of a bar's width. */
function gapOf(bars: readonly Bar[], beside: number, { across, lies }: Draft): number {
  const widths = bars.map(({ item }) => Math.abs((lies ? item.height : item.width) ?? 0)).filter((width) => width > 0)
  const width = Math.max(...widths, 0)
  const step = across?.run.step?.() ?? nearest(bars, lies)
  if (width === 0 || step === null) return 50
  return Math.max(0, Math.round(((step - width * beside) / width) * 100))
}

/** The smallest distance between bars of neighbouring categories, in pixels. */
function nearest(bars: readonly Bar[], lies: boolean): number | null {
  const places = [...new Set(bars.map(({ item }) => Math.round(((lies ? item.y : item.x) ?? 0) * 10) / 10))].sort(
    (a, b) => a - b,
  )
  const steps = places.slice(1).map((place, index) => place - places[index]!)
  return steps.length > 0 ? Math.min(...steps) : null
}
