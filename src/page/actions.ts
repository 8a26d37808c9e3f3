import type { Target } from './address.ts'
import { createGoDialog } from './dialogs.ts'
import { createDownloads } from './downloads.ts'
import { followFullScreen, toggleFullScreen } from './full-screen.ts'
import { createHelpDialog } from './help.ts'
import type { Actions } from './keys.ts'
import { copyMarkdown } from './markdown-pane.ts'
import type { Shell } from './shell.ts'
import { currentDeck, currentIndex, type Pane, type Store } from './state.ts'
import { toggleTheme } from './theme.ts'

/** What the keys and buttons of the main window do. */
export function createActions(store: Store, shell: Shell, goTo: (target: Target) => void): Actions {
  const goToIndex = (index: number): void => {
    const deck = currentDeck(store.state)
    const slide = deck?.slides[Math.max(0, Math.min(index, deck.slides.length - 1))]
    if (deck && slide) goTo({ deck: deck.name, slide: slide.key })
  }
  const step = (by: number): void => goToIndex(currentIndex(store.state) + by)
  const show = (view: typeof store.state.view): void => {
    store.update({ view })
    shell.reveal(true)
  }
  const toggle = (pane: Pane): void => store.update({ pane: store.state.pane === pane ? null : pane })
  const goDialog = createGoDialog(goToIndex)
  const help = createHelpDialog()
  const downloads = createDownloads(store, shell.toolbar.button('download'))
  document.body.append(goDialog.element, help)
  followFullScreen(
    store,
    () => shell.reveal(true),
    () => step(1),
  )
  return {
    next: () => step(1),
    previous: () => step(-1),
    first: () => goToIndex(0),
    last: () => goToIndex(Number.POSITIVE_INFINITY),
    go() {
      const deck = currentDeck(store.state)
      if (deck) goDialog.open(deck, currentIndex(store.state))
    },
    nextDeck: () => turn(store, shell, 1),
    previousDeck: () => turn(store, shell, -1),
    view: () => show(store.state.view === 'film' ? 'one' : 'film'),
    compare: () => (store.state.view === 'compare' ? show('film') : shell.compare.isPossible() && show('compare')),
    notes: () => store.update({ notes: !store.state.notes }),
    why: () => toggle('why'),
    markdown: () => toggle('markdown'),
    messages: () => toggle('messages'),
    panel: () => store.update({ pane: store.state.pane === null ? 'why' : null }),
    closePanel() {
      store.update({ pane: null })
      shell.toolbar.button('panel').focus()
    },
    copy: () => void copyMarkdown(),
    present,
    download: downloads.toggle,
    full: toggleFullScreen,
    theme: toggleTheme,
    help: () => help.showModal(),
  }
}

/** Goes to the next deck or the previous one; after the last comes the first. */
function turn({ state }: Store, shell: Shell, by: number): void {
  const decks = state.outline?.decks ?? []
  const index = decks.findIndex(({ name }) => name === state.deck)
  const next = decks[(index + by + decks.length) % decks.length]
  if (next) shell.chooseDeck(next.name)
}

/** Opens the presenter view, or brings it to the front. */
function present(): void {
  const name = `fandeck presenter ${location.pathname}`
  window.open(`?presenter${location.hash}`, name, 'popup,width=1200,height=760')?.focus()
}
