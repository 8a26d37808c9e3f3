import type { Json } from '../model/chart.ts'
import type { Message, Place } from '../model/message.ts'
import { THEME_COLOURS } from './colours.ts'
import { deniedIn, isExpression, isMember } from './expressions.ts'
import { askedFor } from './highlight.ts'
import {
  address,
  deniedColumn,
  deniedKey,
  deniedWord,
  imageMark,
  notASpec,
  script,
  tooDeep,
  tooLarge,
  tooManyRows,
  unknownColour,
  unknownData,
  unknownWord,
  unnamedData,
} from './messages.ts'
import { checkSettings } from './settings.ts'
import { misspelt } from './vocabulary.ts'
import { isObject, MOST_DEPTH, type Visit, walk } from './walk.ts'

/** The largest width or height that a spec may ask for, in points. */
const MOST_POINTS = 10_000

/** The most rows that a generator may make. */
const MOST_ROWS = 1_000_000

/** What a view of Vega-Lite has at least one of. */
const VIEWS = ['mark', 'layer', 'facet', 'spec', 'repeat', 'concat', 'hconcat', 'vconcat']

/** A spec → everything in it that a chart must not have, all at once. Reads no data and needs no Vega. */
export function checkSpec(spec: Json, file: string, dataNames: readonly string[]): readonly Message[] {
  const wrong = kindOf(spec, { file })
  if (wrong) return [wrong]
  const messages: Message[] = [...checkSettings(spec, file), ...checkHighlights(spec, file)]
  const known = [...new Set([...dataNames, ...ownNames(spec)])]
  let anyData = false
  const complete = walk(spec, (visit) => {
    const place = { file, path: visit.path }
    anyData ||= visit.key === 'data' && isObject(visit.value)
    messages.push(...problems(visit, place, known))
  })
  if (!complete) messages.push(tooDeep({ file }, MOST_DEPTH))
  if (complete && !anyData && !messages.some(isAboutData)) messages.push(unnamedData({ file }))
  return messages
}

/** Highlights become expressions, in which Vega takes such a text for the member of an object. */
function checkHighlights(spec: Json, file: string): Message[] {
  const path = 'usermeta.fandeck.highlight'
  return askedFor(spec).flatMap((value) => (isMember(String(value)) ? [deniedKey({ file, path }, String(value))] : []))
}

/** The names of the data that a spec draws, each once, in order; data that is written into the spec is not among them. */
export function dataNames(spec: Json): string[] {
  const own = new Set(ownNames(spec))
  const names = new Set<string>()
  walk(spec, ({ key, value }) => {
    if (key !== 'data' || !isObject(value) || typeof value['name'] !== 'string') return
    if (!own.has(value['name'])) names.add(value['name'])
  })
  return [...names]
}

function kindOf(spec: Json, place: Place): Message | null {
  if (!isObject(spec)) return notASpec(place, 'it is not an object')
  const schema = spec['$schema']
  if (typeof schema === 'string' && /\/schema\/vega\//.test(schema)) {
    return notASpec(place, 'its $schema is that of Vega', 'write the chart in Vega-Lite')
  }
  if (VIEWS.some((view) => spec[view] !== undefined)) return null
  return notASpec(
    place,
    'it has neither a "mark" nor other views',
    'https://vega.github.io/vega-lite tells how to write one',
  )
}

/** Names of data that the spec itself holds. */
function ownNames(spec: Json): string[] {
  const names: string[] = []
  if (isObject(spec) && isObject(spec['datasets'])) names.push(...Object.keys(spec['datasets']))
  walk(spec, ({ key, value }) => {
    if (key !== 'data' || !isObject(value) || typeof value['name'] !== 'string') return
    if (GENERATORS.some((generator) => value[generator] !== undefined)) names.push(value['name'])
  })
  return names
}

/** What data that needs no name has. */
const GENERATORS = ['values', 'sequence', 'sphere', 'graticule']

function isAboutData(message: Message): boolean {
  return message.rule === 'chart/url' || message.rule === 'chart/unnamed-data'
}

function problems(visit: Visit, place: Place, known: readonly string[]): Message[] {
  const { key, value } = visit
  if (key === 'data') return data(value, place, known)
  if (key === 'url' && !place.path?.endsWith('encoding.url')) return [address(place, JSON.stringify(value))]
  if (isObject(value))
    return names(value, place).concat(key === 'mark' && value['type'] === 'image' ? imageMark(place) : [])
  if (typeof value === 'number') return size(visit, value, place)
  return typeof value === 'string' ? words(visit, value, place) : []
}

function data(value: Json, place: Place, known: readonly string[]): Message[] {
  if (typeof value === 'string') return [unnamedData(place, value)]
  if (!isObject(value) || value['url'] !== undefined) return []
  if (isObject(value['sequence'])) return sequence(value['sequence'], place)
  if (GENERATORS.some((generator) => value[generator] !== undefined)) return []
  const name = value['name']
  if (typeof name !== 'string') return [unnamedData(place)]
  return known.includes(name) ? [] : [unknownData(place, name, known)]
}

function sequence(value: { readonly [key: string]: Json }, place: Place): Message[] {
  const { start = 0, stop = 0, step = 1 } = value
  const rows = Math.ceil(Math.abs((Number(stop) - Number(start)) / Number(step)))
  return rows <= MOST_ROWS ? [] : [tooManyRows(place, rows, MOST_ROWS)]
}

function names(value: { readonly [key: string]: Json }, place: Place): Message[] {
  return Object.keys(value)
    .filter((key) => key === '__proto__' || key === 'constructor' || key === 'prototype')
    .map((key) => deniedKey(place, key))
}

function size({ key, path }: Visit, value: number, place: Place): Message[] {
  if (key !== 'width' && key !== 'height' && !/(?:width|height)\.step$/.test(path)) return []
  return Math.abs(value) <= MOST_POINTS ? [] : [tooLarge(place, value, MOST_POINTS)]
}

function words({ key, path }: Visit, value: string, place: Place): Message[] {
  const wrong = misspelt(key, path, value)
  if (wrong) return [unknownWord(place, wrong.noun, value, wrong.known)]
  if (key === 'mark' && value === 'image') return [imageMark(place)]
  if (key === 'href' && /^[^/?#]*script:/i.test(value.replace(/\s|\p{C}/gu, ''))) return [script(place, value)]
  if (PAINTS.has(key) && /url\s*\(/i.test(value)) return [address(place, value)]
  if (value.startsWith('theme:') && !THEME_COLOURS.includes(value)) return [unknownColour(place, value, THEME_COLOURS)]
  if (COLUMNS.has(key) && value.split(/[.[\]'"]+/).some(isMember)) return [deniedColumn(place, value)]
  // Vega would take the text for the member.
  if (isMember(value)) return [deniedKey(place, value)]
  const denied = isExpression(key) ? deniedIn(value) : null
  return denied === null ? [] : [deniedWord(place, denied)]
}

/** Members that hold the names of columns. */
const COLUMNS = new Set([
  ...['field', 'fields', 'groupby', 'as', 'key', 'on', 'repeat', 'row', 'column', 'layer'],
  ...['fold', 'flatten', 'pivot', 'lookup', 'stack', 'impute', 'density', 'quantile', 'regression', 'loess', 'extent'],
])

/** Members that hold a paint, which SVG allows to be an address. */
const PAINTS = new Set(['color', 'fill', 'stroke', 'background', 'value', 'range'])
