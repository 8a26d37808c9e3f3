import type { ChartResult, DeckResult, Message, Result } from '../index.ts'
import { outputs, type Target, written } from './deck-files.ts'
import { shown } from './library.ts'
import type { Reporter } from './reporter.ts'
import { columns, pad, printable } from './terminal.ts'

/** How a build went, and how much is to be said of it. */
export interface BuildReport {
  /** Nothing was written. */
  readonly failed: boolean
  /** Nothing was to be written. */
  readonly dry: boolean
  /** It failed for its warnings alone. */
  readonly strict: boolean
  /** Every chart has a line. */
  readonly verbose: boolean
}

/** Says what was written, a line for each deck; or how many errors kept it from being written. */
export function summarise(
  reporter: Reporter,
  { decks, templates }: Result,
  target: Target,
  how: BuildReport,
  messages: readonly Message[],
): void {
  if (how.failed) {
    const faults = messages.filter((message) => how.strict || message.severity === 'error').length
    reporter.note(`${count(faults, 'error')}${how.strict ? ' (warnings count, --strict)' : ''}; nothing was written`)
    return
  }
  const { green, dim } = reporter.paint
  for (const { file, kinds, layouts } of templates) {
    const found = `${count(kinds, 'kind')} on ${count(layouts, 'layout')}`
    reporter.note(`${green('in')} ${printable(file)}  ${dim(found)}`)
  }
  for (const deck of decks) {
    const verb = green(how.dry ? 'would write' : 'wrote')
    const facts = [count(deck.slides, 'slide'), chartCount(deck)].filter((fact) => fact !== '').join(', ')
    reporter.note(`${verb} ${written(deck, target)}  ${dim(facts)}`)
    if (how.verbose) for (const line of chartLines(deck.charts)) reporter.note(line)
  }
}

/** `5 charts: 4 native, 1 picture`. A chart that stands on several slides counts once; pictures of slides have no others. */
function chartCount({ charts, files }: DeckResult): string {
  const names = new Set(charts.map(({ name }) => name))
  if (names.size === 0 || files.pptx === undefined) return names.size === 0 ? '' : count(names.size, 'chart')
  const pictures = new Set(charts.filter(({ native }) => !native).map(({ name }) => name)).size
  const native = names.size - pictures
  if (pictures === 0) return count(native, 'native chart')
  const kinds = native === 0 ? count(pictures, 'picture') : `${native} native, ${count(pictures, 'picture')}`
  return `${count(names.size, 'chart')}: ${kinds}`
}

/** Slide, chart and what it became, in columns. */
function chartLines(charts: readonly ChartResult[]): readonly string[] {
  const width = (texts: readonly string[]): number => Math.max(...texts.map((text) => columns(printable(text))))
  const first = width(charts.map(({ slide }) => slide))
  const second = width(charts.map(({ name }) => name))
  return charts.map(
    ({ slide, name, verdict }) =>
      `  ${pad(printable(slide), first)}  ${pad(printable(name), second)}  ${printable(verdict)}`,
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** What was made, and every message, as JSON. */
export function asJson(
  { decks, templates }: Result,
  messages: readonly Message[],
  target: Target,
  times: ReadonlyMap<string, number>,
  failed: boolean,
): string {
  const made = decks.map((deck) => ({
    name: deck.name,
    theme: deck.theme,
    slides: deck.slides,
    charts: deck.charts.map(({ name, slide, verdict }) => ({ name, slide, verdict })),
    files: failed ? [] : outputs(deck, target).map((file) => shown(file.path)),
  }))
  const rounded = Object.fromEntries([...times].map(([stage, ms]) => [stage, Math.round(ms * 10) / 10]))
  return JSON.stringify({ ok: !failed, decks: made, templates, messages, milliseconds: rounded }, null, 2)
}
