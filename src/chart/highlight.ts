import type { ChartStyle, Json, Members } from '../model/chart.ts'
import { isNames } from './names.ts'
import { isList, isObject } from './walk.ts'

/** What a chart is asked to show before all else. */
export interface Highlight {
  /** The column whose values are meant, as the spec writes it; null if the chart has none to highlight in. */
  readonly field: string | null
  /** The column is that of the colours: the values are series, not names on an axis. */
  readonly series: boolean
  readonly values: readonly Value[]
}

/** What a cell may hold and a highlight may name. */
export type Value = string | number | boolean

/** What a spec asks to highlight in `usermeta.fandeck.highlight`: a value or a list of values; none is asked for by default. */
export function askedFor(spec: Json): readonly Value[] {
  const usermeta = isObject(spec) ? spec['usermeta'] : undefined
  const settings = isObject(usermeta) ? usermeta['fandeck'] : undefined
  const asked = isObject(settings) ? settings['highlight'] : undefined
  return (isList(asked) ? asked : [asked]).filter(isValue)
}

/**
 * A spec whose highlighted values have the theme's high colour and all others its low one: those of the colour field, or
 * without one of the axis of names. A scale, a condition or a value that the author gave a colour stays.
 */
export function highlighted(spec: Members, values: readonly Value[], style: ChartStyle): [Members, Highlight] {
  const found = fieldOf(spec, {})
  if (!found) return [spec, { field: null, series: false, values }]
  return [recoloured(spec, {}, { field: found.field, values, style }), { ...found, values }]
}

/** True for a value, false for lists, objects and null. */
export function isValue(value: unknown): value is Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** A config that tells bars and areas of one colour apart where they touch. */
export function outlined({ background }: ChartStyle): Members {
  const line = { stroke: background, strokeWidth: 1 }
  return { bar: line, area: line }
}

/** Marks of which each row has one of its own, and marks of which a series has one. */
const SINGLE = new Set(['bar', 'point', 'circle', 'square', 'arc'])
const CONNECTED = new Set(['line', 'trail', 'area'])

/** The column to highlight in: the first that the views of a spec have. */
function fieldOf(view: Members, above: Members): (Pick<Plan, 'field'> & Pick<Highlight, 'series'>) | null {
  const encoding = { ...above, ...encodingOf(view) }
  if (view['mark'] === undefined) {
    for (const inner of innerViews(view)) {
      const found = fieldOf(inner, encoding)
      if (found) return found
    }
    return null
  }
  const mark = markOf(view)
  if (!SINGLE.has(mark) && !CONNECTED.has(mark)) return null
  const colour = encoding['color']
  if (isNames(colour)) return { field: String(colour['field']), series: true }
  const axis = [encoding['x'], encoding['y']].find(isNames)
  return axis && SINGLE.has(mark) ? { field: String(axis['field']), series: false } : null
}

interface Plan {
  readonly field: string
  readonly values: readonly Value[]
  readonly style: ChartStyle
}

function recoloured(view: Members, above: Members, plan: Plan): Members {
  const own = encodingOf(view)
  const encoding = { ...above, ...own }
  const colour = own['color'] === undefined ? undefined : ofField(own['color'], plan)
  const changed = colour === undefined ? view : { ...view, encoding: { ...own, color: colour } }
  if (view['mark'] !== undefined) {
    if (isPlain(encoding, markOf(view))) return { ...view, encoding: { ...own, color: ofNames(plan) } }
    return isMutedText(view, above, plan)
      ? { ...view, encoding: { ...own, color: { value: plan.style.text } } }
      : changed
  }
  const lists = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((key) => {
    const views = view[key]
    return isList(views) ? [[key, views.map((inner) => inside(inner, encoding, plan))]] : []
  })
  const spec = isObject(view['spec']) ? { spec: recoloured(view['spec'], encoding, plan) } : {}
  return { ...changed, ...Object.fromEntries(lists), ...spec }
}

function inside(view: Json, above: Members, plan: Plan): Json {
  return isObject(view) ? recoloured(view, above, plan) : view
}

/** A mark without any colour of its own in its encoding. */
function isPlain(encoding: Members, mark: string): boolean {
  return SINGLE.has(mark) && ['color', 'fill', 'stroke'].every((channel) => encoding[channel] === undefined)
}

/** A text that would have the colour of its series, which is too faint to read once it is muted. */
function isMutedText(view: Members, above: Members, { field }: Plan): boolean {
  const colour = above['color']
  const inherits = markOf(view) === 'text' && encodingOf(view)['color'] === undefined
  return inherits && isNames(colour) && colour['field'] === field && !hasOwnColours(colour)
}

/** All values have the low colour, of a range of one; the condition comes first. */
function ofField(colour: Json, { field, values, style }: Plan): Json {
  if (!isNames(colour) || colour['field'] !== field || hasOwnColours(colour)) return colour
  const scale = isObject(colour['scale']) ? colour['scale'] : {}
  return {
    ...colour,
    condition: { test: oneOf(field, values), value: style.high },
    scale: { ...scale, range: [style.low] },
    // The others look all the same.
    legend: colour['legend'] === undefined ? { values } : colour['legend'],
  }
}

function ofNames({ field, values, style }: Plan): Json {
  return { condition: { test: oneOf(field, values), value: style.high }, value: style.low }
}

/** Data may hold as a number what the author wrote as text, and the other way round. */
function oneOf(field: string, values: readonly Value[]): Json {
  const forms = values.map(String).flatMap((text): Value[] => {
    if (text === 'true' || text === 'false') return [text, text === 'true']
    return String(Number(text)) === text ? [text, Number(text)] : [text]
  })
  return { field, oneOf: forms }
}

function hasOwnColours(colour: Members): boolean {
  const scale = colour['scale']
  if (colour['condition'] !== undefined || scale === null) return true
  return isObject(scale) && (scale['range'] !== undefined || scale['scheme'] !== undefined)
}

function markOf(view: Members): string {
  const { mark } = view
  return String(isObject(mark) ? mark['type'] : mark)
}

function encodingOf(view: Members): Members {
  return isObject(view['encoding']) ? view['encoding'] : {}
}

function innerViews(view: Members): Members[] {
  const lists = ['layer', 'concat', 'hconcat', 'vconcat'].flatMap((key) => (isList(view[key]) ? view[key] : []))
  return [...lists, view['spec']].filter(isObject)
}
