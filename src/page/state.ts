import type { Outline, OutlineDeck, OutlineSlide } from '../model/preview.ts'

/** How slides are shown: all of them below each other, one at a time, or those of two decks side by side. */
export type View = 'film' | 'one' | 'compare'

/** What the side panel shows. */
export type Pane = 'why' | 'markdown' | 'messages'

/** What the window shows. Whatever is on the page follows from it. */
export interface State {
  /** The newest one; null before it is there. */
  readonly outline: Outline | null
  /** The name of the deck that is shown; empty for none. */
  readonly deck: string
  /** The key of the slide that one is at; empty for none. */
  readonly slide: string
  readonly view: View
  /** Speaker notes are open. */
  readonly notes: boolean
  /** Null while the panel is closed. */
  readonly pane: Pane | null
  /** The name of the deck on the right of the compare view; empty before one is chosen. */
  readonly other: string
}

/** The state, and those who are told when it changes. */
export interface Store {
  readonly state: State
  update(change: Partial<State>): void
  /** Calls the listener after each change, in the order in which listeners came. */
  listen(listener: (state: State, before: State) => void): void
}

/** A store that begins with a state. */
export function createStore(first: State): Store {
  const listeners: ((state: State, before: State) => void)[] = []
  let state = first
  return {
    get state() {
      return state
    },
    update(change) {
      const before = state
      state = { ...state, ...change }
      for (const listener of listeners) listener(state, before)
    },
    listen(listener) {
      listeners.push(listener)
    },
  }
}

/** The deck of a name; undefined for none. */
export function deckNamed(outline: Outline | null, name: string): OutlineDeck | undefined {
  return outline?.decks.find((deck) => deck.name === name)
}

/** The deck that is shown; undefined for none. */
export function currentDeck({ outline, deck }: Pick<State, 'outline' | 'deck'>): OutlineDeck | undefined {
  return deckNamed(outline, deck)
}

/** The index of the slide that one is at, from 0; -1 for none. */
export function currentIndex(state: State): number {
  return currentDeck(state)?.slides.findIndex(({ key }) => key === state.slide) ?? -1
}

/** The slide that one is at; undefined for none. */
export function currentSlide(state: State): OutlineSlide | undefined {
  return currentDeck(state)?.slides[currentIndex(state)]
}
