import type { Stat } from '../model/report.ts'

/** A number in a language's own writing, with as many decimals as it has (at most 6), or with `digits` of them. */
export function formatNumber(value: number, language: string, digits?: number): string {
  return numberFormat(language, decimals(digits)).format(value)
}

/** A number of per cent: 57 is `57%` in English and `57 %` in German. */
export function formatPercent(value: number, language: string, digits?: number): string {
  return numberFormat(language, { style: 'unit', unit: 'percent', ...decimals(digits) }).format(value)
}

/** An amount of money, `currency` being its ISO 4217 code; whole amounts have no decimals unless `digits` asks for some. */
export function formatCurrency(value: number, currency: string, language: string, digits?: number): string {
  const places = digits ?? (Number.isInteger(value) ? 0 : undefined)
  const fraction = places === undefined ? {} : decimals(places)
  return numberFormat(language, { style: 'currency', currency, ...fraction }).format(value)
}

/** How long a date is written: `28 April 2025` is long. */
export type DateStyle = 'full' | 'long' | 'medium' | 'short'

/** A day, `YYYY-MM-DD`, or a month, `YYYY-MM`, in a language's own writing; anything else stays as it is. */
export function formatDate(date: string, language: string, style: DateStyle = 'long'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? []
  if (year === undefined) return date
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))
  const options = day === undefined ? ({ year: 'numeric', month: 'long' } as const) : { dateStyle: style }
  return dateFormat(language, { ...options, timeZone: 'UTC' }).format(time)
}

/** A figure with its qualifier and unit: `over 80%`, `€5`, `3 minutes`, `2.5×`. */
export function formatStat(stat: Stat, language: string): string {
  const figure = formatFigure(stat.value, stat.unit, language)
  if (stat.qualifier === null || stat.qualifier === '') return figure
  return `${stat.qualifier}${/[\p{L}\p{N}.]$/u.test(stat.qualifier) ? ' ' : ''}${figure}`
}

function formatFigure(value: number, unit: string | null, language: string): string {
  if (unit === null || unit === '') return formatNumber(value, language)
  if (unit === '%' || unit === 'percent') return formatPercent(value, language)
  if (isCurrency(unit)) return formatCurrency(value, unit, language)
  if (Intl.supportedValuesOf('unit').includes(unit)) {
    return numberFormat(language, { style: 'unit', unit, unitDisplay: 'long', ...decimals() }).format(value)
  }
  return `${formatNumber(value, language)}${touches(unit) ? '' : '\u00A0'}${unit}`
}

/** True for the code of a currency. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code)
}

/** True for a unit that stands right behind its number: a sign, `x` for times, and a word in Chinese, Japanese or Korean. */
function touches(unit: string): boolean {
  return (
    unit === 'x' ||
    /^(?:[\p{P}\p{S}]|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}|\p{Script=Hiragana})/u.test(unit)
  )
}

/** Which plural form a number takes in a language: `one` and `other` in English. */
export function pluralForm(value: number, language: string): Intl.LDMLPluralRule {
  return new Intl.PluralRules(known(language)).select(value)
}

/** Words as a list in running text: `a, b, and c`. */
export function formatList(words: readonly string[], language: string): string {
  return new Intl.ListFormat(known(language)).format(words)
}

const numberFormats = new Map<string, Intl.NumberFormat>()

/** Formats are kept: to make one takes a hundred times as long as to use it. */
function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(known(language), options)
  numberFormats.set(key, format)
  return format
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(known(language), options)
  dateFormats.set(key, format)
  return format
}

function decimals(digits?: number): Intl.NumberFormatOptions {
  if (digits === undefined) return { maximumFractionDigits: 6 }
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}

/** The language, or English where it is none that there could be. */
function known(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en'
  } catch {
    return 'en'
  }
}
