import type { Points } from '../model/geometry.ts'
import { isEastAsian } from './characters.ts'
import type { Face, StyledText } from './face.ts'
import { accumulate } from './measure.ts'
import { type Opportunities, opportunities } from './opportunities.ts'
import { tablesOf, widestTable } from './tables.ts'

/** A paragraph, measured: ready to be broken at any width. */
export interface Paragraph {
  readonly text: string
  readonly opportunities: Opportunities
  /**
   * Where each character ends, in points from the start, as if on one line; index 0 is 0. One list for each family
   * that may come to draw the paragraph, the preferred one first.
   */
  readonly ends: readonly Float64Array[]
  /** The part of a width that lines may fill. */
  readonly share: number
}

/**
 * Predicted lines fill 98.5 % of the width: no reader was then found to need more lines, in 18,174 boxes. East Asian
 * text needs 2 % more, for readers differ in how they set punctuation.
 */
const SHARE = 0.985
const EAST_ASIAN_SHARE = 0.965

/** Measures the runs of one paragraph. */
export function measureParagraph(runs: readonly StyledText[]): Paragraph {
  const text = runs.length === 1 ? runs[0]!.text : runs.map((run) => run.text).join('')
  const eastAsian = isEastAsian(text)
  return {
    text,
    opportunities: opportunities(text),
    ends: scenarios(runs, text.length, eastAsian),
    share: eastAsian ? EAST_ASIAN_SHARE : SHARE,
  }
}

/** The width of a stretch of the paragraph, in one of its families. */
export function stretch(ends: Float64Array, from: number, to: number): Points {
  return ends[to]! - ends[from]!
}

/** A missing family is missing in all runs alike if they share a stack; if not, each character is taken at its widest. */
function scenarios(runs: readonly StyledText[], length: number, eastAsian: boolean): Float64Array[] {
  const stack = sameStack(runs) ? tablesOf : widestTable
  const tables = runs.map(({ face }) => stack(face))
  return Array.from({ length: tables[0]?.length ?? 1 }, (_, i) => {
    const ends = new Float64Array(length + 1)
    const border = eastAsian ? { last: 'none' as const } : null
    let at = 0
    for (const [index, run] of runs.entries()) {
      accumulate(ends, at, run, tables[index]![i]!, border)
      at += run.text.length
    }
    return ends
  })
}

function sameStack(runs: readonly StyledText[]): boolean {
  const first = runs[0]?.face.families
  return runs.every(({ face }) => face.families === first || sameFamilies(face, first!))
}

function sameFamilies(face: Face, families: readonly string[]): boolean {
  return face.families.length === families.length && face.families.every((family, i) => family === families[i])
}
