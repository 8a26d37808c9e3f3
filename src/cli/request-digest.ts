import { createHash } from 'node:crypto'
import type { ChartRequest } from '../index.ts'

type Table = ChartRequest['data'][string]

/** How many rows are written as text at a time: a million would be a text of a hundred megabytes. */
const ROWS = 10_000

/** Tables do not change, and a chart's table is asked for more than once. */
const known = new WeakMap<Table, string>()

/** The digest of a request's tables: equal for equal tables of equal names in one order. */
export function dataDigest(data: ChartRequest['data']): string {
  return sha256(JSON.stringify(Object.entries(data).map(([name, table]) => [name, tableDigest(table)])))
}

function tableDigest(table: Table): string {
  const found = known.get(table)
  if (found !== undefined) return found
  const hash = createHash('sha256').update(JSON.stringify(table.columns))
  for (let row = 0; row < table.rows.length; row += ROWS) hash.update(JSON.stringify(table.rows.slice(row, row + ROWS)))
  const digest = hash.digest('hex')
  known.set(table, digest)
  return digest
}

/** The SHA-256 of a text, in hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
