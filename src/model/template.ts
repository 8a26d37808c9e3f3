import type { SlideKind } from './deck.ts'
import type { Box } from './geometry.ts'
import type { Place } from './message.ts'
import type { Package } from './package.ts'
import type { SlideLayout } from './slide-layout.ts'
import type { Color, Theme } from './theme.ts'

/** The file of a template, as an audience, a theme or slides name it. */
export interface ReferenceDoc {
  /** Relative to the file that names it. */
  readonly path: string
  /** What names it. */
  readonly place: Place
}

/** A person's own PowerPoint template, read: what slides look like in it, and the package that they are laid into. */
export interface Template {
  /** Its colours, fonts, sizes and grid as a theme of ours. */
  readonly theme: Theme
  /** Its layouts, in the order of its masters. */
  readonly layouts: readonly TemplateLayout[]
  /** Which layout each kind of slide takes. */
  readonly choices: ReadonlyMap<SlideKind, LayoutChoice>
  /** Its package as it was read, slides included. */
  readonly package: Package
}

/** A layout of a template and the grid that slides have in it. */
export interface TemplateLayout extends SlideLayout {
  /** The theme with the grid and the colours of this layout. */
  readonly theme: Theme
  /** Where content stands, clear of the title, footers and logos: text begins at its very edges. The theme's grid has the same. */
  readonly content: Box
  /** What the text of each placeholder stands on, by its key; a title's band is not the background. */
  readonly grounds: ReadonlyMap<string, Color>
}

/** Which layout a kind of slide takes, and why. */
export interface LayoutChoice {
  /** The key of the layout. */
  readonly layout: string
  readonly reason: 'mapped' | 'type' | 'placeholders'
  /** True if a person should look at it. */
  readonly doubtful: boolean
}
