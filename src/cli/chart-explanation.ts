import type { ChartExplanation, Drawing } from '../index.ts'
import { type Paint, printable } from './terminal.ts'

/** More names than these are counted. */
const MOST_NAMES = 12

type PlotExplanation = ChartExplanation['plots'][number]
type AxisExplanation = ChartExplanation['axes'][number]

/** What a chart becomes in a deck, each approximation on a line; then what stands behind each of its native charts. */
export function explanation(
  { native, verdict }: Pick<Drawing, 'native' | 'verdict'>,
  charts: readonly ChartExplanation[],
  paint: Paint,
): readonly string[] {
  if (native === null) return [paint.bold(printable(verdict))]
  const notes = [...new Set(native.flatMap(({ chart }) => chart.approximations))]
  const kind = `native${native.length > 1 ? `, as ${native.length} charts` : ''}${notes.length > 0 ? ', but' : ''}`
  const parts = charts.flatMap((chart, index) => [
    ...(charts.length > 1 ? ['', paint.bold(printable(chart.name ?? `Chart ${index + 1}`))] : []),
    ...chartLines(chart, paint),
  ])
  return [paint.bold(kind), ...notes.map((note) => printable(`  ${note}`)), ...parts]
}

function chartLines({ plots, axes, columns }: ChartExplanation, paint: Paint): readonly string[] {
  const line = (label: string, text: string): string => `${paint.dim(label.padEnd(8))} ${printable(text)}`
  const rows = Math.max(...columns.map((column) => column.rows))
  const headers = columns.map(({ header, format }) => (format === null ? header : `${header} (${format})`))
  return [
    ...plots.map((plot) => line('plot', plotText(plot))),
    ...axes.map((axis) => line('axis', axisText(axis))),
    line('workbook', `${count(columns.length, 'column')}, ${count(rows, 'row')}: ${list(headers)}`),
  ]
}

function plotText({ type, secondary, series }: PlotExplanation): string {
  const points = series.reduce((sum, one) => sum + one.points, 0)
  const where = secondary ? ' on the second axis' : ''
  return `${type}${where}, ${count(series.length, 'series')}, ${count(points, 'point')}: ${list(series.map(({ name }) => name))}`
}

function axisText({ of, kind, title, names, from, to, format }: AxisExplanation): string {
  const what = names === null ? (kind === 'log' ? 'logarithmic' : kind) : count(names, 'name')
  const range = from === null || to === null ? '' : ` from ${end(from, kind)} to ${end(to, kind)}`
  return `${of}${title === null ? '' : ` "${title}"`}, ${what}${range}${format === null ? '' : `, format ${format}`}`
}

/** An end of a scale, in six digits; a date without the time of the day if that is its start. */
function end(value: number, kind: AxisExplanation['kind']): string {
  if (kind !== 'dates') return String(Number(value.toPrecision(6)))
  return new Date(value).toISOString().replace(/T00:00:00\.000Z$/, '')
}

function list(names: readonly string[]): string {
  const left = names.length - MOST_NAMES
  return left > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${left} more` : names.join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 || noun === 'series' ? '' : 's'}`
}
