import type { Categories } from '../../model/native-chart.ts'
import { channelOf, valueIn } from './channel.ts'
import { picture } from './draft.ts'
import type { AxisGuide, Scale } from './guides.ts'
import type { Layer } from './scene.ts'

/** Categories and where each value of their scale stands among them. */
export interface Placed {
  readonly categories: Categories
  readonly placeOf: (value: unknown) => number | undefined
}

/** A chart with more points than these is a picture. */
export const MOST_POINTS = 2000

/** The categories of a scale of names, of dates, or of bins. */
export function categoriesOf(
  scale: Scale,
  axis: AxisGuide | undefined,
  layers: readonly Layer[],
  name: 'x' | 'y',
): Placed {
  const title = axis?.title ?? fieldOf(layers, name) ?? 'Category'
  if (isNames(scale)) return names(scale, axis, title)
  if (isTime(scale)) return dates(scale, layers, name, title)
  return bins(layers, name, title)
}

/** True for a scale that has a place for each of some values. */
export function isNames({ type }: Scale): boolean {
  return type === 'band' || type === 'point' || type === 'ordinal'
}

export function isTime({ type }: Scale): boolean {
  return type === 'time' || type === 'utc'
}

function names(scale: Scale, axis: AxisGuide | undefined, title: string): Placed {
  const domain = scale.run.domain()
  const labels = new Map((axis?.ticks ?? []).map(({ value, label }) => [keyOf(value), label]))
  const values = domain.map((value) => labels.get(keyOf(value)) || nameOf(value))
  const places = new Map(domain.map((value, index) => [keyOf(value), index]))
  return {
    categories: { title, values, kind: 'names', format: 'General' },
    placeOf: (value) => places.get(keyOf(value)),
  }
}

function keyOf(value: unknown): string {
  return value instanceof Date ? String(value.getTime()) : String(value)
}

function nameOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === null || value === undefined ? '–' : String(value)
}

const DAY = 86_400_000

function dates(_: Scale, layers: readonly Layer[], name: 'x' | 'y', title: string): Placed {
  const found = new Set<number>()
  for (const { value } of placesOf(layers, name))
    if (typeof value === 'number' && Number.isFinite(value)) found.add(value)
  const values = [...found].sort((a, b) => a - b)
  if (values.some((value) => value % DAY !== 0)) picture('times within a day')
  if (values.some((value) => value < Date.UTC(1900, 2, 1)))
    picture('dates before March 1900, which Excel does not know')
  const places = new Map(values.map((value, index) => [value, index]))
  const format = { days: 'd mmm yyyy', months: 'mmm yyyy', years: 'yyyy' }[unitOf(values)]
  return {
    categories: { title, values, kind: 'dates', format },
    placeOf: (value) => places.get(value instanceof Date ? value.getTime() : Number(value)),
  }
}

/** The largest unit that all dates are the start of. */
export function unitOf(dates: readonly number[]): 'days' | 'months' | 'years' {
  const all = dates.map((value) => new Date(value))
  if (all.some((date) => date.getUTCDate() !== 1)) return 'days'
  return all.some((date) => date.getUTCMonth() !== 0) ? 'months' : 'years'
}

/** Bins are named by their ends: bars that touch stand between two numbers. */
function bins(layers: readonly Layer[], name: 'x' | 'y', title: string): Placed {
  const ends = new Map<number, number>()
  for (const { encode, groups, type } of layers) {
    const from = channelOf(encode, `${name}2`)
    const to = channelOf(encode, name)
    if (type !== 'rect' || from?.field == null || to?.field == null) continue
    for (const item of groups.flat()) {
      const sides = [valueIn(from, item), valueIn(to, item)].filter(
        (value): value is number => typeof value === 'number',
      )
      if (sides.length === 2) ends.set(Math.min(...sides), Math.max(...sides))
    }
  }
  if (ends.size === 0) picture('bars at places between numbers')
  const starts = [...ends.keys()].sort((a, b) => a - b)
  const values = filled(starts, ends).map(
    (start) => `${round(start)}–${round(ends.get(start) ?? start + step(starts, ends))}`,
  )
  const places = new Map(filled(starts, ends).map((start, index) => [round(start), index]))
  return {
    categories: { title, values, kind: 'names', format: 'General' },
    placeOf: (value) => (typeof value === 'number' ? places.get(round(value)) : undefined),
  }
}

function step(starts: readonly number[], ends: ReadonlyMap<number, number>): number {
  return ends.get(starts[0]!)! - starts[0]!
}

/** Every bin from the first to the last, those without a bar too. */
function filled(starts: readonly number[], ends: ReadonlyMap<number, number>): readonly number[] {
  const width = step(starts, ends)
  const count = Math.round((starts.at(-1)! - starts[0]!) / width) + 1
  if (!Number.isFinite(count) || count > MOST_POINTS) return starts
  return Array.from({ length: count }, (_, index) => round(starts[0]! + index * width))
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** The values of all items of all layers on an axis. */
function* placesOf(layers: readonly Layer[], name: 'x' | 'y'): Generator<{ value: unknown }> {
  for (const { encode, groups, type } of layers) {
    // A bar over a span of time stands for the start of it.
    const channel = type === 'rect' ? earlier(encode, name) : channelOf(encode, name, `${name}c`)
    if (channel === null || channel.scale === null) continue
    for (const items of groups) for (const item of items) yield { value: valueIn(channel, item) }
  }
}

function earlier(encode: Layer['encode'], name: 'x' | 'y'): ReturnType<typeof channelOf> {
  const [a, b] = [channelOf(encode, name, `${name}c`), channelOf(encode, `${name}2`)]
  if (a?.field && b?.field) return a.field.endsWith('_end') ? b : a
  return a ?? b
}

/** The channel by which items of a layer are placed among the categories. */
export function categoryChannel(layer: Layer, name: 'x' | 'y'): ReturnType<typeof channelOf> {
  if (layer.type !== 'rect') return channelOf(layer.encode, name, `${name}c`)
  return earlier(layer.encode, name)
}

function fieldOf(layers: readonly Layer[], name: 'x' | 'y'): string | null {
  for (const layer of layers) {
    const field = categoryChannel(layer, name)?.field
    if (field) return field
  }
  return null
}
