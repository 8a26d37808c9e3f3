import type { Target } from './address.ts'
import { type Banner, createBanner } from './banner.ts'
import { type Compare, createCompare } from './compare.ts'
import type { Contents } from './contents.ts'
import { fill, make, mark } from './dom.ts'
import { createFilm } from './film.ts'
import { createPanel } from './panel.ts'
import { createStage } from './stage.ts'
import { currentDeck, type State, type Store } from './state.ts'
import { createTabs } from './tabs.ts'
import { createToolbar, type Toolbar } from './toolbar.ts'

/** The parts of the main window, put together. */
export interface Shell {
  readonly banner: Banner
  readonly toolbar: Toolbar
  readonly compare: Compare
  render(state: State, before: State): void
  /** Brings the slide that one is at into the window; with the focus, if wanted. */
  reveal(focus: boolean): void
  /** Fills what is in the window. False if some of it did not come. */
  showVisible(): Promise<boolean>
  /** Fills what is around it. */
  showNear(): void
  /** Goes to another deck, to the slide that is the same there or to where one was. */
  chooseDeck(deck: string): void
}

/** Puts the page's frame into the document. */
export function createShell(
  contents: Contents,
  store: Store,
  goTo: (target: Target, focus: boolean) => void,
  scrolledTo: (slide: string) => void,
): Shell {
  const places = new Map<string, string>()
  const chooseDeck = (name: string): void => {
    const deck = currentDeck({ ...store.state, deck: name })
    if (deck === undefined || name === store.state.deck) return
    const has = (key: string | undefined): boolean => deck.slides.some((slide) => slide.key === key)
    places.set(store.state.deck, store.state.slide)
    const slide = [store.state.slide, places.get(name)].find(has) ?? deck.slides[0]?.key ?? ''
    goTo({ deck: name, slide }, false)
  }
  const title = make('h1', {})
  const [banner, toolbar, tabs] = [createBanner(), createToolbar(), createTabs(chooseDeck)]
  const main = make('main', { tabindex: 0 })
  const film = createFilm(contents, main, store, scrolledTo)
  const stage = createStage(contents)
  const compare = createCompare(contents, main, store, scrolledTo)
  const panel = createPanel(contents, store)
  const empty = make('p', { class: 'empty' })
  const slides = make('div', { id: 'slides' }, film.element, stage.element, compare.element, empty)
  main.append(slides)
  const header = make('header', {}, make('div', { class: 'bar' }, title, toolbar.element), tabs.element, banner.element)
  document.body.append(header, main, panel.element)
  const watches = [film.watch, stage.watch, compare.watch]
  return {
    banner,
    toolbar,
    compare,
    chooseDeck,
    render(state, before) {
      const { outline } = state
      if (outline && outline !== before.outline) {
        banner.showErrors(outline)
        mark(title, { lang: outline.language, dir: 'auto' })
        fill(title, outline.title === '' ? 'Preview' : outline.title)
        fill(empty, emptyWords(state))
      }
      film.render(state, before, () => {
        layOut(state)
        // It takes room from the slides.
        panel.render(state, before)
      })
      stage.render(state)
      compare.render(state, before)
      toolbar.render(state)
      tabs.render(state, slides)
    },
    reveal(focus) {
      if (store.state.view === 'one') stage.reveal(focus)
      else if (store.state.view === 'film') film.reveal(focus)
      else compare.reveal(focus)
    },
    async showVisible() {
      const done = await Promise.all([stage.showVisible(), ...watches.map((watch) => watch.showVisible())])
      return done.every(Boolean)
    },
    showNear() {
      for (const watch of watches) watch.showNear()
    },
  }
}

/** What the style needs to know. */
function layOut(state: State): void {
  const { view, notes, pane } = state
  const isEmpty = !currentDeck(state)?.slides.length
  mark(document.documentElement, { 'data-view': isEmpty ? 'none' : view, 'data-notes': notes, 'data-pane': pane })
}

function emptyWords(state: State): string {
  const deck = currentDeck(state)
  if (deck === undefined)
    return state.outline?.stale ? 'The slides appear here as soon as the errors are gone.' : 'There are no slides.'
  return deck.slides.length === 0 ? 'This deck has no slides.' : ''
}
