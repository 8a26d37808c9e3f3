import type { SlideKind } from './deck.ts'
import type { Box, Points, Size } from './geometry.ts'
import type { SlideLayout } from './slide-layout.ts'
import type { Color, Theme } from './theme.ts'

/** Finished slides: items at fixed places in points. An emitter paints it and decides nothing. */
export interface Scene {
  readonly size: Size
  readonly title: string
  readonly subject: string | null
  readonly author: string | null
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null
  readonly language: string
  readonly theme: Theme
  /** Each slide's is here; the others are for slides that a person adds. */
  readonly layouts: readonly SlideLayout[]
  readonly slides: readonly SceneSlide[]
}

/** One slide, finished. */
export interface SceneSlide {
  /** Unique in the scene. */
  readonly key: string
  readonly kind: SlideKind
  /** The key of its layout. */
  readonly layout: string
  /** Plain text, unique in the scene, never empty. */
  readonly title: string
  readonly background: Color
  /** In reading order, title first; also the order of painting where boxes lie upon each other, decoration lowest. */
  readonly items: readonly Item[]
  /** Speaker notes; empty for none. */
  readonly notes: readonly NoteParagraph[]
}

/** A paragraph of speaker notes. */
export interface NoteParagraph {
  readonly text: string
  /** Set as a list item. */
  readonly bullet: boolean
}

/** What an item is for. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'label'
  | 'figure'
  | 'caption'
  | 'eyebrow'
  | 'source-line'
  | 'page-number'
  | 'chart'
  | 'picture'
  | 'table'
  | 'decoration'

export type Item = TextItem | ShapeItem | PictureItem | ChartItem | TableItem

interface ItemBase {
  /** Stable: `<slide key>/<item>`. */
  readonly key: string
  readonly role: Role
  readonly box: Box
  /** The key of the placeholder of the slide's layout that it fills; absent for an item that stands free. */
  readonly placeholder?: string
}

/** Text in a box without insets; it never wraps on to more lines than were measured. */
export interface TextItem extends ItemBase {
  readonly type: 'text'
  readonly paragraphs: readonly TextParagraph[]
  /** The breaks of each paragraph. */
  readonly breaks: readonly Breaks[]
  readonly anchor: 'top' | 'middle' | 'bottom'
  /** Lines that the predictor found over all paragraphs. */
  readonly lines: number
  /** Height that these lines need at most. */
  readonly needed: Points
}

/**
 * Where the lines of a paragraph start, but for the first one, for a reader that has its fonts: positions in the text of
 * its runs together, in UTF-16 units. An emitter that lets its reader break the lines needs none of them.
 */
export type Breaks = readonly number[]

export interface TextParagraph {
  readonly runs: readonly Run[]
  readonly align: 'left' | 'center' | 'right'
  /** A right-to-left paragraph. */
  readonly rtl: boolean
  readonly bullet: Bullet | null
  /** Where the text starts, from the box's left edge; a bullet hangs to the left of it. */
  readonly indent: Points
  /** How far the bullet hangs. */
  readonly hanging: Points
  /** 0 for top-level list items and ordinary paragraphs. */
  readonly level: number
  readonly spaceBefore: Points
  /** As a factor of the font's own line pitch, which is 1.2 times the size. */
  readonly lineSpacing: number
}

export interface Bullet {
  readonly type: 'disc' | 'number'
  /** The number of a numbered item. */
  readonly number: number
  readonly color: Color
}

/** Characters that share one look. */
export interface Run {
  readonly text: string
  readonly font: string
  readonly size: Points
  readonly color: Color
  readonly bold: boolean
  readonly italic: boolean
  /** Raised, at the size given, as PowerPoint draws a superscript. */
  readonly superscript: boolean
  /** A URL, or `#` and the key of a slide of the scene. */
  readonly link: string | null
  /** BCP 47 tag of the run's own language. */
  readonly language: string
  /** Extra space between characters. */
  readonly tracking: Points
}

export interface ShapeItem extends ItemBase {
  readonly type: 'shape'
  readonly shape: 'rectangle' | 'ellipse' | 'line' | 'chevron-right' | 'chevron-left'
  readonly fill: Color | null
  readonly line: { readonly color: Color; readonly width: Points } | null
  /** Corner radius of a rectangle. */
  readonly radius: Points
}

/** A PNG or JPEG. */
export interface PictureItem extends ItemBase {
  readonly type: 'picture'
  /** Path of the file, as named in the deck: a key into the assets. */
  readonly src: string
  /** Empty means that it is decoration. */
  readonly alt: string
  /** What is cut off on each side, as shares of the picture's width and height; null for nothing. */
  readonly crop: Crop | null
}

/** What is cut off a picture: shares of its width (left, right) and height (top, bottom), each from 0 to below 1. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A chart; its drawing is found in the assets under `drawing`. */
export interface ChartItem extends ItemBase {
  readonly type: 'chart'
  /** Name of the chart in the report or front matter. */
  readonly name: string
  /** Key of the drawing: name, width and height. */
  readonly drawing: string
  /** The author's alt text; null means that the drawing's drafted one serves. */
  readonly alt: string | null
  /** Which panel of its drawing stands here, from 0; absent for the whole drawing. */
  readonly panel?: number
}

export interface TableItem extends ItemBase {
  readonly type: 'table'
  /** The first column stands at the right; absent where it stands at the left. */
  readonly rtl?: true
  readonly columns: readonly Points[]
  /** The first row is the header. */
  readonly rows: readonly TableRow[]
  readonly rule: Color
  readonly alt: string
}

export interface TableRow {
  readonly height: Points
  readonly cells: readonly TableCell[]
}

export interface TableCell {
  readonly paragraph: TextParagraph
  readonly breaks: Breaks
  readonly fill: Color | null
  /** Space between the cell's edge and its text: y above and below. */
  readonly padding: { readonly left: Points; readonly right: Points; readonly y: Points }
}
