import type { OutlineDeck } from '../model/preview.ts'
import { createAnchor, elementAt } from './anchor.ts'
import { createCompareHead } from './compare-head.ts'
import type { Contents } from './contents.ts'
import { make } from './dom.ts'
import { createPair, type PairView } from './pair.ts'
import { pairKeys } from './pairs.ts'
import { currentDeck, deckNamed, type State, type Store } from './state.ts'
import { createWatch, type Watch } from './watch.ts'

/** The slides of two decks side by side. */
export interface Compare {
  readonly element: HTMLElement
  readonly watch: Watch
  /** There are two decks. */
  isPossible(): boolean
  render(state: State, before: State): void
  /** Scrolls to the slide that one is at, and gives it the focus, if wanted. */
  reveal(focus: boolean): void
}

/** A comparison of nothing, in an element that scrolls. `onScroll` is told the key of the slide that somebody has scrolled to. */
export function createCompare(
  contents: Contents,
  scroller: HTMLElement,
  store: Store,
  onScroll: (key: string) => void,
): Compare {
  const head = createCompareHead(store)
  const list = make('div', { class: 'pairs' })
  const element = make('div', { class: 'compare' }, head.element, list)
  const watch = createWatch(scroller)
  const anchor = createAnchor(scroller)
  let pairs = new Map<string, PairView>()
  const current = (): HTMLElement | null => list.querySelector(`[data-left="${CSS.escape(store.state.slide)}"]`)
  const update = async (left: OutlineDeck, right: OutlineDeck): Promise<void> => {
    pairs = reconcile(pairs, left, right, { contents, list, watch })
    const shown = pairs
    const all = [...pairs.values()]
    await Promise.all(all.map((pair) => pair.load()))
    if (shown !== pairs) return
    // Words that come above what one looks at move nothing.
    const measured = anchor.measure(current())
    for (const pair of all) pair.compare()
    anchor.restore(current(), measured)
    head.count(all, left, right)
  }
  scroller.addEventListener(
    'scroll',
    () => {
      if (store.state.view !== 'compare' || anchor.isResting()) return
      const pair = elementAt(list.children, scroller) as HTMLElement | null
      const key = pair?.dataset['left']
      if (key !== undefined && key !== store.state.slide) onScroll(key)
    },
    { passive: true },
  )
  return {
    element,
    watch,
    isPossible: () => (store.state.outline?.decks.length ?? 0) > 1,
    render(state, before) {
      const left = currentDeck(state)
      const isSame = state.outline === before.outline && state.deck === before.deck && state.other === before.other
      if (state.view !== 'compare' || left === undefined || (isSame && before.view === 'compare')) return
      const decks = state.outline?.decks.filter(({ name }) => name !== left.name) ?? []
      const right = deckNamed(state.outline, state.other === left.name ? '' : state.other) ?? decks[0]
      if (right === undefined) return
      const measured = anchor.measure(current())
      head.set(left, right, decks)
      void update(left, right)
      if (state.deck === before.deck) anchor.restore(current(), measured)
    },
    reveal(focus) {
      const pair = visibleFrom(current())
      anchor.reveal(pair === list.firstElementChild ? null : pair)
      if (focus) (pair ?? scroller).focus({ preventScroll: true })
    },
  }
}

/** The pair, or the next one that is not left out. */
function visibleFrom(pair: HTMLElement | null): HTMLElement | null {
  return pair === null || pair.offsetHeight > 0 ? pair : visibleFrom(pair.nextElementSibling as HTMLElement | null)
}

/** The pairs in their order. Those that go on keep their elements. */
function reconcile(
  old: ReadonlyMap<string, PairView>,
  left: OutlineDeck,
  right: OutlineDeck,
  { contents, list, watch }: { contents: Contents; list: HTMLElement; watch: Watch },
): Map<string, PairView> {
  const keysOf = ({ slides }: OutlineDeck): readonly string[] => slides.map(({ key }) => key)
  const pairs = new Map<string, PairView>()
  for (const pair of pairKeys(keysOf(left), keysOf(right))) {
    const id = JSON.stringify([left.slides[pair.left ?? -1]?.key, right.slides[pair.right ?? -1]?.key])
    const view = old.get(id) ?? createPair(contents)
    view.set(pair, left, right)
    if (!old.has(id)) for (const frame of view.frames) watch.add(frame)
    pairs.set(id, view)
  }
  for (const [id, { element, frames }] of old) {
    if (pairs.has(id)) continue
    for (const frame of frames) watch.remove(frame)
    element.remove()
  }
  for (const [index, { element }] of [...pairs.values()].entries()) {
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null)
  }
  return pairs
}
