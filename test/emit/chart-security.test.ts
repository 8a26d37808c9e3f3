import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawChart } from '../../src/chart/draw.ts'
import { chartPart } from '../../src/emit/pptx/chart/chart-part.ts'
import { letters } from '../../src/emit/pptx/chart/sheet.ts'
import { workbook } from '../../src/emit/pptx/chart/workbook.ts'
import { emitPptx } from '../../src/emit/pptx/emit.ts'
import type { Json, Members } from '../../src/model/chart.ts'
import type { NativeChart, Panel } from '../../src/model/native-chart.ts'
import type { ChartItem } from '../../src/model/scene.ts'
import { parseXml } from '../../src/opc/parse-xml.ts'
import { HOSTILE_NAMES } from '../chart/hostile-names.ts'
import { measure, request } from '../chart/requests.ts'
import { faultsIn } from '../validator.ts'
import { readBook } from './chart/read-workbook.ts'
import { open } from './opened.ts'
import { drawing, scene, slide, titleItem } from './scenes.ts'
import { THEMES } from './themes.ts'

const N = { type: 'nominal' } as const
const V: Json = { field: 'v', type: 'quantitative' }
const TITLE = HOSTILE_NAMES.slice(0, 17).join(' ')
const named: Members = { x: { field: 'a', ...N, title: TITLE }, y: { field: 'v', type: 'quantitative', title: TITLE } }
const series: Json = { field: 'k', ...N, title: TITLE, legend: { symbolLimit: 0 } }

const SPECS: Readonly<Record<string, Members>> = {
  bars: { title: TITLE, mark: 'bar', encoding: named },
  'lying bars': { mark: 'bar', encoding: { y: named['x']!, x: named['y']! } },
  'stacked bars': { mark: 'bar', encoding: { ...named, color: series } },
  lines: { mark: 'line', encoding: { ...named, color: series } },
  points: { mark: 'point', encoding: { x: V, y: V, color: series } },
  slices: { mark: 'arc', encoding: { theta: V, color: { field: 'a', ...N, title: TITLE } } },
  labels: {
    layer: [
      { mark: 'bar', encoding: named },
      { mark: 'text', encoding: { ...named, text: { field: 'k' } } },
    ],
  },
  'labels with formats': {
    layer: [
      { mark: 'bar', encoding: named },
      {
        transform: [{ calculate: 'datum.v + \'\\u0001 "x" ; [Red] @\'', as: 'l' }],
        mark: 'text',
        encoding: { ...named, text: { field: 'l' } },
      },
    ],
  },
  'labels with long formats': {
    layer: [
      { mark: 'bar', encoding: named },
      {
        transform: [{ calculate: `datum.v + '${' pieces'.repeat(50)}'`, as: 'l' }],
        mark: 'text',
        encoding: { ...named, text: { field: 'l' } },
      },
    ],
  },
}

const charts = new Map<string, readonly Panel[]>()
beforeAll(async () => {
  const rows = HOSTILE_NAMES.map((a, index) => ({
    a,
    k: HOSTILE_NAMES[(index * 3 + 1) % HOSTILE_NAMES.length]!,
    v: index + 1,
  }))
  for (const [name, spec] of Object.entries(SPECS)) {
    const asked = request({ data: { name: 't' }, ...spec }, { t: { columns: ['a', 'k', 'v'], rows } })
    const { value, messages } = await drawChart(asked, measure)
    if (!value?.native) throw new Error(`${name}: ${value?.verdict ?? messages.map(({ reason }) => reason).join()}`)
    charts.set(name, value.native)
  }
})

const CONTEXT = { theme: THEMES[0]!, language: 'en', key: 'c' } as const

function chartOf(name: string): NativeChart {
  return charts.get(name)![0]!.chart
}

describe.each(Object.keys(SPECS))('names that could be something else, in %s', (name) => {
  test('are text in the workbook: no formula, no link, and as many strings as cells say', () => {
    const { sheet } = chartPart(chartOf(name), CONTEXT)
    const parts = open(workbook(sheet))
    const { cells } = readBook(workbook(sheet))
    const written = [...parts.values()].join('')
    expect(written).not.toMatch(/<f[ >/]|<hyperlink|<definedName|TargetMode|t="(?:str|e|b|inlineStr)"/)
    for (const text of parts.get('xl/worksheets/sheet1.xml')!.matchAll(/<c r="A\d+"[^>]*>/g)) {
      if (typeof sheet.columns[0]!.cells.find((cell) => cell !== null) === 'string') expect(text[0]).toContain('t="s"')
    }
    for (const { value } of cells.values()) if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
  })

  test('head columns that Excel can tell apart, and cells say what headers say', () => {
    const { sheet } = chartPart(chartOf(name), CONTEXT)
    const { cells, table } = readBook(workbook(sheet))
    const headers = sheet.columns.map(({ header }) => header.toLowerCase())
    expect(new Set(headers).size).toBe(headers.length)
    for (const [index, header] of table.columns.entries()) {
      expect(header.trim()).not.toBe('')
      expect(header).not.toMatch(/[\n\r\t]/)
      expect(cells.get(`Sheet1!${letters(index)}1`)?.value).toBe(header)
    }
  })

  test('are well-formed in every part', () => {
    const { xml, sheet } = chartPart(chartOf(name), CONTEXT)
    const files = unzipSync(workbook(sheet))
    parseXml(xml, 'chart.xml')
    expect(xml).not.toMatch(/\p{Surrogate}/u)
    for (const [part, content] of Object.entries(files))
      parseXml(new TextDecoder('utf-8', { fatal: true }).decode(content), part)
  })

  test('and the Open XML SDK finds no fault in the workbook', async () => {
    const book = workbook(chartPart(chartOf(name), CONTEXT).sheet)
    expect(await faultsIn(book, { ending: 'xlsx' })).toEqual([])
  })
})

test('categories are as they were, but for characters that XML does not have', () => {
  const { cells } = readBook(workbook(chartPart(chartOf('bars'), CONTEXT).sheet))
  const values = [...cells].filter(([at]) => /!A\d+$/.test(at) && !at.endsWith('!A1')).map(([, { value }]) => value)
  for (const name of [
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '<script>alert(1)</script>',
    ']]>',
    '&amp;',
    'L'.repeat(10_000),
  ])
    expect(values).toContain(name)
  expect(values).toContain('ab')
  expect(values).toContain('x\ufffd')
  // Excel reads `_x0041_` as a letter, unless its first line is written as an escape itself.
  expect(values).toContain('_x005F_x0041_')
})

test('a name that is longer than a cell of Excel is cut there, between characters', () => {
  const long = `${'😀'.repeat(20_000)}`
  const chart = chartOf('bars')
  const values = [long, ...chart.categories!.values.slice(1)]
  const { sheet, xml } = chartPart({ ...chart, categories: { ...chart.categories!, values } }, CONTEXT)
  expect(sheet.columns[0]!.cells[0]).toBe('😀'.repeat(16_383))
  parseXml(xml, 'chart.xml')
})

test('a number format is one that Excel can hold', () => {
  const codes = ['labels with formats', 'labels with long formats'].flatMap((name) => {
    const { xml } = chartPart(chartOf(name), CONTEXT)
    return [...xml.matchAll(/formatCode="([^"]*)"/g)].map(([, code]) => code!)
  })
  expect(Math.max(...codes.map((code) => code.length))).toBeLessThanOrEqual(255)
  expect(codes.join('')).not.toMatch(/[\u0000-\u001f]/)
})

test('a whole deck of such charts is well-formed, points nowhere outside and has no fault', async () => {
  const drawings = new Map([...charts].map(([name, native]) => [name, { ...drawing(name), native, alt: TITLE }]))
  const slides = [...charts.keys()].map((name) => slide(name, [titleItem(name, TITLE), item(name)]))
  const bytes = await emitPptx(scene(slides), { drawings, images: new Map() }, { modified: new Date(0) })
  const parts = open(bytes)
  for (const [part, text] of parts) {
    if (/\.(?:xml|rels)$/.test(part)) parseXml(text, part)
    if (part.includes('/charts/')) expect(text).not.toContain('TargetMode="External"')
  }
  expect([...parts.keys()].filter((part) => /charts\/chart\d+\.xml$/.test(part))).toHaveLength(charts.size)
  expect(await faultsIn(bytes)).toEqual([])
})

function item(name: string): ChartItem {
  return {
    type: 'chart',
    key: `${name}/chart`,
    role: 'chart',
    name,
    drawing: name,
    alt: TITLE,
    box: { x: 48, y: 150, width: 864, height: 320 },
  }
}
