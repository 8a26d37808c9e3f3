import type { ChartLocale } from './locale.ts'
import type { Words } from './said.ts'
import type { View } from './vega.ts'

const ENGLISH = { yearMonth: '%b %Y', yearMonthDate: '%b %-d, %Y' }

/** How the language of a chart writes the numbers and dates of its alt text. */
export function wordsOf(view: Pick<View, 'number' | 'time'>, locale: ChartLocale | null): Words {
  const { yearMonth, yearMonthDate } = locale ?? ENGLISH
  return {
    number(value, format) {
      try {
        return view.number(format === null ? rounded(value) : value, format ?? ',~f').trim()
      } catch {
        return view.number(rounded(value), ',~f')
      }
    },
    time(value, unit, all) {
      const date = new Date(value)
      if (Number.isNaN(date.getTime())) return value
      const pattern = (unit === null ? null : UNITS[unit]) ?? precision(all)
      return view.time(date, pattern === 'month' ? yearMonth : pattern === 'day' ? yearMonthDate : pattern).trim()
    },
  }
}

/** A number as people say it: four digits, or all that stand before the decimal point. */
function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(4))
}

/** Units that repeat, and the year. The others are dates, written as precisely as they need. */
const UNITS: Readonly<Record<string, string>> = {
  year: '%Y',
  quarter: 'Q%q',
  yearquarter: 'Q%q %Y',
  month: '%B',
  yearmonth: 'month',
  day: '%A',
  hours: '%H:%M',
  hoursminutes: '%H:%M',
}

function precision(dates: readonly string[]): string {
  if (dates.every((date) => /^-?\d+-01-01$/.test(date))) return '%Y'
  return dates.every((date) => /^-?\d+-\d\d-01$/.test(date)) ? 'month' : 'day'
}
