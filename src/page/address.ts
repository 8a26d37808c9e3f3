import type { Outline, OutlineDeck } from '../model/preview.ts'

/** What an address leads to: `#marketing/7`. */
export interface Target {
  readonly deck: string
  /** The key of the slide. */
  readonly slide: string
}

/** The part of an address that leads to a slide; numbers count from 1. */
export function hashOf(deck: string, number: number): string {
  return `#${encodeURIComponent(deck)}/${number}`
}

/** A link to a slide from this window, whichever view of the preview it has. */
export function linkTo(deck: string, number: number): string {
  return `${location.search || './'}${hashOf(deck, number)}`
}

/** Where an address leads. What is not there gives way to what is nearest: another deck, the first slide, the last one. */
export function targetOf(hash: string, { decks }: Outline): Target | null {
  const [name = '', number = ''] = parts(hash)
  const deck = decks.find((one) => one.name === name) ?? nearest(name, decks)
  if (deck === undefined) return null
  const wanted = /^\d+$/.test(number) ? Number(number) : 1
  const index = Math.max(0, Math.min(deck.slides.length, wanted) - 1)
  return { deck: deck.name, slide: deck.slides[index]?.key ?? '' }
}

function parts(hash: string): readonly string[] {
  return hash
    .replace(/^#/, '')
    .split('/')
    .map((part) => {
      try {
        return decodeURIComponent(part)
      } catch {
        return part
      }
    })
}

/** A deck that is meant: written in capitals, or not to its end. Else the first one. */
function nearest(name: string, decks: readonly OutlineDeck[]): OutlineDeck | undefined {
  const wanted = name.toLowerCase()
  const like = decks.find((deck) => wanted !== '' && deck.name.toLowerCase().startsWith(wanted))
  return like ?? decks[0]
}
