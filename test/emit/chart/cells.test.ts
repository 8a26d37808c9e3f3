import { beforeAll, describe, expect, test } from 'vitest'
import type { NativeChart, PointSeries, Series } from '../../../src/model/native-chart.ts'
import { columnsOf, type ReadColumn } from './read-chart.ts'
import { addresses, type ReadBook } from './read-workbook.ts'
import { type WrittenPanel, writtenCharts } from './written-charts.ts'

let panels: readonly WrittenPanel[]
beforeAll(async () => {
  panels = (await writtenCharts()).flatMap((one) => one.panels)
})

test('the copy of the data in a chart is what the cells say, point by point', () => {
  expect(panels.length).toBeGreaterThanOrEqual(95)
  const copies = panels.flatMap(({ name, read, book }) => columnsOf(read).map((column) => ({ name, column, book })))
  expect(copies.map(({ name, column }) => [name, copyOf(column)])).toEqual(
    copies.map(({ name, column, book }) => [name, cellsAt(column, book)]),
  )
})

test('a workbook holds what its chart points to, one table, and nothing else', () => {
  for (const { name, read, book } of panels) {
    const pointed = new Set(columnsOf(read).flatMap(({ formula }) => addresses(formula)))
    const columns = new Set([...pointed].map((address) => address.replace(/\d+$/, '')))
    const headers = [...columns].map((column) => `${column}1`)
    const strays = [...book.cells.keys()].filter((address) => !pointed.has(address) && !headers.includes(address))
    expect(strays, name).toEqual([])
    expect(book.table.columns, name).toEqual(headersIn(book, book.table.columns.length))
    expect(columns.size, name).toBe(book.table.columns.length)
    const strings = [...book.cells.values()].map(({ value }) => value).filter((value) => typeof value === 'string')
    expect(book.strings.toSorted(), name).toEqual([...new Set(strings)].sort())
  }
})

describe('cells', () => {
  test('have every number of the chart, zeros too, and none where it has none', () => {
    for (const { name, chart, read } of panels) {
      const series = chart.plots.flatMap((plot): readonly (Series | PointSeries)[] => plot.series)
      for (const [index, one] of series.entries()) {
        const { values, count } = read.series[index]!
          ? { values: read.series[index]!.values.points, count: valuesOf(one).length }
          : { values: new Map<number, string>(), count: 0 }
        const expected = valuesOf(one).map((value) => (value === null ? null : inExcel(value, 'y' in one, chart)))
        const written = Array.from({ length: count }, (_, at) => (values.has(at) ? Number(values.get(at)) : null))
        expect(written, `${name}: ${one.name}`).toEqual(expected)
      }
    }
  })

  test('of dates are days of Excel, in a format that says so', () => {
    const dated = panels.filter(({ chart }) => (chart.categories?.kind ?? chart.axes.category?.kind) === 'dates')
    expect(dated.length).toBeGreaterThanOrEqual(20)
    for (const { name, read, chart } of dated) {
      const { across } = read.series.at(-1)!
      expect([name, across.kind, across.format]).toEqual([
        name,
        'numbers',
        expect.stringMatching(/^(?:d mmm yyyy|mmm yyyy|yyyy|d mmm yyyy hh:mm)$/),
      ])
      const days = [...across.points.values()].map(Number)
      expect(
        days.every((day) => day > 60 && day < 73_050),
        name,
      ).toBe(true)
      expect(chart.categories === null || days.every(Number.isInteger), name).toBe(true)
    }
  })

  test('have no dates, numbers or faults as text', () => {
    const suspect =
      /^\d{4}-\d\d|T\d\d:\d\d|GMT|^-?[\d.]+e[+-]\d+$|^(?:NaN|-?Infinity|undefined|null|Invalid Date)$|\[object/
    for (const { name, book } of panels)
      for (const { value } of book.cells.values())
        if (typeof value === 'string') expect(value, name).not.toMatch(suspect)
        else expect(Number.isFinite(value), name).toBe(true)
  })

  test('have headers in words', () => {
    const made =
      /^(?:(?:mean|average|sum|median|min|max|count|distinct|stdev|bin|maxbins|year|month|yearmonth|yearmonthdate|date|day|quarter|utc\w+)_|__|.*_(?:end|start)$)/
    const headers = panels.flatMap(({ name, book }) => book.table.columns.map((header) => [name, header] as const))
    expect(headers.filter(([, header]) => made.test(header) || header.trim() === '')).toEqual([])
    for (const { name, book } of panels) {
      const lower = book.table.columns.map((header) => header.toLowerCase())
      expect(new Set(lower).size, name).toBe(lower.length)
    }
  })
})

/** What a copy holds, by address. */
function copyOf({ formula, kind, format, count, points }: ReadColumn): unknown {
  const all = addresses(formula)
  const value = (point: string): string | number => (kind === 'text' ? point : Number(point))
  const cells = [...points].map(([index, point]) => [all[index] ?? `beyond ${formula}`, value(point)])
  return { count, cells, format: points.size > 0 ? format : null }
}

/** What the cells hold that a copy is of, by address. */
function cellsAt({ formula, kind }: ReadColumn, { cells }: ReadBook): unknown {
  const all = addresses(formula)
  const found = all.flatMap((address) => {
    const cell = cells.get(address)
    return cell === undefined ? [] : [{ address, ...cell }]
  })
  const formats = new Set(found.map(({ format }) => format))
  expect(formats.size, formula).toBeLessThanOrEqual(1)
  const [format = null] = formats
  return {
    count: all.length,
    cells: found.map(({ address, value }) => [address, value]),
    format: kind === 'text' ? null : format,
  }
}

function headersIn({ cells }: ReadBook, count: number): readonly unknown[] {
  const first = [...cells].filter(([address]) => /![A-Z]+1$/.test(address))
  return first.slice(0, count + 1).map(([, { value }]) => value)
}

function valuesOf(series: Series | PointSeries): readonly (number | null)[] {
  return 'values' in series ? series.values : series.y
}

/** Points on an axis of dates are days since 1900. */
function inExcel(value: number, point: boolean, { axes }: NativeChart): number {
  return point && axes.value?.kind === 'dates' ? value / 86_400_000 + 25_569 : value
}
