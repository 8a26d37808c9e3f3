import { nearest } from './dom.ts'
import type { View } from './state.ts'

/** What the keys and the buttons of a window do, by name. */
export type Actions = Readonly<Record<string, () => void>>

const KEYS: Readonly<Record<string, string>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  g: 'go',
  v: 'view',
  n: 'notes',
  w: 'why',
  m: 'markdown',
  c: 'compare',
  p: 'present',
  d: 'download',
  f: 'full',
  '?': 'help',
  ']': 'nextDeck',
  a: 'nextDeck',
  '[': 'previousDeck',
  A: 'previousDeck',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
}

/** Where nothing scrolls, the other keys that people try lead on too. */
const KEYS_OF_ONE: Readonly<Record<string, string>> = { ArrowDown: 'next', ArrowUp: 'previous', ' ': 'next' }

/** What scrolls even where slides do not. */
const SCROLLING = '.rail, .notes, .pane, .podium-notes'

/** Elements that have keys of their own. */
const WITH_KEYS = 'input, textarea, select, [role=tablist], [role=menu], dialog'

/** Does what keys and buttons (`data-do`) ask for. `view` says how slides are shown. */
export function listenToKeys(actions: Actions, view: () => View): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // On many keyboards brackets need AltGr.
      if (!event.getModifierState('AltGraph') || (key !== '[' && key !== ']')) return
    }
    if (document.querySelector('dialog[open]')) return
    const hasKeys = nearest(event, WITH_KEYS) !== null && (key.length > 1 || target instanceof HTMLInputElement)
    if (hasKeys || (key === ' ' && nearest(event, 'button, summary, a'))) return
    const leads = view() === 'one' && nearest(event, SCROLLING) === null
    const name = KEYS[key] ?? (leads ? KEYS_OF_ONE[key] : undefined)
    const action = name === undefined ? undefined : actions[name]
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  document.addEventListener('click', (event) => {
    const name = nearest(event, '[data-do]')?.dataset['do']
    if (name !== undefined) actions[name]?.()
  })
}
