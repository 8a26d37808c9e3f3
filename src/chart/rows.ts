import type { Message, Place } from '../model/message.ts'
import type { Cell, Table } from '../model/report.ts'
import { isNumber } from './columns.ts'
import { notFinite } from './messages.ts'

type Row = Readonly<Record<string, Cell>>

/** A table's rows as Vega is given them: numbers that are none are gaps, and so is all else in columns of numbers alone. */
export function givenRows({ columns, rows }: Table, numbers: ReadonlySet<string>): Row[] {
  return rows.map((row) => {
    const given: Record<string, Cell> = { ...row }
    for (const column of columns) {
      const cell = row[column]
      if (typeof cell === 'number' ? !Number.isFinite(cell) : numbers.has(column))
        given[column] = typeof cell !== 'number' && isNumber(cell) ? Number(cell) : null
    }
    return given
  })
}

/**
 * The tuples of a Vega data set as plain rows: dates as `YYYY-MM-DD` or ISO 8601 in UTC, a count as `count`, Vega's own
 * columns and shapes left out, numbers that are none as null with a warning a column.
 */
export function plainRows(
  tuples: readonly object[],
  dates: ReadonlySet<string>,
  chart: string,
  place: Place,
): { rows: Row[]; messages: Message[] } {
  const broken = new Map<string, number>()
  const rows = tuples.map((tuple) => {
    const row: Record<string, Cell> = {}
    for (const [name, value] of Object.entries(tuple)) {
      const column = name === '__count' && !('count' in tuple) ? 'count' : name
      if (column.startsWith('_')) continue
      const plain = cell(typeof value === 'number' && dates.has(name) ? new Date(value) : value)
      if (plain === undefined) continue
      if (typeof value === 'number' && plain === null) broken.set(column, (broken.get(column) ?? 0) + 1)
      row[column] = plain
    }
    return row
  })
  return { rows, messages: [...broken].map(([column, count]) => notFinite(place, chart, column, count)) }
}

function cell(value: unknown): Cell | undefined {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (!(value instanceof Date)) return undefined
  if (Number.isNaN(value.getTime())) return null
  const iso = value.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, -14) : iso
}
