import type { Block, TableBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { table } from './blocks/table.ts'
import type { Setting, Variant } from './fit.ts'
import { type Span, spanOf, wide } from './grid.ts'
import { onSlide, tall } from './on-slide.ts'
import { type Stack, stackPieces } from './piece.ts'
import type { Sheet } from './sheet.ts'
import { footed, headed, sideBySide } from './stack.ts'
import { type TableStyle, USUAL_TABLE } from './table-columns.ts'
import { tableSize } from './table-rows.ts'

/** Tables of no more columns than this have room for a panel beside them. */
const NARROW = 4

/**
 * The ways to place a table and what is said about it: words over it, words under it, and panels beside or under it.
 *
 *     ▆▆▆▆▆▆▆▆▆▆▆▆ ┌────────┐
 *     ──────────── │ So what│
 *     ──────────── └────────┘
 */
export function tableSlide(
  blocks: readonly Block[],
  block: TableBlock,
  width: Points,
  sheet: Sheet,
  style: TableStyle = USUAL_TABLE,
): readonly Variant[] {
  const panels = blocks.filter(({ type }) => type === 'panel')
  const words = blocks.filter((one) => one.type !== 'panel')
  const before = words.slice(0, words.indexOf(block))
  const after = words.slice(words.indexOf(block) + 1)
  const middle = (setting: Setting, each: Points): Stack => {
    const noted = { ...setting, size: noteSize(setting.size, sheet) }
    const rows = placed(block, each, setting, sheet, style)
    const upper = before.length > 0 ? headed(onSlide(before, each, setting, sheet), rows, setting.size) : rows
    return after.length > 0 ? footed(upper, onSlide(after, each, noted, sheet, 'foot'), setting.size) : upper
  }
  const under: Variant = (setting) => {
    const upper = middle(setting, width)
    if (panels.length === 0) return upper
    return footed(upper, onSlide(panels, width, setting, sheet, 'panel'), sheet.theme.grid.gutter)
  }
  if (panels.length === 0 || !wide(sheet.theme) || block.header.length > NARROW) return [under]
  const spans: readonly [Span, Span] = [
    spanOf({ x: 0, width }, sheet.theme, 1, 8),
    spanOf({ x: 0, width }, sheet.theme, 9, sheet.theme.grid.columns),
  ]
  const beside: Variant = (setting) =>
    sideBySide([middle(setting, spans[0].width), tall(panels, spans[1].width, setting, sheet, 'panel')], spans)
  return [beside, under]
}

/** Notes under a table are not larger than its text. */
function noteSize(size: Points, { theme }: Sheet): Points {
  return Math.min(size, Math.max(theme.type.bodyMin, tableSize(theme.type, size) - 2))
}

function placed(block: TableBlock, width: Points, setting: Setting, sheet: Sheet, style: TableStyle): Stack {
  const frame = { sheet, width, ...setting, tone: sheet.tones.slide, name: 'body', tall: true }
  return stackPieces(table(block, frame, style), frame)
}
