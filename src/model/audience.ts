import type { ReferenceDoc } from './template.ts'
import type { Text } from './text.ts'
import type { SlideSize } from './theme.ts'

/** Who a deck is for: what to choose, in what order, how much, and in which words. Complete: `extends` is resolved. */
export interface Audience {
  /** The file's name without its ending: `music-industry`. */
  readonly name: string
  /** What the audience is called on a slide: "Music industry". */
  readonly title: string
  /** The question that this audience brings, shown on the cover. */
  readonly question: Text
  /** Topic → how much it matters to this audience, 0 to 5; `"*"` is the weight of topics that are not listed. */
  readonly topics: Readonly<Record<string, number>>
  /** A finding with a lower score than this is left out. Defaults to 1. */
  readonly threshold: number
  readonly limits: Limits
  /** `report`: as the report has them, by section; `score`: the most relevant section and finding first. */
  readonly order: 'report' | 'score'
  /** Name of the theme. */
  readonly theme: string
  /** The slides' format, or null for the theme's own. */
  readonly size: SlideSize | null
  /** The template that its decks are made in, instead of the theme; absent for none. */
  readonly referenceDoc?: ReferenceDoc
  /** Name of the deck template, a file in `decks/` without its endings. */
  readonly deck: string
  readonly labels: Labels
  readonly furniture: Furniture
}

/** How much an audience gets. Each is at least 1. */
export interface Limits {
  /** The most slides that the deck may have; the deck template and its continuation slides count. */
  readonly slides: number
  readonly findings: number
  readonly takeaways: number
  readonly actions: number
}

/** The deck's standing words, in the audience's terms. */
export interface Labels {
  /** Above the implications: "So what", "What this means in practice". */
  readonly implication: string
  readonly agenda: string
  readonly takeaways: string
  readonly actions: string
  readonly glossary: string
  readonly sources: string
  readonly stats: string
  /** Title of the slide with the note on care. */
  readonly care: string
  /** Above the conclusions and actions. */
  readonly closing: string
  /** Title of the last word: one conclusion, on a slide of its own. */
  readonly remember: string
  /** Above the glossary and the sources. */
  readonly appendix: string
  /** Heads of the table of actions. */
  readonly action: string
  readonly owner: string
  readonly by: string
  /** Any further label that a project's own templates use. */
  readonly [name: string]: string
}

/** Which standing parts a deck has. */
export interface Furniture {
  readonly agenda: boolean
  readonly sections: boolean
  readonly stats: boolean
  readonly takeaways: boolean
  readonly glossary: boolean
  readonly sources: boolean
  readonly notes: boolean
  /** A note on care, shown before the findings; null for none. */
  readonly care: Text | null
}
