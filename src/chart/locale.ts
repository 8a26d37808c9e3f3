/** How a language writes numbers and dates, in the terms of d3-format and d3-time-format. */
export interface ChartLocale {
  readonly number: {
    readonly decimal: string
    readonly thousands: string
    readonly grouping: readonly number[]
    /** Before and after an amount of money. The spec's `$` stands for dollars in every language. */
    readonly currency: readonly [string, string]
    readonly percent: string
  }
  readonly time: {
    readonly dateTime: string
    readonly date: string
    readonly time: string
    readonly periods: readonly [string, string]
    readonly days: readonly string[]
    readonly shortDays: readonly string[]
    readonly months: readonly string[]
    readonly shortMonths: readonly string[]
  }
  /** A month of a year, as a `%`-pattern. */
  readonly yearMonth: string
  readonly yearMonthDate: string
  readonly monthDate: string
}

/** The locale of a BCP 47 tag; null for English, which Vega speaks by itself, and for a tag that is none. */
export function chartLocale(language: string): ChartLocale | null {
  // Most charts are English, and loading what Intl knows takes 20 ms.
  if (/^en(-|$)/i.test(language)) return null
  const tag = known(language)
  if (tag === null) return null
  const latin = `${tag}-u-nu-latn-ca-gregory`
  const pattern = (options: Intl.DateTimeFormatOptions): string => datePattern(latin, options)
  const date = pattern({ year: 'numeric', month: 'numeric', day: 'numeric' })
  return {
    number: numberLocale(latin),
    time: {
      dateTime: `${date} %H:%M:%S`,
      date,
      time: '%H:%M:%S',
      periods: ['AM', 'PM'],
      days: dayNames(latin, 'long'),
      shortDays: dayNames(latin, 'short'),
      months: monthNames(latin, 'long'),
      shortMonths: monthNames(latin, 'short'),
    },
    yearMonth: pattern({ year: 'numeric', month: 'short' }),
    yearMonthDate: pattern({ year: 'numeric', month: 'short', day: 'numeric' }),
    monthDate: pattern({ month: 'short', day: 'numeric' }),
  }
}

function known(language: string): string | null {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)[0] ?? null
  } catch {
    return null
  }
}

function numberLocale(tag: string): ChartLocale['number'] {
  const parts = new Intl.NumberFormat(tag, { minimumFractionDigits: 1 }).formatToParts(123456789.5)
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  const groups = parts.filter((part) => part.type === 'integer').map((part) => part.value.length)
  const percent = new Intl.NumberFormat(tag, { style: 'percent' }).formatToParts(0.5)
  const after = percent.slice(percent.findIndex((part) => part.type === 'integer') + 1)
  return {
    decimal: value('decimal') || '.',
    thousands: value('group'),
    grouping: groups.length > 2 && groups.at(-2) === 2 ? [3, 2, 2, 2, 2, 2, 2] : [3],
    currency: ['$', ''],
    percent: after.map((part) => part.value).join('') || '%',
  }
}

function monthNames(tag: string, width: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(tag, { month: width, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2024, month, 1))))
}

function dayNames(tag: string, width: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(tag, { weekday: width, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => format.format(new Date(Date.UTC(2024, 8, 1 + day))))
}

/** The order and the punctuation of a date, learned from one: 7 March 2024. */
function datePattern(tag: string, options: Intl.DateTimeFormatOptions): string {
  const parts = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatToParts(
    new Date(Date.UTC(2024, 2, 7)),
  )
  return parts
    .map(({ type, value }) => {
      if (type === 'year') return '%Y'
      if (type === 'day') return '%-d'
      if (type !== 'month') return value.replaceAll('%', '%%')
      return /^\d+$/.test(value) ? '%-m' : '%b'
    })
    .join('')
}
