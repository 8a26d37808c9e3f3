import type { Outline, OutlineDeck } from '../model/preview.ts'
import { createAnchor, elementAt } from './anchor.ts'
import type { Contents } from './contents.ts'
import { make } from './dom.ts'
import { matchKeys } from './match.ts'
import { noticesOf, showMessages } from './messages.ts'
import { createSlide, type SlideView } from './slide.ts'
import { currentDeck, type State, type Store } from './state.ts'
import { createWatch, type Watch } from './watch.ts'

/** All slides of a deck below each other. */
export interface Film {
  readonly element: HTMLElement
  readonly watch: Watch
  /** Shows the state; a change of the page's own layout is made in between, so that the place is kept. */
  render(state: State, before: State, layOut: () => void): void
  /** Scrolls to the slide that one is at, and gives it the focus, if wanted. */
  reveal(focus: boolean): void
}

/** An empty film in an element that scrolls. `onScroll` is told the key of the slide that somebody has scrolled to. */
export function createFilm(
  contents: Contents,
  scroller: HTMLElement,
  store: Store,
  onScroll: (key: string) => void,
): Film {
  const notices = make('div', { class: 'notices' })
  const list = make('div', { class: 'slides' })
  const anchor = createAnchor(scroller)
  const watch = createWatch(scroller)
  let slides = new Map<string, SlideView>()
  const paper = (key: string): HTMLElement | null => slides.get(key)?.frame.element ?? null
  const update = (outline: Outline, deck: OutlineDeck, isSameDeck: boolean): void => {
    showMessages(notices, noticesOf(outline, deck.name))
    slides = reconcile(slides, deck, outline, isSameDeck, { contents, list, watch })
  }
  keepPlace(scroller, () => paper(store.state.slide), anchor)
  scroller.addEventListener(
    'scroll',
    () => {
      if (store.state.view !== 'film' || anchor.isResting()) return
      const slide = elementAt(list.children, scroller) as HTMLElement | null
      const key = slide?.dataset['key']
      if (key !== undefined && key !== store.state.slide) onScroll(key)
    },
    { passive: true },
  )
  return {
    element: make('div', { class: 'film' }, notices, list),
    watch,
    render(state, before, layOut) {
      const isSameDeck = state.deck === before.deck
      const isNew = state.outline !== before.outline || !isSameDeck
      const stays = isSameDeck && (isNew || state.notes !== before.notes || state.pane !== before.pane)
      const measured = stays ? anchor.measure(paper(before.slide)) : null
      layOut()
      const deck = currentDeck(state)
      if (state.outline && deck && isNew) update(state.outline, deck, isSameDeck)
      anchor.restore(paper(state.slide), measured)
      for (const [key, { element }] of slides) element.classList.toggle('current', key === state.slide)
    },
    reveal(focus) {
      const slide = slides.get(store.state.slide)
      if (slide === undefined) return
      // What is said of the whole deck stands over its first slide.
      anchor.reveal(slide.element === list.firstElementChild ? null : slide.element)
      if (focus) slide.element.focus({ preventScroll: true })
    },
  }
}

/** The slides of the deck in their order. Those that go on keep their elements, so that nothing flashes and no focus is lost. */
function reconcile(
  old: ReadonlyMap<string, SlideView>,
  deck: OutlineDeck,
  outline: Outline,
  isSameDeck: boolean,
  { contents, list, watch }: { contents: Contents; list: HTMLElement; watch: Watch },
): Map<string, SlideView> {
  const keys = deck.slides.map(({ key }) => key)
  const matched = isSameDeck ? matchKeys([...old.keys()], keys) : new Map<string, string>()
  const slides = new Map(keys.map((key) => [key, old.get(matched.get(key) ?? '') ?? createSlide(contents)]))
  const kept = new Set(slides.values())
  for (const slide of old.values()) {
    if (kept.has(slide)) continue
    watch.remove(slide.frame)
    slide.element.remove()
  }
  const known = new Set(old.values())
  for (const [index, slide] of [...slides.values()].entries()) {
    slide.set(outline, deck, index)
    if (list.children[index] !== slide.element) list.insertBefore(slide.element, list.children[index] ?? null)
    if (!known.has(slide)) watch.add(slide.frame)
  }
  return slides
}

/** A window that is made narrower keeps its slide. */
function keepPlace(
  scroller: HTMLElement,
  paper: () => HTMLElement | null,
  anchor: ReturnType<typeof createAnchor>,
): void {
  let width = scroller.clientWidth
  let measured: number | null = null
  scroller.addEventListener(
    'scroll',
    () => {
      if (scroller.clientWidth === width) measured = anchor.measure(paper())
    },
    { passive: true },
  )
  new ResizeObserver(() => {
    if (scroller.clientWidth !== width) anchor.restore(paper(), measured)
    width = scroller.clientWidth
  }).observe(scroller)
}
