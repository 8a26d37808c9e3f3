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
  /** Another channel's column by which bars stand beside each other; null for none. */
  readonly offset: string | null
}

/** The channel of that name; null if there is none, or if it depends on conditions that all have a say. */
export function channelOf(encode: Members, ...names: readonly string[]): Channel | null {
  for (const name of names) {
    const found = encode[name]
    // Of rules with tests the last one is what holds without them; the tests are for rows that are not valid.
    const last = isList(found) ? found.at(-1) : found
    if (!isObject(last)) continue
    const { scale, field, value, offset } = last
    return {
      scale: typeof scale === 'string' ? scale : null,
      field: typeof field === 'string' ? column(field) : null,
      value: field === undefined ? (value ?? signalled(last)) : undefined,
      offset: isObject(offset) && typeof offset['field'] === 'string' ? column(offset['field']) : null,
    }
  }
  return null
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
  const value = channel.field === null ? channel.value : read(item.datum, channel.field)
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
