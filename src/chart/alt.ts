import type { Cell } from '../model/report.ts'
import type { Channel, Reading } from './reading.ts'
import { amount, label, type Words } from './said.ts'
import { trendOf } from './trend.ts'

/** Microsoft's limit for alt text that screen readers still read in one go. */
const MOST_CHARACTERS = 250

type Row = Readonly<Record<string, Cell>>

/**
 * Alt text drafted from what a chart shows: its kind, its axes, what it highlights, the highest and the lowest value, and
 * where a line through time starts and ends; ≤ 250 characters.
 */
export function altText(
  reading: Reading,
  rows: readonly Row[],
  words: Words,
  highlighted: readonly (string | number | boolean)[] = [],
): string {
  const { mark, measure, category, series } = reading
  const sentences = [`${kind(reading, rows)}.`]
  const across =
    mark === 'rect' && series ? [category?.title, series.title].filter(Boolean).join(' and ') : category?.title
  const by = [measure?.title, across].filter((title) => title !== undefined && title !== '').join(' by ')
  if (by !== '') sentences.push(`${by}.`)
  if (highlighted.length > 0) sentences.push(`Highlighted: ${highlighted.join(', ')}.`)
  if (measure && mark !== 'boxplot') sentences.push(...extremes(reading, measure, rows, words))
  return withinLimit([...sentences, ...course(reading, rows, words)])
}

/** `Rises from 3.5 (2001) to 38.8 (2017).`; of several series the one that changes most. */
function course(reading: Reading, rows: readonly Row[], words: Words): string[] {
  const { measure, category, series } = reading
  const trend = trendOf(reading, rows)
  if (!trend || !measure || !category) return []
  const value = (row: Row): number => row[measure.field] as number
  const at = (row: Row): string => `${amount(measure, value(row), words)} (${label(category, row, rows, words)})`
  const course = `from ${at(trend.first)} to ${at(trend.last)}.`
  if (trend.series !== null && series) return [`Largest change: ${label(series, trend.first, rows, words)}, ${course}`]
  const change = value(trend.last) - value(trend.first)
  return [`${change === 0 ? 'Goes' : change > 0 ? 'Rises' : 'Falls'} ${course}`]
}

const KINDS: Readonly<Record<Reading['mark'], string>> = {
  bar: 'Bar chart',
  line: 'Line chart',
  area: 'Area chart',
  arc: 'Pie chart',
  point: 'Scatter plot',
  rect: 'Heat map',
  boxplot: 'Box plot',
  geoshape: 'Map',
  pattern: 'Pictogram',
  other: 'Chart',
}

/** Marks of which a reader sees one row or line for each series. */
const GROUPED: ReadonlySet<Reading['mark']> = new Set(['bar', 'line', 'area'])

function kind({ mark, series, category }: Reading, rows: readonly Row[]): string {
  if (mark === 'pattern') return `${KINDS.pattern} of ${count(rows.length, 'mark')}`
  if (mark === 'point') return `${KINDS.point} of ${count(rows.length, 'point')}`
  if (mark === 'arc' && category) return `${KINDS.arc} with ${count(distinct(rows, category.field), 'slice')}`
  return series && GROUPED.has(mark)
    ? `${KINDS[mark]} with ${count(distinct(rows, series.field), 'series', 'series')}`
    : KINDS[mark]
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

function distinct(rows: readonly Row[], field: string): number {
  return new Set(rows.map((row) => row[field])).size
}

function extremes(reading: Reading, measure: Channel, rows: readonly Row[], words: Words): string[] {
  const measured = rows.filter((row) => typeof row[measure.field] === 'number')
  const value = (row: Row): number => row[measure.field] as number
  const write = (row: Row): string => labelled(reading, measure, row, measured, words)
  const [first, ...rest] = measured
  if (!first) return []
  if (rest.length === 0) return [`${write(first)}.`]
  let [high, low] = [first, first]
  for (const row of rest) {
    if (value(row) > value(high)) high = row
    if (value(row) < value(low)) low = row
  }
  return value(high) === value(low)
    ? [`All values: ${amount(measure, value(high), words)}.`]
    : [`Highest: ${write(high)}.`, `Lowest: ${write(low)}.`]
}

/** `Creator, 57%`; with several series `2024 (Creator), 57%`. */
function labelled(reading: Reading, measure: Channel, row: Row, rows: readonly Row[], words: Words): string {
  const { category, series } = reading
  const name = category ? label(category, row, rows, words) : ''
  const of = series ? label(series, row, rows, words) : ''
  const who = name !== '' && of !== '' ? `${name} (${of})` : name || of
  const much = amount(measure, row[measure.field] as number, words)
  return who === '' ? much : `${who}, ${much}`
}

/** As many whole sentences as fit; the first one that does not is cut at a word if nothing else would be said. */
function withinLimit(sentences: readonly string[]): string {
  let text = ''
  for (const sentence of sentences) {
    const longer = text === '' ? sentence : `${text} ${sentence}`
    if (longer.length <= MOST_CHARACTERS) text = longer
    else if (sentence === sentences[1]) text = cut(longer)
    else break
  }
  return text
}

function cut(text: string): string {
  const start = text.slice(0, MOST_CHARACTERS - 1).replace(/[\ud800-\udbff]$/, '')
  return `${start.replace(/\s+\S*$/, '')}…`
}
