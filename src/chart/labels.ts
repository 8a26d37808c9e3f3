import type { ChartStyle, Json, Members } from '../model/chart.ts'
import type { Measure } from './drawn.ts'
import { literal } from './expressions.ts'
import { isNames } from './names.ts'
import { isList, isObject } from './walk.ts'
import { LINE, wrap } from './wrap.ts'

/** What the vertical axis and the gaps between labels take at least, in points. */
const AXIS = 48
const GAP = 8

/** The part of a chart's width that the names of rows may take. */
const NAMES = 0.38

/** The part of a chart's height that names on their side may take. */
const ON_SIDE = 0.45

/** The size and the look of a chart, and how wide its texts are. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly style: ChartStyle
  readonly measure: Measure
}

/**
 * How the names under a chart's columns are best written, as an axis config: level where they fit beside each other, in
 * up to three lines where that fits, else as Vega-Lite would, on their side.
 */
export function columnLabels(spec: Members, room: Room): Members {
  const names = namesOn(spec, 'x')
  if (names.length === 0) return {}
  const lines = columnLines(names, room)
  if (!lines) return { labelLimit: room.height * ON_SIDE }
  return { labelAngle: 0, labelLimit: 0, ...broken(names, lines) }
}

/** How the names before a chart's rows are best written, as an axis config: in up to three lines if they are long. */
export function rowLabels(spec: Members, { width, height, style, measure }: Room): Members {
  const names = namesOn(spec, 'y')
  if (names.length === 0) return {}
  const most = width * NAMES
  const room = (height - 2 * style.size) / names.length
  if (room < style.size) return { labelLimit: most }
  const lines = names.map((name) => wrap(name, most, (text) => wide(text, style, measure)))
  const highest = Math.max(...lines.map((parts) => parts?.length ?? 1))
  if (highest * style.size * LINE > room) return { labelLimit: most }
  return { labelLimit: most, ...broken(names, lines), ...centred(names, lines, style.size * LINE) }
}

/** True if a chart's columns have names that fit under them. */
export function fitUnder(spec: Members, room: Room): boolean {
  return columnLines(namesOn(spec, 'x'), room) !== null
}

/** The names on an axis, each once; none if the chart has no such axis, or several. */
export function namesOn(spec: Members, channel: 'x' | 'y'): readonly string[] {
  const layers = isList(spec['layer']) ? spec['layer'].filter(isObject) : []
  const defs = [spec, ...layers].flatMap((view) => (isObject(view['encoding']) ? [view['encoding'][channel]] : []))
  const fields = new Set(defs.filter(isNames).flatMap((def) => (def['scale'] === undefined ? [def['field']] : [])))
  const [field] = fields
  if (fields.size !== 1 || typeof field !== 'string') return []
  const values = rowsOf(spec).map((row) => (isObject(row) ? String(row[field] ?? '') : ''))
  return [...new Set(values)].filter((value) => value !== '')
}

function rowsOf(spec: Members): readonly Json[] {
  const own = isObject(spec['data']) ? spec['data'] : {}
  const datasets = isObject(spec['datasets']) ? spec['datasets'] : {}
  const rows = own['values'] ?? datasets[String(own['name'])]
  return isList(rows) ? rows : []
}

function columnLines(names: readonly string[], { width, style, measure }: Room): (readonly string[])[] | null {
  const room = (width - AXIS) / names.length - GAP
  if (room < style.size) return null
  const lines = names.map((name) => wrap(name, room, (text) => wide(text, style, measure)))
  return lines.every((parts) => parts !== null) ? lines : null
}

function wide(text: string, { font, fallback, size }: ChartStyle, measure: Measure): number {
  return measure(text, [font, ...fallback], size, false, false)
}

/** A label as the lines that were found for it; nothing to say where each has one. */
function broken(names: readonly string[], lines: readonly (readonly string[] | null)[]): Members {
  const long = names.flatMap((name, index) => ((lines[index]?.length ?? 1) > 1 ? [[name, lines[index]!] as const] : []))
  if (long.length === 0) return {}
  const [from, to] = [long.map(([name]) => name), long.map(([, parts]) => parts)].map((part) => literal(part))
  return { labelExpr: `${to}[indexof(${from}, datum.label)] || datum.label` }
}

/** Vega sets the further lines of a label below its first, which would stand at the middle of the row. */
function centred(names: readonly string[], lines: readonly (readonly string[] | null)[], line: number): Members {
  const counts = [...new Set(lines.map((parts) => parts?.length ?? 1))].filter((count) => count > 1)
  if (counts.length === 0) return {}
  const condition = counts.map((count) => {
    const long = names.filter((_, index) => lines[index]?.length === count)
    return { test: `indexof(${literal(long)}, datum.label) >= 0`, value: (-(count - 1) * line) / 2 }
  })
  return { labelLineHeight: line, labelOffset: { condition, value: 0 } }
}
