import type { ChartTable } from '../model/chart.ts'
import type { Cell } from '../model/report.ts'
import type { Channel } from './reading.ts'
import { amount, label, type Words } from './said.ts'

type Row = Readonly<Record<string, Cell>>

/** As many rows as anybody listens to. */
const MOST_ROWS = 100

/** The columns that a chart shows and the rows that its marks were given → a table in words. What marks do not show is not in it. */
export function dataTable(channels: readonly Channel[], rows: readonly Row[], words: Words): ChartTable {
  const filled = channels.filter(
    (one, index) => isFilled(one, rows) && !isRepeated(one, channels.slice(0, index), rows),
  )
  if (filled.length === 0) return { columns: [], rows: [], total: 0 }
  // Words cost more than cells: equal rows are found first.
  const different = new Map(rows.map((row) => [JSON.stringify(filled.map(({ field }) => row[field] ?? null)), row]))
  const first = [...different.values()].slice(0, MOST_ROWS)
  return {
    columns: headers(filled),
    rows: first.map((row) => filled.map((channel) => cell(channel, row, rows, words))),
    total: different.size,
  }
}

function isFilled({ field }: Channel, rows: readonly Row[]): boolean {
  return rows.some((row) => row[field] !== undefined && row[field] !== null)
}

/** A label that says what the mark beside it shows. */
function isRepeated({ field }: Channel, before: readonly Channel[], rows: readonly Row[]): boolean {
  return before.some((other) => rows.every((row) => String(row[field]) === String(row[other.field])))
}

function cell(channel: Channel, row: Row, rows: readonly Row[], words: Words): string {
  const value = row[channel.field]
  return typeof value === 'number' && channel.kind === 'number'
    ? amount(channel, value, words)
    : label(channel, row, rows, words)
}

/** Titles as axes and legends have them, with the column's name where two are alike. */
function headers(channels: readonly Channel[]): readonly string[] {
  const titles = channels.map(({ title, field }) => (title === '' || title === field ? spaced(field) : title))
  return titles.map((title, index) =>
    titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${spaced(channels[index]!.field)})`,
  )
}

function spaced(name: string): string {
  return name.replace(/_/g, ' ')
}
