import type { Points } from '../model/geometry.ts'
import type { Run } from '../model/scene.ts'
import { measured } from './measure.ts'
import type { Sheet } from './sheet.ts'

/** Lines are broken at 98.5 % of the width, so a word needs a little more than its own. */
const SAFETY = 1.03
/** The widest that a column asks for, as a share of the table. */
const MOST = 0.5

/** Room for a character, in a column whose cells are empty too. */
const CHARACTER = 14

/** The width that a column needs for its longest word, and the one that it wants for its longest text. */
export interface ColumnNeed {
  /** No column gets narrower: the space around its texts, and a character. LibreOffice draws none that are. */
  readonly floor: Points
  readonly least: Points
  readonly best: Points
}

/** What a column needs with space around its texts; `insets` is the extra room that each of its cells would like. */
export function columnNeed(
  cells: readonly (readonly Run[])[],
  insets: readonly Points[],
  around: Points,
  sheet: Sheet,
): ColumnNeed {
  const floor = around + CHARACTER
  const least = Math.max(floor, Math.max(0, ...cells.map((cell) => longestWord(cell, sheet))) * SAFETY + around)
  const whole = cells.map((cell, row) => lineWidth(cell, sheet) + insets[row]!)
  return { floor, least, best: Math.max(least, Math.max(0, ...whole) + around) }
}

/** The width that a cell's text needs to stand in one line. */
export function lineWidth(cell: readonly Run[], sheet: Sheet): Points {
  const { ends } = measured(cell, sheet)
  return Math.max(...ends.map((list) => list.at(-1)!)) * SAFETY
}

/** Widths of a table's columns: room for the longest word first, then in proportion to the longest text. */
export function columnWidths(needs: readonly ColumnNeed[], width: Points): readonly Points[] {
  const wanted = needs.map((need) => ({ ...need, best: Math.max(need.least, Math.min(need.best, width * MOST)) }))
  const least = wanted.reduce((sum, column) => sum + column.least, 0)
  const best = wanted.reduce((sum, column) => sum + column.best, 0)
  if (least >= width) return squeezed(wanted, width)
  if (best <= width) return wanted.map((column) => (column.best * width) / best)
  const share = (width - least) / (best - least)
  return wanted.map((column) => column.least + (column.best - column.least) * share)
}

/** Too little width for all words: what there is beyond the floors is divided. */
function squeezed(needs: readonly ColumnNeed[], width: Points): readonly Points[] {
  const floors = needs.reduce((sum, column) => sum + column.floor, 0)
  const least = needs.reduce((sum, column) => sum + column.least, 0)
  const share = least > floors ? (width - floors) / (least - floors) : 0
  return needs.map((column) => column.floor + (column.least - column.floor) * share)
}

/** The widest that one of the other columns gets beside a main one, as a share of the table. */
const SIDE = 0.22

/** Columns that ask for less than this share are numbers: they get no more than that. */
const NUMBERS = 0.06
/** How much wider than its texts each of the others gets at most where the main column needs less than the rest. */
const WIDER = 1.5

/**
 * Widths of a table with a main column: the others are as narrow as their texts allow, and it has all the rest; where it
 * needs less than that, they share what is left over.
 */
export function mainColumnWidths(needs: readonly ColumnNeed[], main: number, width: Points): readonly Points[] {
  const sides = needs.map(({ least, best }) => Math.max(least, Math.min(best, width * SIDE)))
  const rest = width - sides.reduce((sum, side, index) => (index === main ? sum : sum + side), 0)
  if (rest < Math.max(needs[main]!.least, width * 0.4)) return columnWidths(needs, width)
  const texts = sides.map((side, index) => (index === main || side < width * NUMBERS ? 0 : side))
  const wanted = texts.reduce((sum, side) => sum + side, 0)
  const spare = Math.max(0, rest - needs[main]!.best)
  const more = wanted === 0 ? 0 : Math.min(WIDER - 1, spare / (wanted + needs[main]!.best))
  return sides.map((side, index) => (index === main ? rest - wanted * more : side + texts[index]! * more))
}

/** A word may be made of several runs: `**57**%`. */
function longestWord(cell: readonly Run[], sheet: Sheet): Points {
  const { text, ends } = measured(cell, sheet)
  let longest = 0
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== ' ' && text[at] !== '\n') continue
    for (const list of ends) longest = Math.max(longest, list[at]! - list[start]!)
    start = at + 1
  }
  return longest
}
