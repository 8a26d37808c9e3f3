import type { Size } from './geometry.ts'
import type { Severity, SlideOf } from './message.ts'
import type { Plan } from './plan.ts'

/** What a preview shows at one moment: every deck in outline. What its slides show is fetched by their digests. */
export interface Outline {
  /** Counts builds, from 1. */
  readonly revision: number
  /** The report's title, or that of the slides. */
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The decks of the newest build without an error; none before there is one. */
  readonly decks: readonly OutlineDeck[]
  /** What the newest build had to say, in order of places. */
  readonly messages: readonly OutlineMessage[]
  /** The newest build has errors: the decks are those of an earlier one. */
  readonly stale: boolean
  /** Who sees what, and why; null for slides written by hand. */
  readonly plan: Plan | null
}

/** A deck in outline. */
export interface OutlineDeck {
  /** The audience's name, or the slides' file name without its ending: a part of links. Unique. */
  readonly name: string
  /** As people call it. */
  readonly title: string
  readonly theme: string
  /** BCP 47. */
  readonly language: string
  /** Of each slide. */
  readonly size: Size
  readonly slides: readonly OutlineSlide[]
}

/** A slide in outline. */
export interface OutlineSlide {
  /** Unique in the deck, and kept when the deck changes around it. A slide that goes on has the key of its first and `~2`, `~3`. */
  readonly key: string
  readonly title: string
  readonly kind: string
  /** Digest of all that `SlideContent` says: a slide with another one looks or reads differently. */
  readonly content: string
  /** The finding that it shows; null for none. */
  readonly finding: string | null
}

/** What there is to see and read of a slide. Markup is safe to put into a page: none of it is an author's. */
export interface SlideContent {
  /** An `<svg>`. */
  readonly picture: string
  /** The data of its charts, as `<table>`s for those who do not see them; empty for none. */
  readonly data: string
  /** Speaker notes as `<p>` and `<ul>`; empty for none. */
  readonly notes: string
  /** The slide as Markdown, as its author or a template wrote it: text, not markup. Slides that go on have their first's. */
  readonly markdown: string
}

/** A message, and the slide that it concerns. */
export interface OutlineMessage {
  readonly severity: Severity
  readonly rule: string
  readonly reason: string
  /** `report.yaml:41:14`; empty where there is none. */
  readonly place: string
  readonly hint: string
  /** The slides that it concerns; empty for one that concerns no slide alone. */
  readonly slides: readonly SlideOf[]
}
