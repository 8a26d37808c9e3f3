import type { Points } from '../src/model/geometry.ts'
import type { StandingWord } from './words-in-pdf.ts'
import type { ShownWord } from './words-on-page.ts'

/** A word in two places. */
export interface Pair<One, Other> {
  readonly one: One
  /** Null where the other side has it nowhere. */
  readonly other: Other | null
}

/** Words of a PDF, each with the stretches of words on a page that make it, the nearest first. */
export function pairedOnPage(
  words: readonly StandingWord[],
  shown: readonly ShownWord[],
): readonly Pair<StandingWord, ShownWord>[] {
  return words.map((one) => {
    const found = shown.flatMap((_, first) => stretch(one.text, shown, first) ?? [])
    return { one, other: found.toSorted((a, b) => boxOffset(one, a) - boxOffset(one, b))[0] ?? null }
  })
}

/** The words from the first one on that make a text together, as one word. */
function stretch(text: string, shown: readonly ShownWord[], first: number): ShownWord | null {
  let whole = shown[first]!
  for (let next = first + 1; whole.text.length < text.length && next < shown.length; next++) {
    if (!text.startsWith(whole.text)) return null
    const word = shown[next]!
    whole = {
      ...word,
      text: whole.text + word.text,
      left: Math.min(whole.left, word.left),
      baseline: whole.baseline,
    }
  }
  return whole.text === text ? whole : null
}

/** Words of a PDF, each with its own of another one: among those that say the same the nearest belong together. */
export function pairedInPdf(
  words: readonly StandingWord[],
  others: readonly StandingWord[],
): readonly Pair<StandingWord, StandingWord>[] {
  const ways = words.flatMap((one) =>
    others.filter(({ text }) => text === one.text).map((other) => ({ one, other, far: offset(one, other) })),
  )
  const found = new Map<StandingWord, StandingWord>()
  const taken = new Set<StandingWord>()
  for (const { one, other } of ways.toSorted((a, b) => a.far - b.far)) {
    if (found.has(one) || taken.has(other)) continue
    found.set(one, other)
    taken.add(other)
  }
  return words.map((one) => ({ one, other: found.get(one) ?? null }))
}

/** How far apart the left edges or the baselines of two words are, whichever is more. */
export function offset(a: StandingWord, b: StandingWord): Points {
  return Math.max(Math.abs(a.left - b.left), Math.abs(a.baseline - b.baseline))
}

/** The same with the right edges, but where a space is kerned with the last letter: Poppler's letters have all of their width. */
export function boxOffset(one: StandingWord, other: ShownWord): Points {
  return Math.max(offset(one, other), other.spaced ? 0 : Math.abs(one.right - other.right))
}
