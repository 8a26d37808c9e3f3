import type { Cell } from '../model/report.ts'
import type { Channel } from './reading.ts'

type Row = Readonly<Record<string, Cell>>

/** How the chart's language writes values. */
export interface Words {
  /** A number, in the axis's d3 format where it has one. */
  number(value: number, format: string | null): string
  /** A date: as its unit says, or else as precisely as all the dates of its column need. */
  time(value: string, unit: string | null, all: readonly string[]): string
}

/** A cell as its axis or legend says it: a name, a date, or both ends of a bin; empty for none. */
export function label({ field, kind, format, unit }: Channel, row: Row, rows: readonly Row[], words: Words): string {
  const value = row[field]
  if (value === null || value === undefined) return ''
  if (kind === 'time' || unit !== null) {
    const dates = rows.map((other) => String(other[field]))
    return words.time(String(value), unit, dates)
  }
  if (typeof value !== 'number') return String(value).trim()
  const end = row[`${field}_end`]
  const start = kind === 'name' && end === undefined ? String(value) : words.number(value, format)
  return typeof end === 'number' ? `${start} to ${words.number(end, format)}` : start
}

/** A title that names per cent as its unit: `Share (%)`, `% of users`, not `(95% CI)`. */
const PER_CENT = /(?:^|[\s(])%(?:[\s)]|$)/

/** A value with the unit that its title names: "Share (%)" makes 57 "57%". */
export function amount({ title, format }: Channel, value: number, words: Words): string {
  const text = words.number(value, format)
  return format === null && PER_CENT.test(title) ? `${text}%` : text
}
