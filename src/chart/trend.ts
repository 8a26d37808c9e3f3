import type { Cell } from '../model/report.ts'
import type { Reading } from './reading.ts'

type Row = Readonly<Record<string, Cell>>

/** From where to where a series goes. */
export interface Trend {
  /** Null for the one series of a chart. */
  readonly series: Cell
  readonly first: Row
  readonly last: Row
}

/**
 * Where the numbers of a line or an area that runs through time start and end; of several series those of the one that
 * changes most. Null where there is no time, or nothing before and after.
 */
export function trendOf({ mark, measure, category, series }: Reading, rows: readonly Row[]): Trend | null {
  if ((mark !== 'line' && mark !== 'area') || !measure || category?.kind !== 'time') return null
  const value = (row: Row): number => row[measure.field] as number
  const bySeries = new Map<Cell, Row[]>()
  for (const row of rows) {
    if (typeof row[measure.field] !== 'number' || row[category.field] == null) continue
    const key = series ? (row[series.field] ?? null) : null
    bySeries.set(key, [...(bySeries.get(key) ?? []), row])
  }
  let most: Trend | null = null
  for (const [key, own] of bySeries) {
    const sorted = [...own].sort((a, b) => compare(String(a[category.field]), String(b[category.field])))
    const [first, last] = [sorted[0]!, sorted.at(-1)!]
    if (first[category.field] === last[category.field]) continue
    const change = (trend: Trend): number => Math.abs(value(trend.last) - value(trend.first))
    const trend = { series: key, first, last }
    if (most === null || change(trend) > change(most)) most = trend
  }
  return most
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
