import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as vega from 'vega'
import { dataNames } from '../../../src/chart/check.ts'
import { drawChart } from '../../../src/chart/draw.ts'
import { chartStyle } from '../../../src/chart/style.ts'
import { chartPart } from '../../../src/emit/pptx/chart/chart-part.ts'
import { workbook } from '../../../src/emit/pptx/chart/workbook.ts'
import type { ChartRequest, Drawing, Json, Members } from '../../../src/model/chart.ts'
import type { NativeChart } from '../../../src/model/native-chart.ts'
import type { Theme } from '../../../src/model/theme.ts'
import { readTable } from '../../../src/read/table.ts'
import { measure, request } from '../../chart/requests.ts'
import { THEMES } from '../themes.ts'
import { type ReadChart, readChart } from './read-chart.ts'
import { type ReadBook, readBook } from './read-workbook.ts'

const SPECS = path.join(import.meta.dirname, '../../chart/native/specs')
const DATA = path.join(import.meta.dirname, '../../../node_modules/vega-datasets')
const CONTENT = path.join(import.meta.dirname, '../../../content')

/** The theme that the charts are drawn and written in. */
export const THEME: Theme = THEMES[0]!

/** A chart that PowerPoint draws, as it was asked for and as it was drawn. */
export interface WrittenChart {
  /** The name of the spec; of a sample, `report/chart`. */
  readonly name: string
  readonly request: ChartRequest
  readonly drawing: Drawing
  readonly panels: readonly WrittenPanel[]
}

/** One panel of it, as it is written. */
export interface WrittenPanel {
  readonly name: string
  readonly chart: NativeChart
  readonly xml: string
  readonly bytes: Uint8Array
  readonly read: ReadChart
  readonly book: ReadBook
}

/** All native charts of the corpus of specs and of the sample reports. */
export async function writtenCharts(): Promise<readonly WrittenChart[]> {
  const found: WrittenChart[] = []
  for (const [name, asked] of [...specRequests(), ...sampleRequests()]) {
    const { value } = await drawChart(asked, measure)
    if (value?.native)
      found.push({ name, request: asked, drawing: { ...value, png: PIXEL }, panels: written(name, value.native) })
  }
  return found
}

/** What is asked for a spec, 480 by 300 points, in the theme. */
export function asking(spec: Json, data: ChartRequest['data'], name: string, direct: boolean): ChartRequest {
  return request(spec, data, { name, width: 480, height: 300, style: { ...chartStyle(THEME), directLabels: direct } })
}

/** Panels as the emitter writes them. */
export function written(name: string, panels: NonNullable<Drawing['native']>): readonly WrittenPanel[] {
  return panels.map(({ chart }, index) => {
    const key = `${name}/${index}`
    const { xml, sheet } = chartPart(chart, { theme: THEME, language: 'en', key })
    const bytes = workbook(sheet)
    return { name: panels.length > 1 ? key : name, chart, xml, bytes, read: readChart(xml), book: readBook(bytes) }
  })
}

/** A PNG of one pixel, in place of a drawing's. */
const PIXEL: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

function specRequests(): (readonly [string, ChartRequest])[] {
  return readdirSync(SPECS).map((file) => {
    const name = file.replace('.vl.json', '')
    const spec = JSON.parse(readFileSync(path.join(SPECS, file), 'utf8')) as Json
    return [name, asking(inlined(spec), {}, name, false)] as const
  })
}

function sampleRequests(): (readonly [string, ChartRequest])[] {
  return readdirSync(CONTENT).flatMap((report) =>
    readdirSync(path.join(CONTENT, report, 'charts')).map((file) => {
      const spec = JSON.parse(readFileSync(path.join(CONTENT, report, 'charts', file), 'utf8')) as Json
      const name = `${report}/${file.replace('.vl.json', '')}`
      return [name, asking(spec, tables(report, dataNames(spec)), name, true)] as const
    }),
  )
}

function tables(report: string, names: readonly string[]): ChartRequest['data'] {
  const folder = path.join(CONTENT, report, 'data')
  const files = readdirSync(folder).filter((file) => names.includes(file.replace(/\.\w+$/, '')))
  return Object.fromEntries(
    files.map((file) => {
      const source = readFileSync(path.join(folder, file), 'utf8')
      return [file.replace(/\.\w+$/, ''), readTable({ file, source }).value!]
    }),
  )
}

/** A spec with the files of `vega-datasets` that it names read into it; dates as ISO 8601 has them. */
function inlined(spec: Json): Json {
  if (Array.isArray(spec)) return spec.map((part: Json) => inlined(part))
  if (typeof spec !== 'object' || spec === null) return spec
  const { url, format } = spec as Members
  if (typeof url === 'string') {
    const text = readFileSync(path.join(DATA, url), 'utf8')
    const parse = (format as { parse?: Json } | undefined)?.parse
    const rows = vega.read(text, { type: url.split('.').at(-1), parse: parse ?? 'auto' } as never)
    return { values: JSON.parse(JSON.stringify(rows)) as Json, ...(parse !== undefined && { format: { parse } }) }
  }
  return Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, inlined(value as Json)]))
}
