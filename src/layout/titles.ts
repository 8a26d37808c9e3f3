import type { Slide } from '../model/deck.ts'
import { type Inline, plainText } from '../model/text.ts'

/** Titles that were given to slides, so that no two slides have the same one. */
export interface TakenTitles {
  readonly titles: Set<string>
  /** Title → the last number that was put after it. */
  readonly numbers: Map<string, number>
}

/** The longest title that gets its section's name to tell it from another; longer ones get a number. */
const SHORT = 40

/** No titles taken yet. */
export function noTitles(): TakenTitles {
  return { titles: new Set(), numbers: new Map() }
}

/** A slide's title, made unique where another slide has it: by the section's name if both are short, else by a number. */
export function uniqueTitle(slide: Slide, position: number, taken: TakenTitles): readonly Inline[] {
  const plain = plainText(slide.title)
  const base = plain === '' ? [text(slide.section ?? `${position}`)] : slide.title
  const name = plainText(base)
  if (take(name, taken)) return base
  const section = slide.section
  if (section !== null && section !== name && name.length + section.length <= SHORT) {
    if (take(`${name} (${section})`, taken)) return [...base, text(` (${section})`)]
  }
  for (let number = (taken.numbers.get(name) ?? 1) + 1; ; number++) {
    taken.numbers.set(name, number)
    if (take(`${name} (${number})`, taken)) return [...base, text(` (${number})`)]
  }
}

/** The titles of the slides that one slide was divided into: "Title (1/2)". One slide keeps its title. */
export function continuedTitles(title: readonly Inline[], count: number): readonly (readonly Inline[])[] {
  if (count === 1) return [title]
  return Array.from({ length: count }, (_, index) => [...title, text(` (${index + 1}/${count})`)])
}

function take(title: string, taken: TakenTitles): boolean {
  if (taken.titles.has(title)) return false
  taken.titles.add(title)
  return true
}

function text(value: string): Inline {
  return { type: 'text', value }
}
