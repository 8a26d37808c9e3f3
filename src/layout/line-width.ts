import type { Points } from '../model/geometry.ts'
import type { Run } from '../model/scene.ts'
import { lineBreaks } from './measure.ts'
import type { Sheet } from './sheet.ts'

/** Lines are broken before the width is full, East Asian ones earliest, so a text needs a little more than its own. */
const SAFETY = 1.05

/** A width in which a text surely stands on one line. */
export function lineWidth(runs: readonly Run[], sheet: Sheet): Points {
  return lineBreaks(runs, 1e5, sheet).width * SAFETY
}
