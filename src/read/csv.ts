import Papa from 'papaparse'
import type { Message, Outcome, Place } from '../model/message.ts'
import type { Cell } from '../model/report.ts'
import type { SourceText } from '../model/world.ts'
import type { RawTable } from './columns.ts'
import * as say from './messages/tables.ts'

/** How many wrong rows are told of: a wrong separator makes every row wrong. */
const TOLD = 10

/** One record, and the line on which it begins. */
interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

/** CSV (RFC 4180) or TSV → table with typed cells. Semicolons separate where the header has them and no comma. */
export function readCsv(text: SourceText, tabs: boolean, limit: number): Outcome<RawTable | null> {
  const { file, source } = text
  const start = { file, line: 1, column: 1 }
  const delimiter = tabs ? '\t' : delimiterOf(source)
  const { lines, fault } = readLines(text, delimiter)
  if (fault !== null) return { value: null, messages: [fault] }
  const header = lines[0]
  if (header === undefined) return { value: null, messages: [say.noHeader(start)] }
  const columns = header.cells.map((cell) => cell.trim())
  const messages = [...checkHeader(columns, { file, line: header.line, column: 1 })]
  if (lines.length === 1) messages.push(say.noRows({ file, line: header.line, column: 1 }))
  if (lines.length - 1 > limit) messages.push(say.tooManyRows(start))
  for (const { cells, line } of lines.filter((one) => one.cells.length !== columns.length).slice(0, TOLD)) {
    messages.push(say.ragged(cells.length, columns.length, { file, line, column: 1 }))
  }
  if (messages.length > 0) return { value: null, messages }
  const rows = lines.slice(1).map(({ cells }) => rowOf(columns, cells))
  const placeOf = (row: number) => ({ file, line: lines[row + 1]!.line, column: 1 })
  return { value: { columns, rows, placeOf }, messages: [] }
}

function delimiterOf(source: string): string {
  const header = /^\s*(.*)$/m.exec(source)?.[1] ?? ''
  return header.includes(';') && !header.includes(',') ? ';' : ','
}

/** The records that hold anything; or else what is wrong with a quotation mark. */
function readLines(text: SourceText, delimiter: string): { lines: readonly Line[]; fault: Message | null } {
  const { file, source } = text
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  const { data, errors } = Papa.parse<string[]>(source, { delimiter, newline })
  const quote = errors.find((error) => error.type === 'Quotes')
  const lines: Line[] = []
  let line = 1
  for (const [index, cells] of data.entries()) {
    if (quote?.row === index) {
      const place = { file, line, column: 1 }
      return { lines, fault: quote.code === 'MissingQuotes' ? say.openQuote(place) : say.textAfterQuote(place) }
    }
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ cells, line })
    line += 1 + lineFeeds(cells)
  }
  return { lines, fault: null }
}

function lineFeeds(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (cell.includes('\n')) count += cell.split('\n').length - 1
  return count
}

/** What is wrong with the names of columns. */
function checkHeader(columns: readonly string[], place: Place): readonly Message[] {
  return columns.flatMap((column, index) => {
    if (column === '') return [say.noColumnName(index + 1, place)]
    if (column === '__proto__') return [say.badColumnName(column, place)]
    return columns.indexOf(column) < index ? [say.duplicateColumn(column, place)] : []
  })
}

function rowOf(columns: readonly string[], cells: readonly string[]): Record<string, Cell> {
  const row: Record<string, Cell> = {}
  for (let index = 0; index < columns.length; index++) row[columns[index]!] = cellOf(cells[index]!)
  return row
}

const NUMBER = /^\s*-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?\s*$/

function cellOf(field: string): Cell {
  if (NUMBER.test(field)) return Number(field)
  switch (field.trim()) {
    case '':
      return null
    case 'true':
      return true
    case 'false':
      return false
    default:
      return field
  }
}
