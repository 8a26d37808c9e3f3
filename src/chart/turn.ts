import type { Json, Members } from '../model/chart.ts'
import { fitUnder, namesOn, type Room } from './labels.ts'
import { isNames } from './names.ts'
import { isObject } from './walk.ts'

/** What mark and channels may say without minding which way the bars run. */
const MARK = new Set(['type', 'color', 'fill', 'opacity', 'fillOpacity', 'tooltip', 'cornerRadius', 'cornerRadiusEnd'])
const CHANNELS = new Set(['x', 'y', 'xOffset', 'color', 'fill', 'tooltip', 'description'])
const NAMES = new Set(['field', 'type', 'title', 'sort'])
const NUMBERS = new Set(['field', 'type', 'title', 'aggregate', 'stack', 'axis'])
const AXIS = new Set(['title', 'format', 'grid'])

/** How much height a row needs, in the size of its name. */
const ROW = 1.6

/** Standing bars whose names do not fit under them → the same bars, lying; null for charts that stay as they are. */
export function turned(spec: Members, room: Room): Members | null {
  const mark = isObject(spec['mark']) ? spec['mark'] : { type: spec['mark'] ?? null }
  const { encoding } = spec
  if (mark['type'] !== 'bar' || !only(mark, MARK) || !isObject(encoding) || !only(encoding, CHANNELS)) return null
  const { x, y, xOffset, ...others } = encoding
  if (!isNames(x) || !only(x, NAMES) || !isNumbers(y)) return null
  const names = namesOn(spec, 'x').length
  if (names === 0 || fitUnder(spec, room) || names * room.style.size * ROW > room.height) return null
  const rows = { ...x, ...(x['sort'] !== undefined && { sort: sortOf(x['sort']) }) }
  return { ...spec, encoding: { ...others, y: rows, x: y, ...(xOffset !== undefined && { yOffset: xOffset }) } }
}

function only(members: Members, allowed: ReadonlySet<string>): boolean {
  return Object.keys(members).every((key) => allowed.has(key))
}

function isNumbers(def: Json | undefined): def is Members {
  if (!isObject(def) || !only(def, NUMBERS)) return false
  const axis = def['axis']
  if (axis !== undefined && !(isObject(axis) && only(axis, AXIS))) return false
  return def['type'] === 'quantitative' || (def['type'] === undefined && def['aggregate'] !== undefined)
}

/** Vega-Lite sorts by a channel's name, such as `-y`. */
function sortOf(sort: Json): Json {
  return typeof sort === 'string' ? sort.replace(/^(-?)y$/, '$1x') : sort
}
