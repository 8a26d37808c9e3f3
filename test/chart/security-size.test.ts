import { expect, test } from 'vitest'
import { drawChart } from '../../src/chart/draw.ts'
import { chartPart } from '../../src/emit/pptx/chart/chart-part.ts'
import { workbook } from '../../src/emit/pptx/chart/workbook.ts'
import type { Members } from '../../src/model/chart.ts'
import type { Cell } from '../../src/model/report.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { open } from '../emit/opened.ts'
import { THEMES } from '../emit/themes.ts'
import { measure, request, STYLE } from './requests.ts'

const N = { type: 'nominal' } as const
const Q = { type: 'quantitative' } as const
const NUMBERS: Members = { x: { field: 'x', ...Q }, y: { field: 'y', ...Q } }
const NAMES: Members = { x: { field: 'c', ...N }, y: { field: 'y', ...Q } }
const color = { field: 's', ...N } as const

/** So many rows of so many series, each with the same number of categories. */
function rows(count: number, series: number): Record<string, Cell>[] {
  const each = count / series
  return Array.from({ length: count }, (_, index) => {
    const x = index % each
    return { x, c: `c${x}`, y: ((index * 7) % 31) + 1, s: `s${Math.floor(index / each)}` }
  })
}

/** The verdict of a chart that must be drawable, how many series it has, and what is said; its parts must be well-formed. */
async function outcome(chart: Members, table: readonly Record<string, Cell>[], directLabels = false) {
  const data = { t: { columns: ['x', 'c', 'y', 's'], rows: table } }
  const asked = request({ data: { name: 't' }, ...chart }, data, { style: { ...STYLE, directLabels } })
  const { value, messages } = await drawChart(asked, measure)
  if (!value) throw new Error(messages.map(({ reason }) => reason).join())
  parseXml(value.svg, 'drawing.svg')
  const native = value.native?.[0]?.chart
  if (native) {
    const { xml, sheet } = chartPart(native, { theme: THEMES[0]!, language: 'en', key: 'c' })
    parseXml(xml, 'chart.xml')
    for (const [part, text] of open(workbook(sheet))) parseXml(text, part)
  }
  const series = native?.plots.reduce((sum, plot) => sum + plot.series.length, 0) ?? 0
  return { verdict: value.verdict, series, said: messages.map(({ rule }) => rule) }
}

const MANY = 'native, but a legend names the first of many series'

test.each<[string, Members, number, string, number]>([
  ['lines', { mark: 'line', encoding: { ...NUMBERS, color } }, 2000, MANY, 100],
  ['stacked bars', { mark: 'bar', encoding: { ...NAMES, color } }, 1000, MANY, 100],
  ['bars side by side', { mark: 'bar', encoding: { ...NAMES, xOffset: { field: 's' }, color } }, 1000, MANY, 100],
  ['points', { mark: 'point', encoding: { ...NUMBERS, color } }, 1000, MANY, 100],
  ['areas', { mark: 'area', encoding: { ...NUMBERS, color } }, 1000, MANY, 100],
  ['slices', { mark: 'arc', encoding: { theta: { field: 'y', ...Q }, color } }, 100, MANY, 1],
])(
  'a hundred series of %s are drawn, and are told to be more than a legend can hold',
  async (_, chart, count, verdict, series) => {
    for (const directLabels of [false, true])
      expect(await outcome(chart, rows(count, 100), directLabels)).toEqual({
        verdict,
        series,
        said: ['chart/many-names'],
      })
  },
)

test('the message says what to do', async () => {
  const spec = { data: { name: 't' }, mark: 'bar', encoding: { ...NAMES, color } }
  const { messages } = await drawChart(
    request(spec, { t: { columns: ['x', 'c', 'y', 's'], rows: rows(200, 100) } }),
    measure,
  )
  expect(messages).toEqual([
    {
      severity: 'warning',
      rule: 'chart/many-names',
      reason: 'chart "sales" has more names than its legend can hold',
      place: { path: 'charts.sales' },
      hint: 'show the most important ones, and the others together',
    },
  ])
})

test('more series than PowerPoint draws stay a picture', async () => {
  const chart = { mark: 'bar', encoding: { ...NAMES, color } }
  expect((await outcome(chart, rows(510, 255))).series).toBe(255)
  expect((await outcome(chart, rows(512, 256))).verdict).toBe('picture: more than 255 series')
})

test.each<[string, Members]>([
  ['points', { mark: 'point', encoding: NUMBERS }],
  ['a line', { mark: 'line', encoding: NUMBERS }],
  ['bars', { mark: 'bar', encoding: NAMES }],
])('2,000 %s are native, one more is a picture with the reason', async (_, chart) => {
  expect(await outcome(chart, rows(2000, 1))).toMatchObject({
    verdict: expect.stringMatching(/^native/),
    series: 1,
    said: [],
  })
  expect(await outcome(chart, rows(2001, 1))).toMatchObject({
    verdict: expect.stringMatching(/^picture: more than 2000 (?:points|categories)$/),
  })
})

test('10,000 categories are a picture, and 50,001 marks an error', async () => {
  for (const mark of ['bar', 'line'])
    expect((await outcome({ mark, encoding: NAMES }, rows(10_000, 1))).verdict).toBe(
      'picture: more than 2000 categories',
    )
  const table = { columns: ['x', 'c', 'y', 's'], rows: rows(50_001, 1) }
  const { value, messages } = await drawChart(
    request({ data: { name: 't' }, mark: 'point', encoding: NUMBERS }, { t: table }),
    measure,
  )
  expect(value).toBeNull()
  expect(messages).toMatchObject([{ rule: 'chart/too-many-marks', hint: 'aggregate or sample the data first' }])
})
