import type { ChartRequest, Json } from '../model/chart.ts'
import type { Measure } from './drawn.ts'
import { isList, isObject } from './walk.ts'

type Members = { readonly [key: string]: Json }

/** What the vertical axis and the gaps between labels take at least, in points. */
const AXIS = 48
const GAP = 8

/** The most lines that a label may take. */
const MOST_LINES = 3

/**
 * How the labels under a chart's columns are best written, as an axis config: level where they fit beside each other, a
 * word a line where that fits, else as Vega-Lite would, on their side.
 */
export function columnLabels(request: ChartRequest, measure: Measure): Readonly<Record<string, Json>> {
  const labels = labelsOf(request)
  if (labels.length === 0) return {}
  const { style, width } = request
  const room = (width - AXIS) / labels.length - GAP
  const fits = (text: string): boolean =>
    measure(text, [style.font, ...style.fallback], style.size, false, false) <= room
  if (labels.every(fits)) return { labelAngle: 0 }
  const words = labels.map((label) => label.split(' '))
  const stacked = words.every((parts) => parts.length <= MOST_LINES && parts.every(fits))
  return stacked ? { labelAngle: 0, labelExpr: "split(datum.label, ' ')" } : {}
}

/** The values on a horizontal axis of names; none if the chart has no such axis, or several. */
function labelsOf({ spec, data }: ChartRequest): readonly string[] {
  if (!isObject(spec)) return []
  const layers = isList(spec['layer']) ? spec['layer'].filter(isObject) : []
  const xs = [spec, ...layers].flatMap((view) => (isObject(view['encoding']) ? [view['encoding']['x']] : []))
  const defs = xs.filter(isNames)
  const fields = new Set(defs.map((def) => def['field']))
  const [field] = fields
  if (fields.size !== 1 || typeof field !== 'string') return []
  const values = rowsOf(spec, data).map((row) => String(row[field] ?? ''))
  return [...new Set(values)].filter((value) => value !== '')
}

function rowsOf(spec: Members, data: ChartRequest['data']): readonly Readonly<Record<string, unknown>>[] {
  const own = isObject(spec['data']) ? spec['data'] : {}
  if (isList(own['values'])) return own['values'].filter(isObject)
  return data[String(own['name'])]?.rows ?? []
}

/** Without a type, Vega-Lite takes a column for names unless something is computed from it. */
function isNames(def: Json | undefined): def is Members {
  if (!isObject(def) || ['timeUnit', 'bin', 'aggregate', 'scale'].some((key) => def[key] !== undefined)) return false
  return def['type'] === undefined || def['type'] === 'nominal' || def['type'] === 'ordinal'
}
