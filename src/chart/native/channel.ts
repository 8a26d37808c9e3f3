import type { Json, Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'
import type { SceneItem } from './scene.ts'

/** How a channel of a mark gets its value: from a column, or as a constant in the values of its scale. */
export interface Channel {
  /** Null for a channel that is in pixels. */
  readonly scale: string | null
  /** Null for a constant. */
  readonly field: string | null
  /** A constant; undefined with a field. */
  readonly value: Json | undefined
  /** Another channel's column by which marks stand beside each other; null for none. */
  readonly offset: string | null
  /** Columns and their weights, for marks between the ends of a bin or a part; null for one column. */
  readonly between: readonly Weighted[] | null
}

interface Weighted {
  readonly field: string
  readonly weight: number
}

/** The channel of that name; null if there is none. */
export function channelOf(encode: Members, ...names: readonly string[]): Channel | null {
  for (const name of names) {
    const found = encode[name]
    // Of rules with tests the last one is what holds without them; the tests are for rows that are not valid.
    const last = isList(found) ? found.at(-1) : found
    if (!isObject(last)) continue
    const { scale, field, value, offset, signal } = last
    const between = typeof signal === 'string' ? betweenOf(signal) : null
    if (between) return between
    return {
      scale: typeof scale === 'string' ? scale : null,
      field: typeof field === 'string' ? column(field) : null,
      value: field === undefined ? (value ?? signalled(last)) : undefined,
      offset: isObject(offset) && typeof offset['field'] === 'string' ? column(offset['field']) : null,
      between: null,
    }
  }
  return null
}

/** Vega-Lite writes the middle of a bin as `scale("x", 0.5 * datum["a"] + 0.5 * datum["a_end"])`. */
function betweenOf(signal: string): Channel | null {
  const [, scale] = /^scale\("([^"]+)", .*\)$/.exec(signal) ?? []
  const parts = [...signal.matchAll(/([\d.]+) \* datum\["((?:[^"\\]|\\.)*)"\]/g)].map(([, weight, field]) => ({
    field: field!.replace(/\\(.)/g, '$1'),
    weight: Number(weight),
  }))
  if (scale === undefined || parts.length === 0) return null
  return { scale, field: parts[0]!.field, value: undefined, offset: null, between: parts }
}

/** A signal that is a date or a number, as Vega-Lite writes constants: `datetime(2020, 0, 1)`, `5`. */
function signalled({ signal }: Members): Json | undefined {
  if (typeof signal !== 'string') return undefined
  const number = Number(signal)
  if (Number.isFinite(number)) return number
  const parts = /^(?:datetime|utc)\(([\d,\s-]+)\)$/.exec(signal)?.[1]?.split(',').map(Number)
  if (!parts || parts.length === 0) return undefined
  const [year = 0, month = 0, day = 1, hour = 0, minute = 0, second = 0] = parts
  return parts.length === 1 ? year : Date.UTC(year, month, day, hour, minute, second)
}

/** What a channel is for an item, in the values of its scale; undefined if it has none. Dates are milliseconds. */
export function valueIn(channel: Channel, item: SceneItem): unknown {
  if (channel.between)
    return channel.between.reduce((sum, { field, weight }) => sum + weight * Number(plain(read(item.datum, field))), 0)
  return plain(channel.field === null ? channel.value : read(item.datum, channel.field))
}

/** A channel's value as the number that a scale makes of it: digits in a text count; null for none. */
export function numberIn(channel: Channel, item: SceneItem): number | null {
  const value = valueIn(channel, item)
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value
}

/** A column's value, or that of a part of one: `a.b`. */
function read(datum: SceneItem['datum'], field: string): unknown {
  if (datum === undefined) return undefined
  if (Object.hasOwn(datum, field)) return datum[field]
  let at: unknown = datum
  for (const name of field.split('.'))
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined
  return at
}

/** A column as Vega writes it, `a\\.b` or `["a.b"]`, as it is called. */
function column(field: string): string {
  return field
    .replace(/\[(?:"([^"]*)"|'([^']*)'|([^\]]*))\]/g, (_, a, b, c) => `.${a ?? b ?? c}`)
    .replace(/^\./, '')
    .replace(/\\(.)/g, '$1')
}
