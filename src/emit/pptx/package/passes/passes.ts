import { adopt } from '../graft/adopt.ts'
import type { SlidePart } from '../slide-part.ts'
import { altText } from './alt-text.ts'
import { background } from './background.ts'
import { charts } from './charts.ts'
import { knownFaults } from './known-faults.ts'
import { paragraphs } from './paragraphs.ts'
import { pictures } from './pictures.ts'
import { placeholders } from './placeholders.ts'
import { places } from './places.ts'
import { readingOrder } from './reading-order.ts'
import { runs } from './runs.ts'
import { shapeIds } from './shape-ids.ts'
import { shapeLinks } from './shape-links.ts'
import { tables } from './tables.ts'

/** What is put right on every slide, in this order. A pass changes the tree in place and knows no other pass. */
export const SLIDE_PASSES: readonly ((part: SlidePart) => void)[] = [
  knownFaults,
  background,
  placeholders,
  places,
  paragraphs,
  runs,
  shapeLinks,
  tables,
  pictures,
  charts,
  altText,
  readingOrder,
  shapeIds,
  adopt,
]
