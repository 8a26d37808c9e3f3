import type { Outcome } from '../model/message.ts'
import { hasErrors } from '../model/message.ts'
import type { Table } from '../model/report.ts'
import type { SourceText } from '../model/world.ts'
import { checkColumns } from './columns.ts'
import { readCsv } from './csv.ts'
import { readJsonRows } from './json-rows.ts'
import { notData } from './messages/tables.ts'

/** The most rows that a table may have. */
export const ROWS_LIMIT = 1_000_000

/**
 * CSV, TSV or JSON → table. A field that is a JSON number is a number, an empty one is null, `true` and `false` are
 * what they say; dates and everything else stay text. Null where the rows have no common columns.
 */
export function readTable(text: SourceText): Outcome<Table | null> {
  const ending = /\.(csv|tsv|json)$/i.exec(text.file)?.[1]?.toLowerCase()
  if (ending === undefined) return { value: null, messages: [notData(text.file)] }
  const raw = ending === 'json' ? readJsonRows(text, ROWS_LIMIT) : readCsv(text, ending === 'tsv', ROWS_LIMIT)
  if (raw.value === null || hasErrors(raw.messages)) return { value: null, messages: raw.messages }
  const { value, messages } = checkColumns(raw.value)
  return { value, messages: [...raw.messages, ...messages] }
}
