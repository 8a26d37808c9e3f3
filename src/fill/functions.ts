import {
  type DateStyle,
  formatCurrency,
  formatDate,
  formatList,
  formatNumber,
  formatPercent,
  isCurrency,
  pluralForm,
} from './figures.ts'
import { isTrue, type Value } from './scope.ts'
import { textToMarkdown } from './serialise.ts'

/** What a template can call. */
export interface TemplateFunction {
  /** How many arguments it takes. */
  readonly least: number
  readonly most: number
  /** The options that it knows. */
  readonly options: readonly string[]
  /** Throws a `BadArgument` for an argument that it has no answer to. */
  readonly run: (values: readonly Value[], options: Readonly<Record<string, Value>>, language: string) => Value
}

/** An argument that a function has no answer to; the message says what it takes. */
export class BadArgument extends Error {}

/** Everything that a template can call, by name. All are pure. */
export const functions: Readonly<Record<string, TemplateFunction>> = {
  eq: binary((a, b) => a === b),
  ne: binary((a, b) => a !== b),
  gt: binary((a, b) => compare(a, b) > 0),
  gte: binary((a, b) => compare(a, b) >= 0),
  lt: binary((a, b) => compare(a, b) < 0),
  lte: binary((a, b) => compare(a, b) <= 0),
  and: { least: 2, most: 99, options: [], run: (values) => first(values, (value) => !isTrue(value)) },
  or: { least: 2, most: 99, options: [], run: (values) => first(values, isTrue) },
  not: { least: 1, most: 1, options: [], run: ([value]) => !isTrue(value) },
  default: { least: 2, most: 2, options: [], run: ([value, other]) => (isAbsent(value) ? other : value) },
  number: formatter((value, options, language) => formatNumber(value, language, digits(options))),
  percent: formatter((value, options, language) => formatPercent(value, language, digits(options))),
  currency: { least: 2, most: 2, options: ['digits'], run: currency },
  date: { least: 1, most: 1, options: ['style'], run: date },
  plural: { least: 1, most: 1, options: ['zero', 'one', 'two', 'few', 'many', 'other'], run: plural },
  join: { least: 1, most: 2, options: ['key'], run: join },
  quoted: { least: 1, most: 1, options: [], run: ([value]) => quoted(value) },
}

function binary(test: (a: Value, b: Value) => boolean): TemplateFunction {
  return { least: 2, most: 2, options: [], run: ([a, b]) => test(a, b) }
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  throw new BadArgument(`compares two numbers or two texts, not ${describe(a)} and ${describe(b)}`)
}

/** The first value that passes, or else the last. */
function first(values: readonly Value[], test: (value: Value) => boolean): Value {
  const index = values.findIndex(test)
  return values.at(index)
}

function isAbsent(value: Value): boolean {
  return value === null || value === undefined || value === ''
}

/** Writes a number; of nothing it makes nothing. */
function formatter(
  format: (value: number, options: Readonly<Record<string, Value>>, language: string) => string,
): TemplateFunction {
  const run: TemplateFunction['run'] = ([value], options, language) =>
    isAbsent(value) ? null : textToMarkdown(format(toNumber(value), options, language))
  return { least: 1, most: 1, options: ['digits'], run }
}

function currency(
  [value, code]: readonly Value[],
  options: Readonly<Record<string, Value>>,
  language: string,
): string | null {
  if (isAbsent(value)) return null
  if (typeof code !== 'string' || !isCurrency(code)) {
    throw new BadArgument(`takes a currency code such as "EUR", not ${describe(code)}`)
  }
  return textToMarkdown(formatCurrency(toNumber(value), code, language, digits(options)))
}

function date([value]: readonly Value[], options: Readonly<Record<string, Value>>, language: string): string | null {
  if (isAbsent(value)) return null
  const { style = 'long' } = options
  if (typeof value !== 'string') throw new BadArgument(`takes a date such as "2025-04-28", not ${describe(value)}`)
  if (!DATE_STYLES.includes(style as DateStyle)) {
    throw new BadArgument(`knows the styles ${DATE_STYLES.join(', ')}, not ${describe(style)}`)
  }
  return textToMarkdown(formatDate(value, language, style as DateStyle))
}

const DATE_STYLES: readonly DateStyle[] = ['full', 'long', 'medium', 'short']

/** The option for a number's plural form, or else the one called `other`. */
function plural([value]: readonly Value[], options: Readonly<Record<string, Value>>, language: string): Value {
  const count = Array.isArray(value) ? value.length : toNumber(value)
  const word = options[pluralForm(count, language)] ?? options['other']
  if (word === undefined) throw new BadArgument('takes the words as options, such as one="week" other="weeks"')
  return word
}

/** A list as one text: with a separator, or as the language joins words. */
function join(
  [value, separator]: readonly Value[],
  options: Readonly<Record<string, Value>>,
  language: string,
): string {
  if (!Array.isArray(value)) throw new BadArgument(`takes a list, not ${describe(value)}`)
  const { key } = options
  const items = value.map((item: Value) => (key === undefined ? item : property(item, key)))
  const words = items.filter((item) => !isAbsent(item)).map(toText)
  return separator === undefined ? formatList(words, language) : words.join(toText(separator))
}

function property(item: Value, key: Value): Value {
  const name = toText(key)
  if (typeof item === 'object' && item !== null && Object.hasOwn(item, name)) {
    return (item as Readonly<Record<string, Value>>)[name]
  }
  throw new BadArgument(`finds no "${name}" in ${describe(item)}`)
}

/** Markdown as the value of an attribute, with its quotation marks. Markdown that we wrote has no escaped ones. */
function quoted(value: Value): string {
  return isAbsent(value) ? '""' : `"${toText(value).replaceAll('"', '\\"')}"`
}

function digits(options: Readonly<Record<string, Value>>): number | undefined {
  const { digits: value } = options
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 20) return value
  throw new BadArgument(`takes a number of digits from 0 to 20, not ${describe(value)}`)
}

/** Free values of a report are texts, and may be numbers all the same. */
function toNumber(value: Value): number {
  if (typeof value === 'number') return value
  if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value)
  throw new BadArgument(`takes a number, not ${describe(value)}`)
}

function toText(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new BadArgument(`takes a text, not ${describe(value)}`)
}

/** A value as a message names it. */
export function describe(value: Value): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a group of values' : `"${String(value)}"`
}
