import type { Message, Outcome, Place } from '../model/message.ts'
import type { Cell, Table } from '../model/report.ts'
import { gaps, mixed, numbersAsText } from './messages/tables.ts'

/** A table as it was written, with what messages need. */
export interface RawTable extends Table {
  readonly rows: readonly Record<string, Cell>[]
  /** Where a row stands, by its index. */
  readonly placeOf: (row: number) => Place
}

/** What people write where a number is missing. */
const MISSING = /^\s*(nan|[+-]?inf(inity)?|n\/?a|#n\/a|null|none|-|–|—|\.)\s*$/i

/** Numbers as people write them and no program reads them: 57%, 1,234, $5, 3,5. */
const FORMATTED = /^\s*([-+]?\d+([.,]\d+)?\s*%|[-+]?\d{1,3}(,\d{3})+(\.\d+)?|[-+]?\d+,\d+|[-+]?[$€£¥₩]\s?\d[\d.,]*)\s*$/

/**
 * Looks at every column as a whole. In a column of numbers, "NaN", "n/a" and the like become null, with one warning;
 * other text stays and is warned of. A column that is all formatted numbers is warned of too.
 */
export function checkColumns(raw: RawTable): Outcome<Table> {
  const messages = raw.columns.flatMap((column) => checkColumn(column, raw))
  return { value: { columns: raw.columns, rows: raw.rows }, messages }
}

function checkColumn(column: string, { rows, placeOf }: RawTable): readonly Message[] {
  let numbers = 0
  const missing: number[] = []
  const texts: number[] = []
  let formatted = true
  for (const [index, row] of rows.entries()) {
    const cell = row[column]
    if (typeof cell === 'number' && Number.isFinite(cell)) numbers++
    else if (typeof cell === 'number' || (typeof cell === 'string' && MISSING.test(cell))) missing.push(index)
    else if (typeof cell === 'string') {
      texts.push(index)
      formatted &&= FORMATTED.test(cell)
    }
  }
  const first = texts[0]
  const text = first === undefined ? '' : String(rows[first]![column])
  if (numbers === 0) {
    for (const index of missing) if (typeof rows[index]![column] === 'number') rows[index]![column] = null
    return first !== undefined && formatted ? [numbersAsText(column, text, placeOf(first))] : []
  }
  if (numbers <= texts.length) return []
  const messages: Message[] = []
  if (missing.length > 0) {
    const values = [...new Set(missing.map((index) => String(rows[index]![column]).trim()))]
    for (const index of missing) rows[index]![column] = null
    messages.push(gaps(column, values, missing.map(rowNumber), placeOf(missing[0]!)))
  }
  if (first !== undefined) messages.push(mixed(column, text, texts.map(rowNumber), placeOf(first)))
  return messages
}

/** Rows as a spreadsheet counts them: 1 is the header. */
function rowNumber(index: number): number {
  return index + 2
}
