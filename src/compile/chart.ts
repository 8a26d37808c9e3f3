import type { Drawing } from '../model/chart.ts'
import { distinct, error, hasErrors, type Message, type Outcome } from '../model/message.ts'
import { didYouMean } from '../model/nearest.ts'
import type { ChartEntry, DataFile } from '../model/report.ts'
import type { World } from '../model/world.ts'
import { atChart, loadCharts, sizelessRequest, styleOf } from './charts.ts'
import type { Library } from './input.ts'
import { rendered, withPng } from './rendered.ts'

/** One chart to draw by itself. */
export interface ChartInput {
  /** Path of the spec, as the world reads it. */
  readonly spec: string
  /** Data name → path, as the world reads it. */
  readonly data: Readonly<Record<string, string>>
  readonly theme: string
  readonly library: Library
  readonly language: string
  /** In points. */
  readonly width: number
  readonly height: number
}

/** Vega-Lite spec + data + theme → a drawing, with its PNG. */
export async function compileChart(input: ChartInput, world: World): Promise<Outcome<Drawing | null>> {
  const messages: Message[] = []
  const text = input.library.themes.get(input.theme)
  if (!text) {
    const hint = didYouMean(input.theme, input.library.themes.keys())
    return {
      value: null,
      messages: [error('compile/theme', `unknown theme "${input.theme}"`, { file: '--theme' }, hint)],
    }
  }
  const { readTheme } = await import('../read/theme.ts')
  const theme = readTheme(text)
  messages.push(...theme.messages)
  const place = { file: world.name(input.spec) }
  const name = input.spec.replace(/^.*\//, '').replace(/(\.vl)?\.json$/, '')
  const title = { inlines: [], place }
  const entry: ChartEntry = { name, title, spec: input.spec, alt: null, sources: [], place }
  const files = Object.entries(input.data).map(([key, path]): [string, DataFile] => [key, { name: key, path, place }])
  const loaded = await loadCharts({ [name]: entry }, Object.fromEntries(files), world)
  messages.push(...loaded.messages)
  const chart = loaded.value.get(name)
  if (!chart || !theme.value || hasErrors(messages)) return { value: null, messages }
  const style = await styleOf(theme.value)
  const request = { ...sizelessRequest(chart, style, input.language), width: input.width, height: input.height }
  const [drawn] = await world.draw([request])
  if (!drawn) return { value: null, messages }
  const result = await withPng(await rendered(drawn, chart, world), world)
  messages.push(...atChart(result.messages, entry))
  return { value: result.type === 'drawing' ? result.drawing : null, messages: distinct(messages) }
}
