import type { Place } from './message.ts'
import type { ChartEntry, DataFile, Source } from './report.ts'
import type { ReferenceDoc } from './template.ts'
import type { Inline } from './text.ts'
import type { SlideSize } from './theme.ts'

/** The kinds of slide. A class on the heading names one; without it the content decides. */
export const SLIDE_KINDS = [
  'cover',
  'section',
  'agenda',
  'statement',
  'big-number',
  'bullets',
  'bullets-image',
  'two-column',
  'comparison',
  'stats',
  'stats-chart',
  'chart-takeaway',
  'full-chart',
  'two-charts',
  'timeline',
  'process',
  'table',
  'quote',
  'image',
  'glossary',
  'sources',
  'next-steps',
  'care-note',
  'closing',
] as const

export type SlideKind = (typeof SLIDE_KINDS)[number]

/** What the front matter of slide Markdown says. */
export interface DeckMeta {
  readonly title: string | null
  readonly subtitle: string | null
  readonly author: string | null
  /** `YYYY-MM-DD`, or null for none. */
  readonly date: string | null
  readonly language: string
  /** Theme name, or null for the default. */
  readonly theme: string | null
  /** The slides' format, or null for the theme's own. */
  readonly size: SlideSize | null
  /** The template that the deck is made in, instead of the theme; absent for none. */
  readonly referenceDoc?: ReferenceDoc
  /** Audience title, shown in the document's properties; null for slides that were written by hand. */
  readonly audience: string | null
  /** The folder that charts, data and images are read from, relative to the Markdown file. Defaults to its own. */
  readonly project: string
  /** The most slides that the deck may have; null for no limit. */
  readonly slides: number | null
  readonly sources: Readonly<Record<string, Source>>
  readonly data: Readonly<Record<string, DataFile>>
  readonly charts: Readonly<Record<string, ChartEntry>>
}

/** The slides as a tree. */
export interface Deck {
  readonly meta: DeckMeta
  readonly slides: readonly Slide[]
  /** The sources that slides cite, in order of first citation: the number of a source is its index plus 1. */
  readonly sources: readonly Source[]
}

/** One slide as written. Layout may turn it into several. */
export interface Slide {
  /** Stable and unique in the deck: the heading's `#id`, or made from the title. */
  readonly key: string
  /** Named by a class or inferred from the content. */
  readonly kind: SlideKind
  readonly title: readonly Inline[]
  /** The name of the section that the slide belongs to; null before the first. */
  readonly section: string | null
  readonly blocks: readonly Block[]
  readonly notes: readonly Block[]
  /** Which of the blocks, counted from 0 and in order, may go to the notes where the slide has no room for all; defaults to none. */
  readonly detail?: readonly number[]
  readonly place: Place
}

/** A piece of a slide's content. */
export type Block =
  | Paragraph
  | Heading
  | List
  | TableBlock
  | ImageBlock
  | ChartBlock
  | QuoteBlock
  | Columns
  | Panel
  | References
  | CodeBlock

export interface Paragraph {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
  readonly place: Place
}

/** A heading inside a slide: `##` and deeper. */
export interface Heading {
  readonly type: 'heading'
  readonly children: readonly Inline[]
  readonly place: Place
}

export interface List {
  readonly type: 'list'
  readonly ordered: boolean
  /** The first number of an ordered list. */
  readonly start: number
  readonly items: readonly ListItem[]
  readonly place: Place
}

export interface ListItem {
  readonly children: readonly Inline[]
  /** Items one level down. */
  readonly items: readonly ListItem[]
  readonly place: Place
}

/** A table with one header row; every row has as many cells as the header. */
export interface TableBlock {
  readonly type: 'table'
  readonly align: readonly ('left' | 'center' | 'right')[]
  readonly header: readonly (readonly Inline[])[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
  readonly place: Place
}

export interface ImageBlock {
  readonly type: 'image'
  /** Path relative to the project folder. */
  readonly src: string
  readonly caption: readonly Inline[]
  /** What it shows, for someone who cannot see it; empty means that it is decoration. */
  readonly alt: string
  /** `fit` shows all of it; `fill` fills its room, and cuts what does not fit. */
  readonly fit: 'fit' | 'fill'
  /** What must stay in sight where it is cut, as shares of width and height from the upper left; 0.5 is the middle. */
  readonly focus: Focus
  readonly place: Place
}

/** A point of a picture, in shares of its size from the upper left. */
export interface Focus {
  readonly x: number
  readonly y: number
}

/** `![title](chart:name)` */
export interface ChartBlock {
  readonly type: 'chart'
  readonly name: string
  /** Shown above the chart. */
  readonly title: readonly Inline[]
  /** The author's alt text; null means: draft one from the data. */
  readonly alt: string | null
  readonly place: Place
}

export interface QuoteBlock {
  readonly type: 'quote'
  readonly children: readonly Paragraph[]
  /** Who said it, without the dash; null for nobody. */
  readonly by: readonly Inline[] | null
  readonly place: Place
}

/** `:::: columns` with two `::: column` inside. */
export interface Columns {
  readonly type: 'columns'
  readonly columns: readonly Column[]
  readonly place: Place
}

export interface Column {
  readonly blocks: readonly Block[]
  /** Share of the width in per cent; null for an equal share. */
  readonly width: number | null
  /** `::: {.column .recommended}`: the one that the author would choose. */
  readonly recommended: boolean
}

/** `::: takeaway`: the "so what", set apart from the rest. */
export interface Panel {
  readonly type: 'panel'
  /** `label="So what"`; empty for none. */
  readonly label: readonly Inline[]
  readonly blocks: readonly Block[]
  readonly place: Place
}

/** `::: {#refs}`: where the list of sources goes. */
export interface References {
  readonly type: 'references'
  readonly place: Place
}

export interface CodeBlock {
  readonly type: 'code'
  readonly value: string
  readonly place: Place
}
