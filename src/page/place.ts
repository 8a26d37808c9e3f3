import type { Outline } from '../model/preview.ts'
import { hashOf, type Target, targetOf } from './address.ts'
import { followKey } from './match.ts'
import { currentDeck, currentIndex, currentSlide, deckNamed, type State } from './state.ts'

/** Where one is when another outline comes: at the same slide, or the nearest one. The first outline heeds the address. */
export function placeIn(outline: Outline, state: State): Target | null {
  const old = currentDeck(state)
  if (old === undefined) return targetOf(location.hash, outline)
  const deck = deckNamed(outline, state.deck)
  if (deck === undefined) return targetOf('', outline)
  const keys = (slides: typeof deck.slides): readonly string[] => slides.map(({ key }) => key)
  return { deck: deck.name, slide: followKey(state.slide, keys(old.slides), keys(deck.slides)) }
}

/** Keeps the address and the window's title at the slide that one is at. */
export function showPlace(state: State): void {
  const deck = currentDeck(state)
  const slide = currentSlide(state)
  if (deck === undefined || slide === undefined) {
    document.title = state.outline?.title || 'Preview'
    return
  }
  const title = [...new Set([slide.title, deck.title])].filter((part) => part.trim() !== '').join(' · ')
  if (document.title !== title) document.title = title
  const hash = hashOf(deck.name, currentIndex(state) + 1)
  if (location.hash === hash) return
  try {
    history.replaceState(null, '', hash)
  } catch {
    // Safari refuses the hundredth within half a minute: the next one may pass.
  }
}
