import { drawChart } from '../../src/chart/draw.ts'
import type { ChartRequest, Json } from '../../src/model/chart.ts'
import type { Message } from '../../src/model/message.ts'
import type { Cell, Table } from '../../src/model/report.ts'
import { measure, request, STYLE } from './requests.ts'

/** A style that names series and numbers beside the marks. */
export const DIRECT: ChartRequest['style'] = { ...STYLE, directLabels: true }

/** A chart as it was drawn, and what was said of it. */
export interface Drawn {
  readonly svg: string
  readonly alt: string
  readonly rows: readonly Readonly<Record<string, Cell>>[]
  readonly messages: readonly Message[]
}

/** Draws what must be drawable, in a theme with direct labels, 400 by 240 points. */
export async function draw(
  spec: Json,
  data: Readonly<Record<string, Table>>,
  more: Partial<ChartRequest> = {},
): Promise<Drawn> {
  const { value, messages } = await drawChart(request(spec, data, { style: DIRECT, ...more }), measure)
  if (!value) throw new Error(messages.map(({ reason }) => reason).join('; '))
  return { ...value, messages }
}

/** Why a chart was not drawn: rule, reason and hint. */
export async function refusal(spec: Json, data: Readonly<Record<string, Table>>): Promise<string[]> {
  const { value, messages } = await drawChart(request(spec, data, { style: DIRECT }), measure)
  if (value) throw new Error('it was drawn')
  return messages
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, reason, hint }) => `${rule}: ${reason} (${hint})`)
}

/** A text of a drawing with its look. */
export interface Text {
  readonly text: string
  readonly fill: string
  readonly bold: boolean
}

/** The texts of a drawing, in order; the lines of one are joined by a space. */
export function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].map(([, look = '', inside = '']) => ({
    text: inside.replace(/<\/tspan><tspan[^>]*>/g, ' ').replace(/<[^>]*>/g, ''),
    fill: / fill="([^"]*)"/.exec(look)?.[1] ?? '',
    bold: look.includes('font-weight="bold"'),
  }))
}

/** What the texts of a drawing say. */
export function wordsIn(svg: string): string[] {
  return textsOf(svg).map(({ text }) => text)
}

/** Where a text stands: its place in the group that holds it. */
export function placeOf(svg: string, text: string): { x: number; y: number } {
  const tag = new RegExp(`<text[^>]*transform="translate\\(([-\\d.]+),([-\\d.]+)\\)"[^>]*>${text}<`).exec(svg)
  if (!tag) throw new Error(`no text "${text}"`)
  return { x: Number(tag[1]), y: Number(tag[2]) }
}
