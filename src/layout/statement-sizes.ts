import type { Points } from '../model/geometry.ts'
import type { TypeScale } from '../model/theme.ts'
import { bodyLadder, type Ladder } from './ladder.ts'

/** Steps above the usual size: how they relate to a slide's title, and the most lines that a statement may have in them. */
const LARGE = [
  { share: 1.6, lines: 2 },
  { share: 1.3, lines: 3 },
  { share: 1, lines: 4 },
] as const

/**
 * Sizes of a statement: between lead and title, larger where it is short, down to the body's floor where it must.
 * Needs to know how many lines the statement takes in a size.
 */
export function statementLadder(type: TypeScale, linesAt: (size: Points) => number): Ladder {
  const between = Math.round((type.title + type.lead) / 2)
  const grown = LARGE.map(({ share, lines }) => ({ size: Math.round(type.title * share), lines }))
  const { normal } = bodyLadder(type)
  return {
    grown: grown.filter(({ size, lines }) => linesAt(size) <= lines).map(({ size }) => size),
    normal: [between, ...(type.lead > type.body ? [type.lead] : []), ...normal],
  }
}
