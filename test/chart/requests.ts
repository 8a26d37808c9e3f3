import type { Measure } from '../../src/chart/drawn.ts'
import type { ChartRequest, ChartStyle, Json } from '../../src/model/chart.ts'
import type { Cell, Table } from '../../src/model/report.ts'

/** A theme's style with colours that are easy to tell apart in a drawing. */
export const STYLE: ChartStyle = {
  font: 'Georgia',
  fallback: ['Times New Roman'],
  size: 12,
  text: '#111111',
  muted: '#222222',
  rule: '#333333',
  background: '#FFFFFF',
  high: '#AA0001',
  low: '#AA0002',
  palette: ['#BB0001', '#BB0002', '#BB0003', '#BB0004', '#BB0005', '#BB0006'],
  gridlines: 'none',
  directLabels: false,
}

/** Half an em a character, whatever the font. */
export const measure: Measure = (text, _families, size) => text.length * size * 0.5

/** A table of rows that all have the same columns. */
export function table(...rows: readonly Readonly<Record<string, Cell>>[]): Table {
  return { columns: Object.keys(rows[0] ?? {}), rows }
}

/** A request with the tables given, 400 by 240 points, in English. */
export function request(
  spec: Json,
  data: Readonly<Record<string, Table>> = {},
  more: Partial<ChartRequest> = {},
): ChartRequest {
  return { name: 'sales', spec, data, style: STYLE, width: 400, height: 240, language: 'en', ...more }
}

/** Four channels and how often each lifts sales. */
export const ODDS: Table = table(
  { channel: 'Creators', odds: 57 },
  { channel: 'TV', odds: 31 },
  { channel: 'Social', odds: 24 },
  { channel: 'Banners', odds: 12 },
)

/** A bar chart of them. */
export const BARS: { readonly [key: string]: Json } = {
  data: { name: 'odds' },
  mark: 'bar',
  encoding: {
    x: { field: 'channel', type: 'nominal', title: 'Channel' },
    y: { field: 'odds', type: 'quantitative', title: 'Chance of a lift (%)' },
  },
}
