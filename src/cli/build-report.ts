import { type ChartResult, type DeckResult, hasErrors } from '../index.ts'
import type { Built, Order } from './build-order.ts'
import { outputs, type Target, written } from './deck-files.ts'
import { shown } from './library.ts'
import type { Reporter } from './reporter.ts'
import { columns, pad, printable } from './terminal.ts'

/** Prints the messages, and says what was written, a line for each deck; or how many errors kept it from being written. */
export function summarise(reporter: Reporter, built: Built, target: Target, order: Order): void {
  reporter.messages(built.messages)
  if (built.failed) {
    reporter.note(faults(built, order))
    return
  }
  const { green, dim } = reporter.paint
  for (const { file, kinds, layouts } of built.value.templates) {
    const found = `${count(kinds, 'kind')} on ${count(layouts, 'layout')}`
    reporter.note(`${green('in')} ${printable(file)}  ${dim(found)}`)
  }
  for (const deck of built.value.decks) {
    const verb = green(order.dry ? 'would write' : 'wrote')
    const facts = [count(deck.slides, 'slide'), chartCount(deck)].filter((fact) => fact !== '').join(', ')
    reporter.note(`${verb} ${written(deck, target)}  ${dim(facts)}`)
    if (order.verbose) for (const line of chartLines(deck.charts)) reporter.note(line)
  }
}

/** How many errors there are. Warnings are some, if the build failed for them alone. */
export function faults({ messages }: Built, { content }: Order): string {
  const strict = content.strict && !hasErrors(messages)
  const number = messages.filter((message) => strict || message.severity === 'error').length
  return `${count(number, 'error')}${strict ? ' (warnings count, --strict)' : ''}; nothing was written`
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
export function chartLines(charts: readonly ChartResult[]): readonly string[] {
  const width = (texts: readonly string[]): number => Math.max(...texts.map((text) => columns(printable(text))))
  const first = width(charts.map(({ slide }) => slide))
  const second = width(charts.map(({ name }) => name))
  return charts.map(
    ({ slide, name, verdict }) =>
      `  ${pad(printable(slide), first)}  ${pad(printable(name), second)}  ${printable(verdict)}`,
  )
}

/** `1 slide`, `2 slides`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** What was made, and every message, for JSON. */
export function asJson({ value, messages, failed }: Built, target: Target, times: ReadonlyMap<string, number>): object {
  const made = value.decks.map((deck) => ({
    name: deck.name,
    theme: deck.theme,
    slides: deck.slides,
    charts: deck.charts.map(({ name, slide, verdict }) => ({ name, slide, verdict })),
    files: failed ? [] : outputs(deck, target).map((file) => shown(file.path)),
  }))
  const rounded = Object.fromEntries([...times].map(([stage, ms]) => [stage, Math.round(ms * 10) / 10]))
  return { ok: !failed, decks: made, templates: value.templates, messages, milliseconds: rounded }
}
