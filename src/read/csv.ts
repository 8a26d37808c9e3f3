import Papa from 'papaparse'
import type { Message, Outcome, Place } from '../model/message.ts'
import type { Cell } from '../model/report.ts'
import type { SourceText } from '../model/world.ts'
import type { RawTable } from './columns.ts'
import * as say from './messages/tables.ts'

/** How many wrong rows are told of: a wrong separator makes every row wrong. */
const TOLD = 10

/** How many texts are kept so that those which stand in many cells are in memory once. */
const MOST_SHARED = 100_000

/** CSV (RFC 4180) or TSV → table with typed cells. Semicolons separate where the header has them and no comma. */
export function readCsv(text: SourceText, tabs: boolean, limit: number): Outcome<RawTable | null> {
  const { file, source } = text
  const start = { file, line: 1, column: 1 }
  const found = readRecords(source, tabs ? '\t' : delimiterOf(source), limit)
  if (found.fault) return { value: null, messages: [faultMessage(found.fault, file)] }
  if (found.header === null) return { value: null, messages: [say.noHeader(start)] }
  const { columns, line } = found.header
  const messages = [...checkHeader(columns, { file, line, column: 1 })]
  if (found.count === 0) messages.push(say.noRows({ file, line, column: 1 }))
  if (found.count > limit) messages.push(say.tooManyRows(start))
  for (const ragged of found.ragged) {
    messages.push(say.ragged(ragged.cells, columns.length, { file, line: ragged.line, column: 1 }))
  }
  if (messages.length > 0) return { value: null, messages }
  const placeOf = (row: number) => ({ file, line: found.lines[row]!, column: 1 })
  return { value: { columns, rows: found.rows, placeOf }, messages: [] }
}

function delimiterOf(source: string): string {
  const header = /^\s*(.*)$/m.exec(source)?.[1] ?? ''
  return header.includes(';') && !header.includes(',') ? ';' : ','
}

/** A quotation mark that is wrong. */
interface Fault {
  readonly code: string
  readonly line: number
}

interface Records {
  header: { readonly columns: readonly string[]; readonly line: number } | null
  readonly rows: Record<string, Cell>[]
  /** The line on which each row begins. */
  readonly lines: number[]
  /** How many records hold anything, the header not counted. */
  count: number
  /** The first rows that have more or fewer cells than the header. */
  readonly ragged: { readonly cells: number; readonly line: number }[]
  fault: Fault | null
}

/** The records that hold anything, one after the other, so that a large file is in memory once; or what ends the reading. */
function readRecords(source: string, delimiter: string, limit: number): Records {
  const found: Records = { header: null, rows: [], lines: [], count: 0, ragged: [], fault: null }
  const shared = new Map<string, string>()
  let line = 1
  Papa.parse<string[]>(source, {
    delimiter,
    newline: source.includes('\r\n') ? '\r\n' : '\n',
    step: ({ data: cells, errors }, parser) => {
      const quote = errors.find(({ type }) => type === 'Quotes')
      if (quote) found.fault = { code: quote.code, line }
      else if (cells.some((cell) => cell.trim() !== '')) take(cells, line, found, shared)
      line += 1 + lineFeeds(cells)
      if (found.fault || found.count > limit) parser.abort()
    },
  })
  return found
}

function take(cells: readonly string[], line: number, found: Records, shared: Map<string, string>): void {
  if (found.header === null) {
    found.header = { columns: cells.map((cell) => cell.trim()), line }
    return
  }
  const { columns } = found.header
  found.count++
  if (cells.length === columns.length) {
    found.rows.push(rowOf(columns, cells, shared))
    found.lines.push(line)
  } else if (found.ragged.length < TOLD) found.ragged.push({ cells: cells.length, line })
}

function faultMessage({ code, line }: Fault, file: string): Message {
  const place = { file, line, column: 1 }
  return code === 'MissingQuotes' ? say.openQuote(place) : say.textAfterQuote(place)
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

function rowOf(
  columns: readonly string[],
  cells: readonly string[],
  shared: Map<string, string>,
): Record<string, Cell> {
  const row: Record<string, Cell> = {}
  for (let index = 0; index < columns.length; index++) {
    const cell = cellOf(cells[index]!)
    row[columns[index]!] = typeof cell === 'string' ? once(cell, shared) : cell
  }
  return row
}

/** The same text, in memory once. */
function once(text: string, shared: Map<string, string>): string {
  const known = shared.get(text)
  if (known === undefined && shared.size < MOST_SHARED) shared.set(text, text)
  return known ?? text
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
