import type { Json, Members } from '../model/chart.ts'
import { isNames } from './names.ts'
import { isList, isObject } from './walk.ts'

/** A chart of one mark whose shape is understood well enough to change how it is labelled. */
export interface Plot {
  readonly mark: 'bar' | 'line' | 'area' | 'arc'
  /** Bars of several series stand beside each other. */
  readonly grouped: boolean
  /** The author leaves the legend to the theme. */
  readonly legendIsFree: boolean
  /** The author gave the legend a title. */
  readonly legendIsTitled: boolean
  /** The author leaves the axis of the numbers to the theme, but for its title and its format. */
  readonly axisIsFree: boolean
  /** A d3 format that the author gave the numbers; null for none. */
  readonly format: string | null
  /** The title of the numbers; null if it is Vega-Lite's own. */
  readonly title: string | null
}

/** What a spec may say without becoming another kind of chart. */
const SPEC = new Set([
  ...[
    '$schema',
    'name',
    'description',
    'title',
    'data',
    'datasets',
    'transform',
    'mark',
    'encoding',
    'width',
    'height',
  ],
  ...['autosize', 'background', 'padding', 'usermeta', 'config'],
])
const CHANNELS = new Set(['x', 'y', 'theta', 'color', 'xOffset', 'yOffset', 'tooltip', 'description', 'href', 'url'])
const MARK = new Set([
  ...['type', 'color', 'fill', 'fillOpacity', 'opacity', 'stroke', 'strokeWidth', 'strokeCap', 'strokeJoin', 'tooltip'],
  ...['interpolate', 'tension', 'point', 'line', 'width', 'height', 'size', 'innerRadius', 'padAngle', 'href', 'clip'],
  ...['cornerRadius', 'cornerRadiusEnd', 'cornerRadiusTopLeft', 'cornerRadiusTopRight', 'cornerRadiusBottomLeft'],
  ...['cornerRadiusBottomRight', 'orient', 'invalid', 'aria', 'description'],
])

/** What an author may say of an axis that the theme still places. */
const WORDS = new Set(['title', 'format'])

/** A spec → what of its labels is the theme's to decide; null for every chart whose shape is not plain. */
export function readPlot(spec: Members): Plot | null {
  if (!Object.keys(spec).every((key) => SPEC.has(key)) || hasOwnGuides(spec['config'])) return null
  const mark = isObject(spec['mark']) ? spec['mark'] : { type: spec['mark'] ?? null }
  const encoding = isObject(spec['encoding']) ? spec['encoding'] : {}
  const type = mark['type']
  if (type !== 'bar' && type !== 'line' && type !== 'area' && type !== 'arc') return null
  if (!Object.keys(mark).every((key) => MARK.has(key))) return null
  const defs = Object.entries(encoding)
  if (!defs.every(([channel, def]) => CHANNELS.has(channel) && isObject(def))) return null
  const value = numberOf(type, encoding)
  if (!value) return null
  const grouped = encoding['xOffset'] !== undefined || encoding['yOffset'] !== undefined
  return { mark: type, grouped, ...freedom(encoding, value), ...wordsOf(value) }
}

function hasOwnGuides(config: Json | undefined): boolean {
  return isObject(config) && Object.keys(config).some((key) => /^(?:axis|legend|text|padding|style)/.test(key))
}

/** The channel that holds the numbers; null if that is not plain. A bar's length says nothing unless its axis starts at zero. */
function numberOf(mark: Plot['mark'], { x, y, theta }: Members): Members | null {
  const [value, ...others] = (mark === 'arc' ? [theta] : mark === 'bar' ? [x, y] : [y]).filter(isNumber)
  const odd = ['bin', 'timeUnit', 'sort', 'impute', 'bandPosition', ...(mark === 'bar' ? ['scale'] : [])]
  return value && others.length === 0 && odd.every((key) => value[key] === undefined) ? value : null
}

function isNumber(def: Json | undefined): def is Members {
  if (!isObject(def)) return false
  return def['type'] === 'quantitative' || (def['type'] === undefined && def['aggregate'] !== undefined)
}

function freedom(encoding: Members, value: Members): Pick<Plot, 'legendIsFree' | 'legendIsTitled' | 'axisIsFree'> {
  const colour = encoding['color']
  const { axis } = value
  return {
    legendIsFree: isNames(colour) && colour['legend'] === undefined,
    legendIsTitled: isObject(colour) && typeof colour['title'] === 'string',
    axisIsFree: axis === undefined || (isObject(axis) && Object.keys(axis).every((key) => WORDS.has(key))),
  }
}

function wordsOf(value: Members): Pick<Plot, 'format' | 'title'> {
  const axis = isObject(value['axis']) ? value['axis'] : {}
  const title = axis['title'] ?? value['title']
  const text = isList(title) ? title.join(' ') : title
  return {
    format: typeof axis['format'] === 'string' ? axis['format'] : null,
    title: typeof text === 'string' ? text : null,
  }
}
