import type { Slide, SlideKind } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { titleRoom } from './header.ts'
import { titleSizes } from './ladder.ts'
import { noMemory, type Sheet } from './sheet.ts'
import { fitsTitle } from './title.ts'

/** Name of a ladder → a size on it. */
export type SizesByLadder = ReadonlyMap<string, Points>

/** Text that is smaller than this share of what is usual among its siblings is an outlier: it keeps its size alone. */
const OUTLIER = 0.85

/**
 * What the slides of each kind share: the smallest size that any of them has taken, outliers aside. The usual size is
 * that of the slide in the middle, so a single crowded slide never makes the others smaller by more than two steps.
 */
export function sharedSizes(
  taken: readonly (readonly [SlideKind, SizesByLadder])[],
): ReadonlyMap<SlideKind, SizesByLadder> {
  const found = new Map<SlideKind, Map<string, Points[]>>()
  for (const [kind, sizes] of taken) {
    const byLadder = found.get(kind) ?? new Map<string, Points[]>()
    found.set(kind, byLadder)
    for (const [name, size] of sizes) byLadder.set(name, [...(byLadder.get(name) ?? []), size])
  }
  const all = [...found].map(([kind, byLadder]) => {
    return [kind, new Map([...byLadder].map(([name, sizes]) => [name, shared(sizes)]))] as const
  })
  return new Map(all)
}

function shared(sizes: readonly Points[]): Points {
  const sorted = [...sizes].sort((a, b) => b - a)
  const usual = sorted[Math.floor((sorted.length - 1) / 2)]!
  return sorted.findLast((size) => size >= usual * OUTLIER)!
}

/** Of so many titles, one may be set smaller than the rest. */
const TITLES = 8

/** The size of slides' titles in a deck: the largest at which all but one in eight have room. */
export function sharedTitleSize(slides: readonly Slide[], deck: Sheet): Points {
  const sheet = { ...deck, memory: noMemory() }
  const sizes = titleSizes(sheet.theme.type)
  const largest = slides.map((slide) => {
    const room = titleRoom(slide, sheet)
    return sizes.find((size) => fitsTitle(slide.title, size, room, sheet)) ?? sizes.at(-1)!
  })
  largest.sort((a, b) => a - b)
  return largest[Math.floor(largest.length / TITLES)] ?? sizes[0]!
}
