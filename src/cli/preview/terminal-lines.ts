import { count } from '../build-report.ts'
import { timeOfDay } from '../rebuild-report.ts'
import type { Reporter } from '../reporter.ts'
import type { Built } from './session.ts'

/** Says in the terminal how a build went: its messages where they are others than before, and a line. */
export function tellBuilt(reporter: Reporter, built: Built, last: Built | null, milliseconds: number): void {
  const { outline, messages } = built
  const told = (one: Built | null): string => JSON.stringify(one?.messages ?? [])
  if (told(built) !== told(last)) reporter.messages(messages)
  const took = `in ${Math.round(milliseconds)} ms`
  if (outline.stale) {
    const errors = messages.filter(({ severity }) => severity === 'error').length
    const shows = outline.decks.length === 0 ? 'nothing to show yet' : 'the slides stay as they were'
    reporter.note(`${timeOfDay()} ${count(errors, 'error')}, ${shows}`)
    return
  }
  const slides = outline.decks.reduce((sum, deck) => sum + deck.slides.length, 0)
  const decks = outline.decks.length === 1 ? '' : `${count(outline.decks.length, 'deck')}, `
  const warnings = messages.length === 0 ? '' : `, ${count(messages.length, 'warning')}`
  reporter.note(`${timeOfDay()} ${decks}${count(slides, 'slide')} ${took}${warnings}`)
}
