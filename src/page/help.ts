import { createDialog } from './dialogs.ts'
import { make } from './dom.ts'

/** The list of keys. */
export function createHelpDialog(): HTMLDialogElement {
  const entries = KEYS.map(([keys, does]) =>
    make('div', {}, make('dt', {}, ...keys.flatMap((key) => [make('kbd', {}, key), ' '])), make('dd', {}, does)),
  )
  return createDialog('help', 'Keys', make('dl', { class: 'keys' }, ...entries))
}

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['→', 'Page Down'], 'Next slide'],
  [['←', 'Page Up'], 'Previous slide'],
  [['Home', 'End'], 'First and last slide'],
  [['g'], 'Go to a slide by number or words'],
  [[']', 'a'], 'Next audience'],
  [['[', 'A'], 'Previous audience'],
  [['v'], 'All slides, or one at a time'],
  [['n'], 'Speaker notes'],
  [['w'], 'Why this slide is here, and what was left out'],
  [['m'], 'The slide’s Markdown'],
  [['c'], 'Compare two audiences'],
  [['p'], 'Presenter view, in a window of its own'],
  [['d'], 'Download'],
  [['+', '−'], 'Larger and smaller notes in the presenter view'],
  [['f'], 'Full screen'],
  [['?'], 'This list'],
]
