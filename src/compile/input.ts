import type { ImageAsset } from '../model/assets.ts'
import type { Audience } from '../model/audience.ts'
import type { Decision } from '../model/brief.ts'
import type { DeckMeta } from '../model/deck.ts'
import type { SlideContent } from '../model/preview.ts'
import type { Rendering } from '../model/rendering.ts'
import type { Report } from '../model/report.ts'
import type { Scene } from '../model/scene.ts'
import type { Template } from '../model/template.ts'
import type { Theme } from '../model/theme.ts'
import type { Transition } from '../model/transition.ts'
import type { SourceText } from '../model/world.ts'

/** What a build can write. */
export const FORMATS = ['pptx', 'md', 'pdf', 'html', 'svg', 'png'] as const

export type Format = (typeof FORMATS)[number]

/** What a build writes if nobody says. */
export const DEFAULT_FORMATS: readonly Format[] = ['pptx', 'md']

/** What goes into a build. Complete: the command line fills in every default. */
export interface Input {
  readonly kind: 'report' | 'slides'
  /** The report or the slides, as messages name the file. */
  readonly file: string
  readonly bytes: Uint8Array
  readonly library: Library
  /** The audiences that were asked for; null means all that the report is for. */
  readonly audiences: readonly string[] | null
  /** A theme for every deck, instead of each audience's own. */
  readonly theme: string | null
  /** A template for every deck, instead of each audience's or theme's own; by default none. */
  readonly referenceDoc?: TemplateFile | null
  /** Templates with macros are taken, without their macros; by default they are refused. */
  readonly macros?: boolean
  /** Values that replace those in the report or front matter: dotted path → YAML scalar. */
  readonly set: Readonly<Record<string, string>>
  /** The folder that decks are written to, as messages name it. */
  readonly output: string
  /** The project folder relative to the output folder, so that written Markdown can be built again; empty for none. */
  readonly project: string
  /** The last stage to run: `layout` lays the slides out and checks them, `emit` draws charts and makes files too. */
  readonly until: 'layout' | 'emit'
  readonly formats: readonly Format[]
  /** How slides come in PowerPoint. Defaults to `none`. */
  readonly transition?: Transition | undefined
  /** How charts get into a deck that do not say so themselves. Defaults to `auto`. */
  readonly charts?: Rendering | undefined
  /** PDFs have pages of speaker notes, each with its slide; by default pages of slides. */
  readonly notes?: boolean
  /** Decks come with what a preview shows of their slides; by default they do not. */
  readonly contents?: boolean
  /** The moment that decks are dated with; null means the report's date. */
  readonly modified: Date | null
}

/** The file of a PowerPoint template, read. */
export interface TemplateFile {
  /** As messages name it. */
  readonly file: string
  readonly bytes: Uint8Array
}

/** Every template file that there is, by name; a project's own have taken the place of the built-in ones. */
export interface Library {
  readonly audiences: ReadonlyMap<string, SourceText>
  readonly themes: ReadonlyMap<string, SourceText>
  readonly decks: ReadonlyMap<string, SourceText>
  readonly partials: ReadonlyMap<string, SourceText>
}

/** A deck to be made for one audience of a report. */
export interface ReportPart {
  readonly type: 'report'
  readonly name: string
  readonly report: Report
  readonly audience: Audience
  readonly theme: Theme
  /** The template that the deck is made in; null for none. */
  readonly template: Template | null
  /** True if somebody named this audience, on the command line or in the report; false if it is merely one that there is. */
  readonly asked: boolean
}

/** A deck to be made from slides that were written by hand. */
export interface SlidesPart {
  readonly type: 'slides'
  readonly name: string
  readonly meta: DeckMeta
  readonly text: SlidesText
  readonly theme: Theme
  /** The template that the deck is made in; null for none. */
  readonly template: Template | null
}

/** Slide Markdown, cut at the end of its front matter. */
export interface SlidesText {
  readonly file: string
  readonly source: string
  readonly body: string
  /** How many lines stand before the body. */
  readonly line: number
}

export type Part = ReportPart | SlidesPart

/** A deck, written and laid out. */
export interface Written {
  readonly part: Part
  readonly markdown: string
  readonly scene: Scene
  readonly images: ReadonlyMap<string, ImageAsset>
  /** The Markdown of each slide, by its key. */
  readonly texts: ReadonlyMap<string, string>
  readonly decisions: readonly Decision[]
}

/** What a build made. */
export interface Result {
  readonly report: Report | null
  readonly decks: readonly DeckResult[]
  /** What was decided for every audience, also for one that gets no deck. */
  readonly selections: readonly { readonly audience: string; readonly decisions: readonly Decision[] }[]
  /** The templates that decks are made in. */
  readonly templates: readonly TemplateUse[]
}

/** A template and what became of it. */
export interface TemplateUse {
  readonly file: string
  /** How many kinds of slide have a layout in it. */
  readonly kinds: number
  /** How many layouts they have. */
  readonly layouts: number
}

/** A deck, made. */
export interface DeckResult {
  /** The audience's name, or the slides' file name without its ending. */
  readonly name: string
  /** What the audience is called, or the title of the slides. */
  readonly title: string
  readonly theme: string
  /** The number of slides. */
  readonly slides: number
  readonly scene: Scene
  readonly decisions: readonly Decision[]
  readonly markdown: string
  readonly charts: readonly ChartResult[]
  readonly files: DeckFiles
  /** What a preview shows of each slide; none where it was not asked for. */
  readonly contents: readonly SlideContent[]
}

/** What was made of a deck: an entry for each format that was asked for and that it has. */
export interface DeckFiles {
  readonly pptx?: Uint8Array
  readonly md?: string
  readonly pdf?: Uint8Array
  readonly html?: string
  readonly svg?: readonly DeckPicture<string>[]
  readonly png?: readonly DeckPicture<Uint8Array>[]
}

/** A picture of a slide, or of the whole deck. */
export interface DeckPicture<Content> {
  /** The file's name: `slide-01.svg`, `sheet.png`. */
  readonly name: string
  readonly content: Content
}

/** What became of a chart on a slide. */
export interface ChartResult {
  readonly name: string
  readonly slide: string
  readonly drawing: string
  /** PowerPoint draws it by itself, as one chart or as several. */
  readonly native: boolean
  /** What became of it in a PowerPoint deck, and why, as `Drawing.verdict` has it; empty before it is drawn. */
  readonly verdict: string
}
