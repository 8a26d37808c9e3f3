import type { Contents } from './contents.ts'
import { fill, make, mark } from './dom.ts'
import { markdownNodes } from './markdown-pane.ts'
import { messagesNodes } from './messages-pane.ts'
import { currentDeck, currentSlide, type Pane, type State, type Store } from './state.ts'
import { sign } from './toolbar.ts'
import { whyNodes } from './why-pane.ts'

/** What is to be said of a slide beside it: why it is there, its Markdown, messages. */
export interface Panel {
  readonly element: HTMLElement
  render(state: State, before: State): void
}

const PANES: readonly (readonly [Pane, string])[] = [
  ['why', 'Why'],
  ['markdown', 'Markdown'],
  ['messages', 'Messages'],
]

/** The closed panel. */
export function createPanel(contents: Contents, store: Store): Panel {
  const body = make('div', { class: 'pane', id: 'pane', role: 'tabpanel', tabindex: 0 })
  const tabs = PANES.map(([pane, words]) => {
    const tab = { type: 'button', role: 'tab', id: `pane-${pane}`, 'aria-controls': 'pane', 'data-pane': pane }
    return make('button', tab, words)
  })
  const list = make('div', { class: 'pane-tabs', role: 'tablist', 'aria-label': 'Details' }, ...tabs)
  const choose = (tab: HTMLElement | undefined): void => {
    if (tab) store.update({ pane: tab.dataset['pane'] as Pane })
  }
  list.addEventListener('click', (event) => choose(tabs.find((tab) => tab.contains(event.target as Node))))
  list.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: tabs.length - 1 }[key]
    if (step === undefined) return
    const next = tabs[(tabs.indexOf(document.activeElement as HTMLButtonElement) + step) % tabs.length]
    choose(next)
    next?.focus()
  })
  const head = make('div', { class: 'panel-head' }, list, sign('closePanel', 'Close', 'close'))
  const element = make('aside', { id: 'panel', 'aria-label': 'Details' }, head, body)
  return {
    element,
    render(state, before) {
      const { pane } = state
      element.hidden = pane === null || currentDeck(state) === undefined
      if (pane === null || element.hidden) return
      for (const tab of tabs) {
        const isChosen = tab.dataset['pane'] === pane
        mark(tab, { 'aria-selected': String(isChosen), tabindex: isChosen ? 0 : -1 })
      }
      mark(body, { 'aria-labelledby': `pane-${pane}` })
      if (state.slide !== before.slide || state.deck !== before.deck || pane !== before.pane) body.scrollTop = 0
      void show(body, pane, state, contents, store)
    },
  }
}

async function show(body: HTMLElement, pane: Pane, state: State, contents: Contents, store: Store): Promise<void> {
  if (pane === 'why') return fill(body, ...whyNodes(state))
  if (pane === 'messages') return fill(body, ...messagesNodes(state))
  const slide = currentSlide(state)
  const content = slide && (contents.peek(slide.content) ?? (await contents.load(slide.content)))
  // Meanwhile it may be another slide, or another pane.
  if (content && currentSlide(store.state) === slide && store.state.pane === pane) {
    fill(body, ...markdownNodes(content.markdown))
  }
}
