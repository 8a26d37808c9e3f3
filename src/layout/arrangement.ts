import type { Slide } from '../model/deck.ts'
import type { Box } from '../model/geometry.ts'
import type { Inline } from '../model/text.ts'
import type { Pages } from './flow.ts'
import type { Sheet } from './sheet.ts'

/** Where a slide's content goes. */
export interface Room {
  readonly sheet: Sheet
  /** The content area; for slides without the usual header and footer, the whole slide. */
  readonly box: Box
  /** The slide's title as it is shown: it may have a number that makes it unique. */
  readonly title: readonly Inline[]
  /** Which section slide this is, counted from 1. */
  readonly ordinal: number
}

/** How one kind of slide places its content. */
export type Arrangement = (slide: Slide, room: Room) => Pages
