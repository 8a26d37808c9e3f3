import type { Points } from '../model/geometry.ts'
import { lineBreaks } from './measure.ts'
import type { SetText, Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** What it costs to set text at its smallest size; a step costs the square of its share of that. */
const SHRINK = 100
/** What each variant costs more than the one before it. */
const VARIANT = 20
/** What lines cost whose ends are all the width away from the edge. */
const RAGGED = 6
/** What a last line costs that is a single short word: shorter than this share of the width. */
const LONE = 1.5
const SHORT = 1 / 3
/** What a column costs that is empty, or full to the brim, relative to one that is filled to this share. */
const FILL = 10
const FILLED = 0.75

/** What a way to place content costs whatever its text is: its shrink from 0 to 1, and its place among the variants. */
export function baseCost(shrink: number, variant: number): number {
  return SHRINK * shrink ** 2 + VARIANT * variant
}

/** What the look of a stack in a height costs: ragged lines, lone words, columns that are too empty or too full. */
export function lookCost(stack: Stack, height: Points, sheet: Sheet): number {
  let cost = FILL * distance(stack, height)
  let ragged = 0
  let ends = 0
  for (const text of stack.texts ?? []) {
    const found = judged(text, sheet)
    cost += LONE * found.lone
    ragged += found.ragged
    ends += found.ends
  }
  return ends === 0 ? cost : cost + (RAGGED * ragged) / ends
}

/** How far its columns are from being well filled, on average. What stretches fills what there is. */
function distance(stack: Stack, height: Points): number {
  const columns = stack.columns ?? (stack.stretches ? [] : [stack.height])
  return columns.reduce((sum, column) => sum + Math.abs(column / height - FILLED), 0) / Math.max(1, columns.length)
}

interface Judged {
  readonly lone: number
  /** The empty shares of all lines but each paragraph's last, added up, and how many lines these are. */
  readonly ragged: number
  readonly ends: number
}

function judged({ paragraphs, width }: SetText, sheet: Sheet): Judged {
  let lone = 0
  let ragged = 0
  let ends = 0
  for (const { runs, indent } of paragraphs) {
    const room = width - indent
    const { widths, texts } = lineBreaks(runs, room, sheet)
    if (widths.length < 2) continue
    const last = widths.length - 1
    if (widths[last]! < room * SHORT && !/\S\s+\S/.test(texts[last]!)) lone++
    for (let line = 0; line < last; line++) ragged += Math.max(0, 1 - widths[line]! / room)
    ends += last
  }
  return { lone, ragged, ends }
}
