import type { Slide, SlideKind } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { type Memory, recalled } from '../model/memory.ts'
import type { TypeScale } from '../model/theme.ts'
import { titleRoom } from './header.ts'
import { titleSizes } from './ladder.ts'
import { titleMadeFrom } from './made-from.ts'
import { noMemory } from './sheet.ts'
import type { SheetOf } from './sheets.ts'
import type { Taken } from './sizes.ts'
import { fitsTitle, fitTitle } from './title.ts'

/** Name of a ladder → the largest size of text on it. */
export type SizesByLadder = ReadonlyMap<string, Points>

/** Of so many slides, or titles, one may be set smaller than the rest. */
const FEW = 8
/** The most steps that siblings get smaller than what is usual among them. */
const STEPS = 2

/**
 * What the slides of each kind share: the smallest size that any of them has taken, but for one in eight, and for those
 * that are more than two steps smaller than the slide in the middle. A crowded slide makes many others little smaller.
 */
export function sharedSizes(
  slides: readonly (readonly [SlideKind, ReadonlyMap<string, Taken>])[],
): ReadonlyMap<SlideKind, SizesByLadder> {
  const found = new Map<SlideKind, Map<string, Taken[]>>()
  for (const [kind, taken] of slides) {
    const byLadder = found.get(kind) ?? new Map<string, Taken[]>()
    found.set(kind, byLadder)
    for (const [name, one] of taken) byLadder.set(name, [...(byLadder.get(name) ?? []), one])
  }
  const all = [...found].map(([kind, byLadder]) => {
    return [kind, new Map([...byLadder].map(([name, list]) => [name, shared(list)]))] as const
  })
  return new Map(all)
}

function shared(list: readonly Taken[]): Points {
  const { grown, normal } = list[0]!.ladder
  const sizes = list.map(({ size }) => size).sort((a, b) => b - a)
  const usual = sizes[Math.floor((sizes.length - 1) / 2)]!
  const below = [...grown, ...normal].filter((step) => step < usual)
  const least = below[STEPS - 1] ?? normal.at(-1)!
  const most = sizes.slice(0, sizes.length - Math.floor(sizes.length / FEW))
  return most.findLast((size) => size >= least) ?? usual
}

/** The size of slides' titles in a deck: the largest at which all but one in eight have room. */
export function sharedTitleSize(slides: readonly Slide[], type: TypeScale, sheetOf: SheetOf, memory?: Memory): Points {
  const tried = noMemory()
  const sizes = titleSizes(type)
  const largest = slides.map((slide) => {
    const sheet = { ...sheetOf(slide.kind), memory: tried }
    return recalled(
      memory,
      'title size',
      () => titleMadeFrom(slide, sheet),
      () => {
        const room = titleRoom(slide, sheet)
        return sizes.find((size) => fitsTitle(slide.title, size, room, sheet)) ?? sizes.at(-1)!
      },
    )
  })
  largest.sort((a, b) => a - b)
  return largest[Math.floor(largest.length / FEW)] ?? sizes[0]!
}

/**
 * The lines that the titles of each kind get room for: as many as the longest of them takes, so that titles, rules and
 * content of siblings start at one height.
 */
export function sharedTitleLines(
  slides: readonly Slide[],
  sheetOf: SheetOf,
  memory?: Memory,
): ReadonlyMap<SlideKind, number> {
  const tried = noMemory()
  const most = new Map<SlideKind, number>()
  for (const slide of slides) {
    const sheet = { ...sheetOf(slide.kind), memory: tried }
    const count = (): number => fitTitle(slide.title, titleRoom(slide, sheet), sheet).lines
    const lines = recalled(memory, 'title lines', () => titleMadeFrom(slide, sheet), count)
    most.set(slide.kind, Math.max(lines, most.get(slide.kind) ?? 1))
  }
  return most
}
