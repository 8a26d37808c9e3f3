import { fill, make, mark, unseen } from './dom.ts'
import { type IconName, icon } from './icons.ts'
import { badge, messagesOfDeck } from './messages.ts'
import { currentDeck, currentIndex, type State } from './state.ts'

/** The buttons over the slides. Each names the action that it does in `data-do`. */
export interface Toolbar {
  readonly element: HTMLElement
  /** The button of an action. */
  button(action: string): HTMLElement
  render(state: State): void
}

/** The toolbar of the main window. */
export function createToolbar(): Toolbar {
  const go = make('button', { type: 'button', 'data-do': 'go', title: 'Go to slide (g)' })
  const messages = make('button', { type: 'button', 'data-do': 'messages', title: 'Messages' })
  const element = make(
    'div',
    { class: 'tools', role: 'group', 'aria-label': 'Slides' },
    group(messages),
    group(sign('previous', 'Previous slide (←)', 'previous'), go, sign('next', 'Next slide (→)', 'next')),
    group(
      named('view', 'One at a time', 'One slide at a time (v)', 'one'),
      named('notes', 'Notes', 'Speaker notes (n)', 'notes'),
      named('panel', 'Details', 'Why, Markdown, messages (w, m)', 'panel'),
      named('compare', 'Compare', 'Compare two audiences (c)', 'compare'),
    ),
    group(
      named('present', 'Present', 'Presenter view (p)', 'present'),
      named('download', 'Download', 'Download (d)', 'download'),
      sign('full', 'Full screen (f)', 'full'),
      sign('theme', 'Light or dark', 'theme'),
      sign('help', 'Keys (?)', 'help'),
    ),
  )
  const button = (action: string): HTMLElement => element.querySelector<HTMLElement>(`[data-do=${action}]`)!
  mark(button('download'), { 'aria-expanded': 'false' })
  return {
    element,
    button,
    render(state) {
      const count = currentDeck(state)?.slides.length ?? 0
      const index = currentIndex(state)
      element.hidden = count === 0
      const said = state.outline ? messagesOfDeck(state.outline, state.deck) : []
      messages.hidden = said.length === 0
      if (said.length > 0) fill(messages, badge(said))
      mark(messages, { 'aria-pressed': String(state.pane === 'messages') })
      fill(go, unseen('Go to slide, now '), make('b', { id: 'number' }, String(index + 1)), ` / ${count}`)
      mark(button('previous'), { disabled: index <= 0 })
      mark(button('next'), { disabled: index >= count - 1 })
      mark(button('view'), { 'aria-pressed': String(state.view === 'one') })
      mark(button('notes'), { 'aria-pressed': String(state.notes) })
      mark(button('panel'), { 'aria-pressed': String(state.pane !== null) })
      mark(button('compare'), { 'aria-pressed': String(state.view === 'compare') })
      button('compare').hidden = (state.outline?.decks.length ?? 0) < 2
    },
  }
}

function group(...buttons: readonly HTMLElement[]): HTMLElement {
  return make('div', { class: 'group' }, ...buttons)
}

/** A button with a sign alone. */
export function sign(action: string, label: string, name: IconName): HTMLElement {
  const attributes = { type: 'button', 'data-do': action, title: label, 'aria-label': label.replace(/ \(.*/, '') }
  return make('button', attributes, icon(name))
}

/** A button with a sign and its name, which gives way where there is no room. */
function named(action: string, name: string, title: string, sign: IconName): HTMLElement {
  return make('button', { type: 'button', 'data-do': action, title }, icon(sign), make('span', { class: 'name' }, name))
}
