import { describe, expect, test } from 'vitest'
import { drawChart } from '../../src/chart/draw.ts'
import { chartPart } from '../../src/emit/pptx/chart/chart-part.ts'
import { workbook } from '../../src/emit/pptx/chart/workbook.ts'
import type { Json, Members } from '../../src/model/chart.ts'
import type { NativeChart } from '../../src/model/native-chart.ts'
import type { Cell, Table } from '../../src/model/report.ts'
import { readBook } from '../emit/chart/read-workbook.ts'
import { open } from '../emit/opened.ts'
import { THEMES } from '../emit/themes.ts'
import { measure, request } from './requests.ts'

const N = { type: 'nominal' } as const
const V: Json = { field: 'v', type: 'quantitative' }
const NAMED: Members = { x: { field: 'c', ...N }, y: V }

const CHARTS: Readonly<Record<string, Members>> = {
  bars: { mark: 'bar', encoding: NAMED },
  lines: { mark: 'line', encoding: NAMED },
  areas: { mark: 'area', encoding: NAMED },
  slices: { mark: 'arc', encoding: { theta: V, color: { field: 'c', ...N } } },
  points: { mark: 'point', encoding: NAMED },
  scatter: { mark: 'point', encoding: { x: V, y: V } },
  bubbles: { mark: 'point', encoding: { x: V, y: V, size: V } },
  stacked: { mark: 'bar', encoding: { y: V, color: { field: 'c', ...N } } },
  sums: { mark: 'bar', encoding: { ...NAMED, y: { ...(V as Members), aggregate: 'sum' } } },
  means: { mark: 'bar', encoding: { ...NAMED, y: { ...(V as Members), aggregate: 'mean' } } },
  computed: {
    mark: 'line',
    transform: [{ calculate: '1 / datum.v', as: 'w' }],
    encoding: { ...NAMED, y: { field: 'w', type: 'quantitative' } },
  },
  'with labels': {
    layer: [
      { mark: 'bar', encoding: NAMED },
      { mark: 'text', encoding: { ...NAMED, text: V } },
    ],
  },
}

function tableOf(...cells: readonly (readonly [Cell, Cell])[]): Table {
  return { columns: ['c', 'v'], rows: cells.map(([c, v]) => ({ c, v })) }
}

interface Outcome {
  readonly verdict: string
  /** The cells of the workbook by row, without the header; undefined for an empty one. */
  readonly cells: readonly (readonly (string | number | undefined)[])[] | null
  readonly native: NativeChart | null
  readonly said: readonly string[]
}

/** Draws what must be drawable; checks what holds for every drawing and its parts. */
async function outcome(chart: Members, table: Table): Promise<Outcome> {
  const { value, messages } = await drawChart(request({ data: { name: 't' }, ...chart }, { t: table }), measure)
  if (!value) throw new Error(messages.map(({ reason }) => reason).join())
  expect(value.svg).not.toMatch(/NaN|Infinity|undefined/)
  const said = messages.map(({ rule }) => rule)
  const native = value.native?.[0]?.chart ?? null
  if (native === null) return { verdict: value.verdict, cells: null, native, said }
  const { xml, sheet } = chartPart(native, { theme: THEMES[0]!, language: 'en', key: 'c' })
  const bytes = workbook(sheet)
  const book = readBook(bytes)
  expect([xml, ...open(bytes).values()].join('')).not.toMatch(/NaN|Infinity|undefined|<v><\/v>/)
  const cells = Array.from({ length: sheet.height }, (_, row) =>
    sheet.columns.map((_, column) => book.cells.get(`Sheet1!${'ABCDEFGH'[column]}${row + 2}`)?.value),
  )
  return { verdict: value.verdict, cells, native, said }
}

const NO_NUMBERS: readonly Cell[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  null,
  '',
  ' ',
  'n/a',
  'NaN',
  'Infinity',
  '1e999',
  '=1+1',
  '1,5',
  '12%',
]

describe.each(Object.entries(CHARTS))('in %s', (kind, chart) => {
  test.each(NO_NUMBERS.map((cell) => [typeof cell === 'string' ? JSON.stringify(cell) : String(cell), cell]))(
    '%s is a gap: in no part, and never zero',
    async (_, cell) => {
      const { cells, said } = await outcome(chart, tableOf(['a', 1], ['b', cell as Cell], ['d', 4]))
      if (kind !== 'computed') expect(said).toContain('chart/gaps')
      const row = cells?.find(([name]) => name === 'b')
      if (row && kind !== 'computed') expect(row).toEqual(['b', undefined])
      if (kind !== 'computed') expect(cells?.flat().filter((one) => one === 0) ?? []).toEqual([])
    },
  )
})

test('a gap breaks a line, and is missing among the bars', async () => {
  const table = tableOf(['a', 1], ['b', null], ['d', 4])
  expect((await outcome(CHARTS['lines']!, table)).cells).toEqual([
    ['a', 1],
    ['b', undefined],
    ['d', 4],
  ])
  expect((await outcome(CHARTS['lines']!, table)).native!.blanks).toBe('gap')
  expect((await outcome(CHARTS['bars']!, table)).cells).toEqual([
    ['a', 1],
    ['d', 4],
  ])
})

test('a zero is a zero', async () => {
  const table = tableOf(['a', 0], ['b', -0], ['d', 4])
  expect((await outcome(CHARTS['bars']!, table)).cells).toEqual([
    ['a', 0],
    ['b', 0],
    ['d', 4],
  ])
})

test('numbers that are written as text, and yes and no, are the numbers that Vega reads', async () => {
  const { cells, said } = await outcome(
    CHARTS['bars']!,
    tableOf(['a', 1], ['b', '4'], ['c', ' 2.5 '], ['d', true], ['e', false]),
  )
  expect(cells).toEqual([
    ['a', 1],
    ['b', 4],
    ['c', 2.5],
    ['d', 1],
    ['e', 0],
  ])
  expect(said).toEqual([])
})

test('a category that is there twice is one bar of both, two points, or a picture with the reason', async () => {
  const table = tableOf(['a', 1], ['a', 2], ['b', 4])
  expect((await outcome(CHARTS['bars']!, table)).cells).toEqual([
    ['a', 3],
    ['b', 4],
  ])
  expect((await outcome(CHARTS['means']!, table)).cells).toEqual([
    ['a', 1.5],
    ['b', 4],
  ])
  expect((await outcome(CHARTS['lines']!, table)).verdict).toMatch(/^native, but names of an axis are labels of points/)
  expect((await outcome(CHARTS['areas']!, table)).verdict).toBe('picture: a line that turns back')
  expect((await outcome(CHARTS['slices']!, table)).verdict).toBe('picture: several slices of one name')
})

test('names of every type are names', async () => {
  const table = tableOf([1, 1], ['x', 2], [true, 3], [null, 4], ['', 5], ['2024-01-01', 6])
  const { cells } = await outcome(CHARTS['bars']!, table)
  expect(new Map(cells as [string, number][])).toEqual(
    new Map([
      ['null', 4],
      ['', 5],
      ['1', 1],
      ['2024-01-01', 6],
      ['true', 3],
      ['x', 2],
    ]),
  )
  expect((await outcome(CHARTS['bars']!, tableOf([1, 1], ['1', 2]))).verdict).toMatch(/^picture: /)
})

test('text among dates is no date: it is told and left out', async () => {
  const spec: Members = { mark: 'line', encoding: { x: { field: 'c', type: 'temporal' }, y: V } }
  const { cells, said } = await outcome(spec, tableOf(['2024-01-01', 1], ['soon', 2], ['2024-03-01', 3]))
  expect(cells).toEqual([
    [45292, 1],
    [45352, 3],
  ])
  expect(said).toEqual(['chart/not-finite'])
})

test('numbers that an expression makes without an end are no part of a native chart', async () => {
  const table = tableOf(['a', 0], ['b', 2], ['c', 4])
  const finite = [
    ['b', 0.5],
    ['c', 0.25],
  ]
  for (const mark of ['bar', 'line', 'area', 'point']) {
    const { cells } = await outcome({ ...CHARTS['computed']!, mark }, table)
    expect(cells?.filter(([name]) => name !== 'a') ?? finite).toEqual(finite)
    expect(cells?.find(([name]) => name === 'a')?.[1]).toBeUndefined()
  }
})

test('a logarithmic axis through zero stays a picture', async () => {
  const log = { ...NAMED, y: { ...(V as Members), scale: { type: 'log' } } }
  for (const least of [0, -5]) {
    const { verdict } = await outcome({ mark: 'point', encoding: log }, tableOf(['a', least], ['b', 10], ['c', 100]))
    expect(verdict).toBe('picture: a logarithmic axis through zero')
  }
  expect((await outcome({ mark: 'point', encoding: log }, tableOf(['a', 1], ['b', 100]))).verdict).toBe('native')
})

test('the largest and the smallest numbers make no part that is none', async () => {
  for (const chart of [CHARTS['bars']!, CHARTS['scatter']!, CHARTS['slices']!]) {
    const { value } = await drawChart(
      request({ data: { name: 't' }, ...chart }, { t: tableOf(['a', 1e308], ['b', -1e308], ['c', 5e-324]) }),
      measure,
    )
    for (const { chart: native } of value?.native ?? []) {
      const { xml } = chartPart(native, { theme: THEMES[0]!, language: 'en', key: 'c' })
      expect(xml).not.toMatch(/NaN|Infinity/)
    }
  }
})

test('a column of nothing but gaps is an error that names it', async () => {
  for (const cells of [
    [null, null],
    [Number.NaN, ''],
    [Number.NaN, null],
  ]) {
    const { value, messages } = await drawChart(
      request({ data: { name: 't' }, ...CHARTS['bars']! }, { t: tableOf(['a', cells[0]!], ['b', cells[1]!]) }),
      measure,
    )
    expect(value).toBeNull()
    expect(messages.map(({ reason }) => reason)).toEqual(['chart "sales" uses column "v" of data "t", which is empty'])
  }
})
