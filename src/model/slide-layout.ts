import type { SlideKind } from './deck.ts'
import type { Box, Points } from './geometry.ts'
import type { ShapeItem } from './scene.ts'
import type { Color } from './theme.ts'

/**
 * A layout as PowerPoint knows it: what the slides of a kind have in common, its decoration and its placeholders.
 * A slide shows the decoration without having it, and what its items do not say, their placeholders say.
 */
export interface SlideLayout {
  /** Unique among a deck's layouts; slides name it. */
  readonly key: string
  /** What a person sees in the list of layouts. */
  readonly name: string
  /** The kind of slide that it is for; null for one of a template that no slide has asked for. */
  readonly kind: SlideKind | null
  /** `p:sldLayout/@type` (ECMA-376 part 1, 19.7.15); null for a layout of no common type. */
  readonly type: string | null
  /** The ground of its slides. */
  readonly background: Color
  /** Painted under everything on each of its slides. Empty for a template's layouts, whose decoration stays in their parts. */
  readonly decoration: readonly ShapeItem[]
  readonly placeholders: readonly Placeholder[]
  /** The part of a template that it is; null for a layout of ours, which has yet to be made. */
  readonly part: string | null
}

/** `p:ph/@type` (ECMA-376 part 1, 19.7.10), with `obj` for content of any type, which OOXML writes as no type at all. */
export type PlaceholderType =
  | 'title'
  | 'ctrTitle'
  | 'subTitle'
  | 'body'
  | 'obj'
  | 'pic'
  | 'chart'
  | 'tbl'
  | 'dt'
  | 'ftr'
  | 'sldNum'

/** A place of a layout that an item of a slide fills. */
export interface Placeholder {
  /** Unique in its layout; items name it: `title`, `subtitle`, `body`, `body-2`, `chart`, `picture`, `table`, `eyebrow`, `source-line`, `date`, `footer`, `page-number`. */
  readonly key: string
  readonly type: PlaceholderType
  /** `p:ph/@idx`, unique in the layout; 0 for titles. */
  readonly index: number
  readonly box: Box
  /** Space between the box and its text. */
  readonly insets: Insets
  readonly anchor: 'top' | 'middle' | 'bottom'
  /** How text looks, by its level, the first for 0; empty for what holds no text. */
  readonly levels: readonly LevelStyle[]
}

/** Space inside a box on its four sides. */
export interface Insets {
  readonly left: Points
  readonly top: Points
  readonly right: Points
  readonly bottom: Points
}

/** How the text of one level looks where it does not say. */
export interface LevelStyle {
  readonly font: string
  readonly size: Points
  readonly color: Color
  readonly bold: boolean
  readonly italic: boolean
  readonly align: 'left' | 'center' | 'right'
  /** Where text starts, from the left. */
  readonly indent: Points
  /** How far the bullet hangs to the left of that; 0 without one. */
  readonly hanging: Points
  readonly bullet: { readonly character: string; readonly color: Color } | null
  readonly spaceBefore: Points
  /** Absent for none: only templates have it, and no text of ours. */
  readonly spaceAfter?: Points
  /** Shown in capitals, whatever is written; absent for as it is written. Only templates have it. */
  readonly caps?: boolean
  /** As a factor of the font's own line pitch. */
  readonly lineSpacing: number
  /** Extra space between characters. */
  readonly tracking: Points
}

/** The style of text that is neither a list nor emphasised: from the left, on one line pitch. */
export function plainLevel(font: string, size: Points, color: Color): LevelStyle {
  return {
    font,
    size,
    color,
    bold: false,
    italic: false,
    align: 'left',
    indent: 0,
    hanging: 0,
    bullet: null,
    spaceBefore: 0,
    lineSpacing: 1,
    tracking: 0,
  }
}
