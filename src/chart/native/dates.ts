import type { Categories } from '../../model/native-chart.ts'
import { picture } from './draft.ts'

const DAY = 86_400_000

/** Dates as categories, each once, in order. */
export function dateCategories(found: Iterable<unknown>, title: string): Categories {
  const dates = [...found].filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  const values = [...new Set(dates)].sort((a, b) => a - b)
  if (values.length === 0) picture('an axis of dates without dates')
  if (values.some((value) => value % DAY !== 0)) picture('times within a day')
  if (values[0]! < Date.UTC(1900, 2, 1)) picture('dates before March 1900, which Excel does not know')
  const format = { days: 'd mmm yyyy', months: 'mmm yyyy', years: 'yyyy' }[unitOf(values)]
  return { title, values, kind: 'dates', format }
}

/** The largest unit that all dates are the start of. */
export function unitOf(dates: readonly number[]): 'days' | 'months' | 'years' {
  const all = dates.map((value) => new Date(value))
  if (all.some((date) => date.getUTCDate() !== 1 || date.getTime() % DAY !== 0)) return 'days'
  return all.some((date) => date.getUTCMonth() !== 0) ? 'months' : 'years'
}

/** The start of the day, month or year that a moment is in. */
export function floorTo(date: number, unit: 'days' | 'months' | 'years' | null): number {
  const at = new Date(date)
  if (unit === 'years') return Date.UTC(at.getUTCFullYear(), 0, 1)
  if (unit === 'months') return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)
  return Math.floor(date / DAY) * DAY
}
