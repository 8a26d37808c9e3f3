import type { Axis, Errors, NativeChart, PointSeries, Series } from '../../../model/native-chart.ts'
import { sanitise } from '../sanitise.ts'
import { cellText, cut } from './cell-text.ts'
import { evenErrors } from './errors.ts'

/** The table behind a chart, as its workbook holds it: a header and as many cells in each column. */
export interface ChartSheet {
  readonly columns: readonly Column[]
  /** Rows under the header. */
  readonly height: number
}

/** A column of the table. */
export interface Column {
  /** Unique among the headers, whatever the case of their letters. */
  readonly header: string
  /** Names, or numbers as Excel has them: dates are days since 1900. */
  readonly cells: readonly (string | number | null)[]
  /** An Excel number format. */
  readonly format: string
}

/** Where the columns of a series are, from 0; null for what it does not have. */
export interface SeriesColumns {
  readonly x: number | null
  readonly values: number
  readonly sizes: number | null
  readonly plus: number | null
  readonly minus: number | null
  /** Its error bars as long as numbers of the table are: in days along dates. */
  readonly errors: Errors | null
}

/** A chart's table, and where each of its series stands in it, in the order of plots and series. */
export interface PlacedSeries {
  readonly sheet: ChartSheet
  readonly places: readonly SeriesColumns[]
}

/** Lays a chart's data out as a table: categories first, then what each series has. Equal columns of x are there once. */
export function layOut(chart: NativeChart): PlacedSeries {
  const columns: Column[] = []
  const taken = new Set<string>()
  const add = (header: string, cells: Column['cells'], format: string): number =>
    columns.push({ header: unique(header, taken), cells, format }) - 1
  const { categories } = chart
  if (categories !== null) {
    const dates = categories.kind === 'dates'
    const cells = categories.values.map((value) =>
      typeof value === 'string' ? cellText(value) : excelNumber(value, dates),
    )
    add(categories.title, cells, categories.format)
  }
  const places = chart.plots.flatMap((plot) =>
    plot.type === 'scatter' || plot.type === 'bubble'
      ? plot.series.map((series) => placePoints(series, chart, columns, add))
      : plot.series.map((series) => placeValues(series, add)),
  )
  const height = Math.max(1, ...columns.map(({ cells }) => cells.length))
  return { sheet: { columns: filled(columns, places, height, chart), height }, places }
}

/** LibreOffice drops the first series of points if it is shorter than another: it has empty cells down to the last row. */
function filled(
  columns: readonly Column[],
  places: readonly SeriesColumns[],
  height: number,
  { plots }: NativeChart,
): readonly Column[] {
  if (plots[0]?.type !== 'scatter' && plots[0]?.type !== 'bubble') return columns
  const first = new Set([places[0]!.x, places[0]!.values, places[0]!.sizes])
  return columns.map((column, index) =>
    first.has(index)
      ? { ...column, cells: [...column.cells, ...Array.from({ length: height - column.cells.length }, () => null)] }
      : column,
  )
}

/** The address of the cells of a column, `Sheet1!$B$2:$B$5`. */
export function range(column: number, sheet: ChartSheet): string {
  const name = letters(column)
  return `${SHEET}!$${name}$2:$${name}$${sheet.columns[column]!.cells.length + 1}`
}

/** The address of a column's header, `Sheet1!$B$1`. */
export function headerOf(column: number): string {
  return `${SHEET}!$${letters(column)}$1`
}

/** A column's letters: 0 is A, 26 is AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** The name of the one sheet. */
export const SHEET = 'Sheet1'

type Add = (header: string, cells: Column['cells'], format: string) => number

function placeValues(series: Series, add: Add): SeriesColumns {
  const values = add(series.name, series.values, series.format)
  return { x: null, values, sizes: null, ...placeErrors(series, series.format, add) }
}

function placePoints(series: PointSeries, { axes }: NativeChart, columns: Column[], add: Add): SeriesColumns {
  const across = onAxis(series.x, axes.category)
  const known = columns.findIndex(
    ({ cells }) => cells.length === across.length && across.every((x, i) => x === cells[i]),
  )
  const x = known === -1 ? add(axes.category?.title ?? 'x', across, formatOf(across, axes.category)) : known
  const up = onAxis(series.y, axes.value)
  const values = add(series.name, up, formatOf(up, axes.value))
  const sizes = series.sizes.length > 0 ? add(`${series.name} (size)`, series.sizes, 'General') : null
  const { errors } = series
  const long = errors === null ? null : inDays(errors, errors.along === 'x' ? axes.category : axes.value)
  return { x, values, sizes, ...placeErrors({ name: series.name, errors: long }, 'General', add) }
}

type Cells = readonly (number | null)[]

/** Places on an axis of points as numbers of Excel's. */
function onAxis(places: Cells, axis: Axis | null): Cells {
  return places.map((place) => (place === null ? null : excelNumber(place, axis?.kind === 'dates')))
}

/** Numbers are written with all their digits, dates in full. Excel writes none before 1900. */
function formatOf(cells: Cells, axis: Axis | null): string {
  if (axis?.kind !== 'dates' || cells.some((cell) => cell !== null && cell < 0)) return 'General'
  return cells.every((cell) => cell === null || Number.isInteger(cell)) ? 'd mmm yyyy' : 'd mmm yyyy hh:mm'
}

/** Error bars along dates are as many days long as they were milliseconds. */
function inDays(errors: Errors, axis: Axis | null): Errors {
  if (axis?.kind !== 'dates') return errors
  const days = (lengths: Cells): Cells => lengths.map((length) => length && length / 86_400_000)
  return { ...errors, plus: days(errors.plus), minus: days(errors.minus) }
}

function placeErrors(
  { name, errors }: Pick<Series, 'name' | 'errors'>,
  format: string,
  add: Add,
): Pick<SeriesColumns, 'plus' | 'minus' | 'errors'> {
  if (errors === null || evenErrors(errors) !== null) return { plus: null, minus: null, errors }
  return { plus: add(`${name} (+)`, errors.plus, format), minus: add(`${name} (−)`, errors.minus, format), errors }
}

/** Milliseconds since 1970 as days since 1900, the way Excel counts them; other numbers as they are. */
export function excelNumber(value: number, date: boolean): number {
  return date ? value / 86_400_000 + 25_569 : value
}

/** A header of one line that no other column has. Tables need one in every column. */
function unique(header: string, taken: Set<string>): string {
  const base = cut(sanitise(header).replace(/\s+/g, ' ').trim(), 200) || 'Column'
  let name = base
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} ${number}`
  taken.add(name.toLowerCase())
  return name
}
