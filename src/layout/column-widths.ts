import type { Points } from '../model/geometry.ts'
import type { Run } from '../model/scene.ts'
import { textWidth } from '../text/measure.ts'
import { styled } from './measure.ts'
import type { Sheet } from './sheet.ts'

/** Lines are broken at 98.5 % of the width, so a word needs a little more than its own. */
const SAFETY = 1.03
/** The widest that a column asks for, as a share of the table. */
const MOST = 0.5

/** Widths of a table's columns: room for the longest word first, then in proportion to the longest text. */
export function columnWidths(
  rows: readonly (readonly (readonly Run[])[])[],
  width: Points,
  padding: Points,
  sheet: Sheet,
): readonly Points[] {
  const count = rows[0]?.length ?? 0
  const wanted = Array.from({ length: count }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? [])
    const least = Math.max(0, ...cells.map((cell) => longestWord(cell, sheet))) * SAFETY + 2 * padding
    const best = Math.max(0, ...cells.map((cell) => wholeWidth(cell, sheet))) * SAFETY + 2 * padding
    return { least, best: Math.max(least, Math.min(best, width * MOST)) }
  })
  const least = wanted.reduce((sum, column) => sum + column.least, 0)
  const best = wanted.reduce((sum, column) => sum + column.best, 0)
  if (least >= width) return wanted.map((column) => (column.least * width) / least)
  if (best <= width) return wanted.map((column) => (column.best * width) / best)
  const share = (width - least) / (best - least)
  return wanted.map((column) => column.least + (column.best - column.least) * share)
}

function wholeWidth(cell: readonly Run[], sheet: Sheet): Points {
  return styled(cell, sheet).reduce(
    (sum, part) => sum + textWidth(part.text, part.face, part.size) + (part.tracking ?? 0) * part.text.length,
    0,
  )
}

/** A word may be made of several runs: `**57**%`. */
function longestWord(cell: readonly Run[], sheet: Sheet): Points {
  let longest = 0
  let word = 0
  for (const part of styled(cell, sheet)) {
    for (const [index, token] of part.text.split(/[ \n]/).entries()) {
      const width = textWidth(token, part.face, part.size)
      word = index === 0 ? word + width : width
      longest = Math.max(longest, word)
    }
  }
  return longest
}
