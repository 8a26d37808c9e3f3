import type { Json, Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'

/** What Vega-Lite calls the columns that it makes, as over an axis: `mean_yield` is `Mean of yield`. By their names. */
export function columnTitles(data: readonly Members[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  const add = (column: Json | undefined, title: string): void => {
    if (typeof column === 'string') titles.set(column, titles.get(title) ?? title)
  }
  for (const { transform } of data)
    for (const step of members(transform)) for (const [column, title] of madeBy(step)) add(column, title)
  return titles
}

/** The columns of a transform, with their titles. Those that an author named keep their names. */
function madeBy({ type, as, field, ops, fields }: Members): readonly (readonly [Json, string])[] {
  const columns = isList(as) ? as : [as ?? null]
  if (type === 'aggregate' && isList(ops))
    return columns.flatMap((column, index) => aggregate(column, ops, fields, index))
  if (typeof field !== 'string') return []
  const source = field.replace(/\\(.)/g, '$1')
  if (type === 'stack') return columns.map((column) => [column, source])
  const suffix = { timeunit: '', bin: ' (binned)' }[String(type)]
  if (suffix === undefined) return []
  return columns.flatMap((column) =>
    typeof column === 'string' && column.replace(/_end$/, '').endsWith(`_${source}`) ? [[column, source + suffix]] : [],
  )
}

function aggregate(column: Json, ops: readonly Json[], fields: Json | undefined, index: number): [Json, string][] {
  const op = String(ops[index])
  if (column === '__count') return [[column, 'Count of Records']]
  const field = isList(fields) ? String(fields[index]) : ''
  return column === `${op}_${field}` ? [[column, `${op.charAt(0).toUpperCase()}${op.slice(1)} of ${field}`]] : []
}

function members(list: Json | undefined): readonly Members[] {
  return isList(list) ? list.filter(isObject) : []
}
