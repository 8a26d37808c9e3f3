import type { Box, Size } from './geometry.ts'
import type { TextItem } from './scene.ts'

/** A page of speaker notes, finished: a slide, and what its speaker says. */
export interface NotesPage {
  readonly size: Size
  /** Where the slide is drawn; null for a page on which long notes go on. */
  readonly slide: Box | null
  /** What is written on it, in reading order. */
  readonly items: readonly TextItem[]
}
