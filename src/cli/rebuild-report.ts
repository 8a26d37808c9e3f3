import type { DeckResult, Message } from '../index.ts'
import type { Built, Order } from './build-order.ts'
import { chartLines, count, faults } from './build-report.ts'
import { outputs, type Target, written } from './deck-files.ts'
import type { Reporter } from './reporter.ts'
import { printable } from './terminal.ts'

/** A build that was not the first. */
export interface Rebuilt {
  readonly built: Built
  readonly target: Target
  /** The paths of the files that changed. */
  readonly written: ReadonlySet<string>
  readonly milliseconds: number
}

/**
 * Says in one line what changed and how long it took. Warnings are printed when they are new, and counted when they are not;
 * errors are printed every time.
 */
export function tellRebuilt(reporter: Reporter, rebuilt: Rebuilt, last: Built, order: Order): void {
  const { built, milliseconds } = rebuilt
  const time = `${timeOfDay()} `
  const took = ` in ${Math.round(milliseconds)} ms`
  if (built.failed) {
    reporter.messages(built.messages)
    reporter.note(time + faults(built, order) + took)
    return
  }
  reporter.messages(without(built.messages, last.messages))
  const decks = built.value.decks.map((deck) => changedPart(deck, rebuilt)).filter((deck) => deck !== null)
  const what = decks.length === 0 ? 'no deck changed' : `${reporter.paint.green('wrote')} ${named(decks, rebuilt)}`
  const warnings = built.messages.length > 0 ? `, ${count(built.messages.length, 'warning')}` : ''
  reporter.note(time + what + took + reporter.paint.dim(warnings))
  if (order.verbose) for (const deck of decks) for (const line of chartLines(deck.charts)) reporter.note(line)
}

function named(changed: readonly DeckResult[], { built, target }: Rebuilt): string {
  if (changed.length === 1) return written(changed[0]!, target)
  const { length } = built.value.decks
  if (changed.length === length) return `all ${count(length, 'deck')}`
  return `${changed.length} of ${count(length, 'deck')} (${changed.map(({ name }) => printable(name)).join(', ')})`
}

/** `14:02:11`, where the user is. */
export function timeOfDay(): string {
  return new Date().toTimeString().slice(0, 8)
}

function without(messages: readonly Message[], known: readonly Message[]): readonly Message[] {
  const old = new Set(known.map((message) => JSON.stringify(message)))
  return messages.filter((message) => !old.has(JSON.stringify(message)))
}

/** The deck with only the formats that were written; null if none was. */
function changedPart(deck: DeckResult, { target, written }: Rebuilt): DeckResult | null {
  const formats = Object.entries(deck.files).filter(([format, content]) =>
    outputs({ ...deck, files: { [format]: content } }, target).some((file) => written.has(file.path)),
  )
  return formats.length === 0 ? null : { ...deck, files: Object.fromEntries(formats) }
}
