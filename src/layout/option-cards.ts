import type { Columns } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { columnSpans } from './blocks/columns.ts'
import { stackBlocks } from './blocks/stack-blocks.ts'
import type { Setting } from './fit.ts'
import { drawOptionCard, headGap } from './option-card.ts'
import { optionHead } from './option-head.ts'
import { optionsOf } from './options.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** Space above and below the text of a row, and the most that a row gets besides, in sizes. */
const ROW = 0.55
const SPREAD = 5
/** The size of names in relation to the text. */
const NAME = 1.15

/** Options side by side on cards of one height, their names on one level and their rows too. */
export function optionCards(columns: Columns, width: Points, setting: Setting, sheet: Sheet): Stack {
  const { card, grid } = sheet.theme
  const { size } = setting
  const spans = columnSpans(columns.columns, { x: 0, width }, grid.gutter)
  const options = optionsOf(columns, sheet)
  const heads = options.map((option, index) => optionHead(option, spans[index]!.width, Math.round(size * NAME), sheet))
  const cells = options.map((option, index) => {
    const inner = spans[index]!.width - 2 * card.pad
    const frame = { sheet, width: inner, ...setting, tone: sheet.tones.card, name: `option-${index + 1}` }
    return option.rows.map((row) => stackBlocks(row, frame))
  })
  const heights = rowHeights(cells)
  const head = Math.max(...heads.map(({ height }) => height))
  const top = head > 0 ? head + headGap(sheet) : 0
  const height = heights.reduce((sum, row) => sum + row + 2 * ROW * size, top)
  const all = cells.flat()
  const stretches = all.some((cell) => cell.stretches)
  return {
    height,
    stretches,
    misfit: [...heads, ...all].find(({ misfit }) => misfit)?.misfit ?? null,
    texts: all.flatMap((cell) => cell.texts ?? []),
    draw: (box) => {
      const spare = Math.max(0, box.height - height) / heights.length
      const more = stretches ? spare : Math.min(spare, size * SPREAD)
      const above = ROW * size + (stretches ? 0 : more / 2)
      const rows = heights.map((row) => ({ above, height: row + 2 * ROW * size + more }))
      return heads.flatMap((one, index) => {
        const place = { ...box, x: box.x + spans[index]!.x, width: spans[index]!.width }
        return drawOptionCard({ head: one, cells: cells[index]! }, { place, head, rows }, index + 1, sheet)
      })
    },
  }
}

/** The height of the highest cell in each row. */
function rowHeights(cells: readonly (readonly Stack[])[]): readonly Points[] {
  const count = Math.max(...cells.map((column) => column.length))
  return Array.from({ length: count }, (_, row) => Math.max(...cells.map((column) => column[row]?.height ?? 0)))
}
