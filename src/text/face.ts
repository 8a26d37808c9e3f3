import type { Points } from '../model/geometry.ts'

/** A look of text: the families that may draw it, and its style. */
export interface Face {
  /** The family and what stands in where it is missing; a width is the widest over all of them. */
  readonly families: readonly string[]
  readonly bold: boolean
  readonly italic: boolean
}

/** Characters that share one face and one size. */
export interface StyledText {
  readonly text: string
  readonly face: Face
  readonly size: Points
  /** Extra space after each character; defaults to 0. */
  readonly tracking?: Points
}
