import type { TableBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Run } from '../model/scene.ts'
import { isRtl } from '../text/characters.ts'
import { textWidth } from '../text/measure.ts'
import { decimalMark, isBlank, wholeLength } from './numbers.ts'
import type { Sheet } from './sheet.ts'

/** How the cells of a column stand. */
export interface Alignment {
  readonly align: TableBlock['align'][number]
  /** Most of its cells are numbers. */
  readonly numbers: boolean
  /** For each cell, header first: the room to leave at its right so that all numbers have their points in one line. */
  readonly insets: readonly Points[]
}

/** A column as its author wrote it; under a heading that runs from right to left, all of it stands on the right. */
export function plainColumn(cells: readonly (readonly Run[])[], written: TableBlock['align'][number]): Alignment {
  const align = written === 'left' && isRtl(shown(cells[0] ?? [])) ? 'right' : written
  return { align, numbers: false, insets: cells.map(() => 0) }
}

/** A column of numbers stands on the right, its decimal points in one line; any other as its author wrote. */
export function alignColumn(
  cells: readonly (readonly Run[])[],
  written: TableBlock['align'][number],
  sheet: Sheet,
): Alignment {
  const mark = decimalMark(sheet.meta.language)
  const body = cells.slice(1).map((cell) => shown(cell))
  const wholes = body.map((text) => wholeLength(text, mark))
  const filled = body.filter((text) => !isBlank(text)).length
  const numbers = wholes.filter((whole) => whole !== null).length
  if (written === 'center' || numbers * 2 <= filled) return plainColumn(cells, written)
  const tails = body.map((text, row) => {
    const whole = wholes[row] ?? null
    if (whole !== null) return widthAfter(cells[row + 1]!, whole)
    return isBlank(text) ? 0 : null
  })
  const longest = Math.max(0, ...tails.map((tail) => tail ?? 0))
  return { align: 'right', numbers: true, insets: [0, ...tails.map((tail) => (tail === null ? 0 : longest - tail))] }
}

/** What a cell reads without the numbers of its sources. */
function shown(cell: readonly Run[]): string {
  return cell
    .filter((run) => !run.superscript)
    .map((run) => run.text)
    .join('')
}

/** A raised number is set at two thirds of its size. */
const RAISED = 2 / 3

/** The width of what follows a number of characters, as readers that have the font will draw it. */
function widthAfter(cell: readonly Run[], characters: number): Points {
  let skipped = 0
  let width = 0
  for (const run of cell) {
    const text = run.superscript ? run.text : run.text.slice(Math.max(0, characters - skipped))
    const face = { families: [run.font], bold: run.bold, italic: run.italic }
    if (!run.superscript) skipped += run.text.length
    if (skipped >= characters) width += textWidth(text, face, run.superscript ? run.size * RAISED : run.size)
  }
  return width
}
