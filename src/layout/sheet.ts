import type { Deck, DeckMeta, SlideKind } from '../model/deck.ts'
import type { Points, Size } from '../model/geometry.ts'
import type { Source } from '../model/report.ts'
import type { Breaks, Run } from '../model/scene.ts'
import type { TemplateLayout } from '../model/template.ts'
import type { Footnote, Inline } from '../model/text.ts'
import type { Theme } from '../model/theme.ts'
import type { Lines } from '../text/lines.ts'
import type { Paragraph } from '../text/paragraph.ts'
import { titleSizes } from './ladder.ts'
import { freeSizes, type Sizes } from './sizes.ts'
import { cardTone, coverTone, panelTone, slideTone, type Tone } from './tone.ts'

/** What every part of the layout of one deck may look up. */
export interface Sheet {
  readonly theme: Theme
  /** The template's layout that the slides are made in; absent without a template. */
  readonly layout?: TemplateLayout
  readonly meta: SheetMeta
  /** All sources of the deck in the order of their numbers. */
  readonly sources: readonly Source[]
  /** Source key → its number. */
  readonly numbers: ReadonlyMap<string, number>
  /** Image path → its size in pixels. */
  readonly images: ReadonlyMap<string, Size>
  /** Footnotes of the slide at hand and the letters that refer to them. */
  readonly footnotes: ReadonlyMap<Footnote, string>
  readonly tones: Tones
  /** The largest size of slides' titles in this deck. */
  readonly titleSize: Points
  /** The most lines that a title takes on the slides of a kind; 1 for a kind that is not there. */
  readonly titleLines: ReadonlyMap<SlideKind, number>
  /** Type sizes of the slide at hand. */
  readonly sizes: Sizes
  /** What was made before: the same text is tried in many sizes and widths. */
  readonly memory: Memory
}

/** What slides may look up of the front matter: all that `slideMadeFrom` knows of. */
export type SheetMeta = Pick<DeckMeta, 'language' | 'sources' | 'charts'>

/** The colours of each kind of surface. */
export interface Tones {
  readonly slide: Tone
  readonly cover: Tone
  readonly panel: Tone
  readonly card: Tone
}

/** Texts as runs by their look; runs as measured paragraphs, and as lines by their width; stacks of fonts by the first. */
export interface Memory {
  readonly runs: Map<readonly Inline[], Map<string, readonly Run[]>>
  readonly paragraphs: Map<readonly Run[], Paragraph>
  readonly lines: Map<readonly Run[], Map<Points, Lines>>
  readonly breaks: Map<readonly Run[], Map<Points, Breaks>>
  readonly families: Map<string, readonly string[]>
}

/** Nothing made yet. Each slide starts with this: what others tried is of no use to it, and would fill the heap. */
export function noMemory(): Memory {
  return { runs: new Map(), paragraphs: new Map(), lines: new Map(), breaks: new Map(), families: new Map() }
}

/** The sheet of a deck, for slides without footnotes. */
export function createSheet(deck: Deck, theme: Theme, images: ReadonlyMap<string, Size>): Sheet {
  return {
    theme,
    meta: deck.meta,
    sources: deck.sources,
    numbers: new Map(deck.sources.map((source, index) => [source.key, index + 1])),
    images,
    footnotes: new Map(),
    tones: { slide: slideTone(theme), cover: coverTone(theme), panel: panelTone(theme), card: cardTone(theme) },
    titleSize: titleSizes(theme.type)[0]!,
    titleLines: new Map(),
    sizes: freeSizes(),
    memory: noMemory(),
  }
}
