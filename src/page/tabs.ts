import type { Outline, OutlineDeck } from '../model/preview.ts'
import { scrollWithin } from './anchor.ts'
import { fill, make, mark, unseen } from './dom.ts'
import { badge, messagesOfDeck } from './messages.ts'
import type { State } from './state.ts'

/** The decks as tabs; none for a single deck. */
export interface Tabs {
  readonly element: HTMLElement
  render(state: State, panel: HTMLElement): void
}

/** Tabs that call `choose` with a deck's name. The arrow keys go from one to the next (ARIA practices, tabs). */
export function createTabs(choose: (deck: string) => void): Tabs {
  const element = make('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Audiences' })
  let drawn: State | null = null
  element.addEventListener('click', (event) => {
    const tab = tabOf(event)
    if (tab) choose(tab.dataset['deck']!)
  })
  element.addEventListener('keydown', (event) => {
    const tab = tabOf(event)
    const next = tab && NEIGHBOURS[event.key]?.([...element.children] as HTMLElement[], tab)
    if (!next) return
    event.preventDefault()
    choose(next.dataset['deck']!)
    next.focus()
  })
  return {
    element,
    render(state, panel) {
      if (drawn?.outline === state.outline && drawn?.deck === state.deck) return
      drawn = state
      const decks = state.outline?.decks ?? []
      element.hidden = decks.length < 2
      mark(panel, { role: decks.length < 2 ? null : 'tabpanel', 'aria-labelledby': null })
      if (state.outline) draw(element, state.outline, state.deck, panel)
    },
  }
}

function draw(element: HTMLElement, outline: Outline, current: string, panel: HTMLElement): void {
  const { decks } = outline
  while (element.children.length > decks.length) element.lastElementChild?.remove()
  for (const [index, deck] of decks.entries()) {
    const id = `tab-${index + 1}`
    const tab =
      (element.children[index] as HTMLElement | undefined) ?? element.appendChild(make('button', { type: 'button' }))
    const isCurrent = deck.name === current
    mark(tab, {
      id,
      role: 'tab',
      'data-deck': deck.name,
      'aria-selected': String(isCurrent),
      'aria-controls': panel.id,
      tabindex: isCurrent ? 0 : -1,
    })
    fill(tab, ...content(outline, deck))
    if (isCurrent && decks.length > 1) mark(panel, { 'aria-labelledby': id })
    if (isCurrent) scrollWithin(element, tab)
  }
}

function content(outline: Outline, deck: OutlineDeck): readonly (Node | string)[] {
  const messages = messagesOfDeck(outline, deck.name)
  const title = make('span', { lang: deck.language, dir: 'auto' }, deck.title)
  const count = make('span', { class: 'count' }, String(deck.slides.length))
  count.append(unseen(deck.slides.length === 1 ? ' slide' : ' slides'))
  return messages.length === 0 ? [title, count] : [title, count, badge(messages)]
}

function tabOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[role=tab]') : null
}

const NEIGHBOURS: Readonly<
  Record<string, (tabs: readonly HTMLElement[], tab: HTMLElement) => HTMLElement | undefined>
> = {
  ArrowRight: (tabs, tab) => tabs[(tabs.indexOf(tab) + 1) % tabs.length],
  ArrowLeft: (tabs, tab) => tabs.at(tabs.indexOf(tab) - 1),
  Home: (tabs) => tabs[0],
  End: (tabs) => tabs.at(-1),
}
