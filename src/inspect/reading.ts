import type { Box, Points, Size } from '../model/geometry.ts'
import type { XmlElement } from '../opc/xml.ts'

/** A presentation as a person meets it: what each slide shows and says, with everything that it inherits filled in. */
export interface DeckReading {
  /** `dc:title` of the document's properties; empty for none. */
  readonly title: string
  /** `dc:language` of the document's properties; empty for none. */
  readonly language: string
  /** The language that text has where nothing else says one (`p:defaultTextStyle`); empty for none. */
  readonly defaultLanguage: string
  readonly size: Size
  /** The names of the sections in order; empty if there are none. */
  readonly sections: readonly string[]
  /** True if the file asks for a password before it can be changed (`p:modifyVerifier`). */
  readonly restricted: boolean
  /** In the order of the presentation, hidden ones too. */
  readonly slides: readonly SlideReading[]
}

/** One slide. */
export interface SlideReading {
  /** From 1, as PowerPoint counts. */
  readonly number: number
  /** The name of its part. */
  readonly part: string
  readonly hidden: boolean
  /** The name of its section; null if there are no sections or it is in none. */
  readonly section: string | null
  /** `name` is what a person sees in the list of layouts, `type` is `p:sldLayout/@type`; both empty if they are not given. */
  readonly layout: { readonly name: string; readonly type: string }
  /** The text of its title placeholder; empty for none. */
  readonly title: string
  /** The text of its notes, a line a paragraph; null if it has no notes page. */
  readonly notes: string | null
  /** In reading order, which is the order of painting. */
  readonly shapes: readonly ShapeReading[]
}

/** What kind of thing a shape is. */
export type ShapeKind = 'shape' | 'line' | 'picture' | 'media' | 'table' | 'chart' | 'diagram' | 'object' | 'group'

/** Something that stands on a slide. */
export interface ShapeReading {
  /** `p:cNvPr/@id` */
  readonly id: string
  readonly name: string
  readonly kind: ShapeKind
  /** Null for what stands free. */
  readonly placeholder: PlaceholderReading | null
  /** `p:cNvPr/@descr`, or its title where there is no description. */
  readonly alt: string
  /** Marked as decoration, which screen readers pass over. */
  readonly decorative: boolean
  readonly hidden: boolean
  /** Where it stands on the slide, upright around a turned shape; null if neither it nor its layout or master says. */
  readonly box: Box | null
  readonly turned: boolean
  /** What it is filled with, as far as that is one colour. */
  readonly fill: Fill
  /** True if its outline is painted. */
  readonly outlined: boolean
  /** True if its fill covers its whole box: rectangles. */
  readonly rectangular: boolean
  /** Its paragraphs; empty for tables, whose text is in their cells. */
  readonly paragraphs: readonly ParagraphReading[]
  readonly table: TableReading | null
  /** The parts of a group, in order. */
  readonly children: readonly ShapeReading[]
  /** Its element of the slide's part. */
  readonly element: XmlElement
}

/** `p:ph`: `obj` for content of any kind, which OOXML writes as no type at all. */
export interface PlaceholderReading {
  readonly type: string
  /** 0 if it is not given. */
  readonly index: number
}

/** A colour that is known, nothing, or something that is no single colour (a picture, a gradient, a pattern). */
export type Fill = Paint | 'none' | 'unknown'

/** A colour: six hexadecimal digits and how opaque it is, 0 to 1. */
export interface Paint {
  readonly hex: string
  readonly alpha: number
}

/** A paragraph. */
export interface ParagraphReading {
  readonly text: string
  readonly runs: readonly RunReading[]
  /** True if it has a bullet or a number of PowerPoint's own. */
  readonly bullet: boolean
  readonly rtl: boolean
}

/** Characters that share one look. */
export interface RunReading {
  readonly text: string
  readonly size: Points
  readonly bold: boolean
  /** Raised or lowered, and so set smaller by PowerPoint. */
  readonly shifted: boolean
  readonly color: Fill
  /** What is marked behind it; `none` for no mark. */
  readonly highlight: Fill
  /** Its language, or that of its styles; empty if nothing says one. */
  readonly language: string
  /** `altLang`: a second language, which Office uses for text of another script. */
  readonly alternate: string
  /** A URL, a part's name or an action; null for no link. */
  readonly link: string | null
  /** `a:fld/@type`; null for text that is typed. */
  readonly field: string | null
}

/** A table. */
export interface TableReading {
  readonly firstRow: boolean
  readonly firstColumn: boolean
  readonly rows: readonly (readonly CellReading[])[]
}

/** A cell of a table. */
export interface CellReading {
  readonly paragraphs: readonly ParagraphReading[]
  readonly fill: Fill
  /** It spans others or is spanned by one. */
  readonly merged: boolean
}
