import { hasErrors, type Message, type Outcome, type Place } from '../model/message.ts'
import type { Cell } from '../model/report.ts'
import type { SourceText } from '../model/world.ts'
import { illegalCharacter } from './characters.ts'
import type { RawTable } from './columns.ts'
import { jsonTree } from './json-tree.ts'
import { controlCharacter } from './messages/syntax.ts'
import * as say from './messages/tables.ts'
import { treeAt } from './tree.ts'

/** How many wrong cells are told of. */
const TOLD = 10

/**
 * A JSON list of flat objects → table. Its columns are the keys of all objects, in order of appearance; a key that an
 * object lacks is null there. Places are looked up only when something is wrong: large files are common here.
 */
export function readJsonRows(text: SourceText, limit: number): Outcome<RawTable | null> {
  const start = { file: text.file, line: 1, column: 1 }
  const data = parse(text.source)
  if (data === undefined) return { value: null, messages: jsonTree(text).messages }
  if (!Array.isArray(data) || !data.every(isObject)) return { value: null, messages: [say.notRows(start)] }
  if (data.length > limit) return { value: null, messages: [say.tooManyRows(start)] }
  const placeOf = finder(text)
  const columns = columnsOf(data)
  const messages = [
    ...badNames(columns, start),
    ...data.flatMap((row, index) => badCells(row, index, placeOf)).slice(0, TOLD),
  ]
  if (messages.length === 0 && data.length === 0) messages.push(say.noRows(start))
  if (messages.length === 0 && columns.length === 0) messages.push(say.noHeader(start))
  if (hasErrors(messages)) return { value: null, messages }
  const rows = data.map((row) => Object.fromEntries(columns.map((column) => [column, cellOf(row[column])])))
  return { value: { columns, rows, placeOf: (row) => placeOf(row) }, messages }
}

/** The keys of all objects, in order of appearance. */
function columnsOf(data: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const columns = new Set<string>()
  for (const row of data) for (const column of Object.keys(row)) columns.add(column)
  return [...columns]
}

/** Undefined for text that is no JSON. */
function parse(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Finds the place of a row or of a cell; reads the text a second time, once, and only if asked. */
function finder(text: SourceText): (row: number, column?: string) => Place {
  let tree: ReturnType<typeof jsonTree>['value'] | undefined
  return (row, column) => {
    tree ??= jsonTree(text).value
    const found = treeAt(tree ?? undefined, column === undefined ? [row] : [row, column])
    return found?.place ?? { file: text.file }
  }
}

function badNames(columns: readonly string[], place: Place): readonly Message[] {
  return columns.flatMap((column, index) => {
    if (column.trim() === '') return [say.noColumnName(index + 1, place)]
    return column === '__proto__' || illegalCharacter(column) ? [say.badColumnName(column, place)] : []
  })
}

function badCells(
  row: Readonly<Record<string, unknown>>,
  index: number,
  placeOf: (row: number, column: string) => Place,
): readonly Message[] {
  return Object.entries(row).flatMap(([column, value]) => {
    if (typeof value === 'object' && value !== null) return [say.notFlat(column, placeOf(index, column))]
    const illegal = typeof value === 'string' ? illegalCharacter(value) : null
    return illegal ? [controlCharacter(illegal.name, placeOf(index, column))] : []
  })
}

function cellOf(value: unknown): Cell {
  return value === undefined || value === '' ? null : (value as Cell)
}
