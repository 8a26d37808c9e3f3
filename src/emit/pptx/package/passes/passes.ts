import type { SlidePart } from '../slide-part.ts'
import { altText } from './alt-text.ts'
import { background } from './background.ts'
import { knownFaults } from './known-faults.ts'
import { paragraphs } from './paragraphs.ts'
import { pictures } from './pictures.ts'
import { placeholders } from './placeholders.ts'
import { readingOrder } from './reading-order.ts'
import { runs } from './runs.ts'
import { shapeIds } from './shape-ids.ts'
import { tables } from './tables.ts'

/** What is put right on every slide, in this order. A pass changes the tree in place and knows no other pass. */
export const SLIDE_PASSES: readonly ((part: SlidePart) => void)[] = [
  knownFaults,
  background,
  placeholders,
  paragraphs,
  runs,
  tables,
  pictures,
  altText,
  readingOrder,
  shapeIds,
]
