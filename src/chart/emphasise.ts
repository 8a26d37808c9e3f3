import type { ChartStyle, Json, Members } from '../model/chart.ts'
import { literal } from './expressions.ts'
import type { Highlight } from './highlight.ts'
import { isList, isObject, rewrite } from './walk.ts'

/** Marks that may lie over each other. */
const OVERLAPPING = new Set(['line', 'trail', 'symbol'])

/**
 * A compiled Vega spec whose highlighted lines and points lie over the others, and whose legend, which names only what is
 * highlighted, has its colour. Vega-Lite cannot say either.
 */
export function emphasised(vega: Json, { field, values }: Highlight, { high, low }: ChartStyle): Json {
  if (field === null) return vega
  const column = literal(field.replace(/\\(.)/g, '$1'))
  const zindex = { signal: `indexof(${literal(values.map(String))}, toString(datum[${column}])) < 0 ? 0 : 1` }
  const muted = scalesOf(vega, low)
  return rewrite(vega, (value, key) => {
    if (!isObject(value)) return value
    if (key === 'marks' && overlaps(value)) return withEncode(value, { zindex })
    if (key !== 'legends') return value
    const channel = ['fill', 'stroke'].find((name) => muted.has(String(value[name])))
    if (channel === undefined) return value
    const symbols = partOf(partOf(value, 'encode'), 'symbols')
    return { ...value, encode: { symbols: withUpdate(symbols, { [channel]: { value: high } }) } }
  })
}

/** The names of the colour scales that give everything the muted colour. */
function scalesOf(vega: Json, low: string): ReadonlySet<string> {
  const scales = isObject(vega) && isList(vega['scales']) ? vega['scales'].filter(isObject) : []
  const muted = scales.filter(({ range }) => isList(range) && range.length === 1 && range[0] === low)
  return new Set(muted.map(({ name }) => String(name)))
}

/** Points lie each for itself, lines in a group for each series. */
function overlaps({ type, marks, from }: Members): boolean {
  if (type !== 'group') return type === 'symbol'
  const faceted = isObject(from) && isObject(from['facet'])
  return faceted && isList(marks) && marks.some((mark) => isObject(mark) && OVERLAPPING.has(String(mark['type'])))
}

function withEncode(mark: Members, channels: Members): Members {
  return { ...mark, encode: withUpdate(partOf(mark, 'encode'), channels) }
}

function withUpdate(encode: Members, channels: Members): Members {
  return { ...encode, update: { ...partOf(encode, 'update'), ...channels } }
}

function partOf(members: Members, name: string): Members {
  const part = members[name]
  return isObject(part) ? part : {}
}
