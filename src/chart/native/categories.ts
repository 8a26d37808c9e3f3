import type { AxisGuide } from './axis-guides.ts'
import { binCategories } from './bins.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { dateCategories } from './dates.ts'
import type { Scale } from './guides.ts'
import { isNames, isTime, type Placed } from './placed.ts'
import type { Layer } from './scene.ts'
import { spacedCategories } from './spaced.ts'

/** One category without a name, for bars beside no axis. */
export const ONE: Placed = {
  categories: { title: 'Category', values: ['All'], kind: 'names', format: 'General' },
  placeOf: () => 0,
}

/** Layers of a chart, and with them those of other panels that share a scale. */
interface Kin {
  readonly layers: readonly Layer[]
  readonly kin: readonly Layer[]
}

/** The categories of a scale: its names, the dates or bins of the marks, or numbers at even distances. */
export function categoriesOf(
  scale: Scale,
  axis: AxisGuide | undefined,
  { layers, kin }: Kin,
  name: 'x' | 'y',
  notes: Set<string>,
): Placed {
  const title = axis?.title ?? fieldOf(layers, name) ?? 'Category'
  if (isNames(scale)) return names(scale, axis, title)
  const found = [...valuesOf(kin, name)]
  const bars = layers.some(({ type }) => type === 'rect')
  if (!isTime(scale)) return bars ? binCategories(kin, name, title) : spacedCategories(found, scale, title, notes)
  const all = dates(found, axis, title)
  // The axis of dates is as long as its scale: lines and areas need no places for the dates of other panels.
  return bars || all.categories.kind === 'names' ? all : dates([...valuesOf(layers, name)], axis, title)
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

/** A number and the text of it have places of their own. */
function keyOf(value: unknown): string {
  return value instanceof Date ? `number ${value.getTime()}` : `${typeof value} ${value}`
}

function nameOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return value === null || value === undefined ? '–' : String(value)
}

/** Dates, or names of dates that Excel has no code for, such as quarters, if each of them has its label. */
function dates(found: readonly unknown[], axis: AxisGuide | undefined, title: string): Placed {
  const categories = dateCategories(found, title)
  const places = new Map(categories.values.map((value, index) => [value, index]))
  const placeOf = (value: unknown): number | undefined => places.get(Number(value))
  const labels = new Map((axis?.ticks ?? []).map(({ value, label }) => [Number(value), label]))
  const names = categories.values.map((value) => labels.get(Number(value)) ?? '')
  if (!names.every((name) => /^(?:Q[1-4]|W\d+)$/.test(name))) return { categories, placeOf }
  return { categories: { title, values: names, kind: 'names', format: 'General' }, placeOf }
}

/** The values of all items of all layers on an axis. */
export function* valuesOf(layers: readonly Layer[], name: 'x' | 'y'): Generator<unknown> {
  for (const layer of layers) {
    const channel = categoryChannel(layer, name)
    if (channel === null || channel.scale === null) continue
    for (const items of layer.groups) for (const item of items) yield valueIn(channel, item)
  }
}

/**
 * The channel by which items of a layer are placed among the categories: a bar over a span stands for the start of it,
 * and one that Vega-Lite centred on a date for that date.
 */
export function categoryChannel(layer: Layer, name: 'x' | 'y'): Channel | null {
  const channel = layer.type === 'rect' ? earlier(layer.encode, name) : channelOf(layer.encode, name, `${name}c`)
  if (channel?.field == null) return channel
  return { ...channel, field: channel.field.replace(/_offsetted_rect_(?:start|end)$/, ''), between: null }
}

function earlier(encode: Layer['encode'], name: 'x' | 'y'): Channel | null {
  const [a, b] = [channelOf(encode, name, `${name}c`), channelOf(encode, `${name}2`)]
  if (a?.field && b?.field) return a.field.endsWith('_end') ? b : a
  return a ?? b
}

function fieldOf(layers: readonly Layer[], name: 'x' | 'y'): string | null {
  for (const layer of layers) {
    const field = categoryChannel(layer, name)?.field
    if (field) return field
  }
  return null
}
