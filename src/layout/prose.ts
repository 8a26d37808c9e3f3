import type { Block } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { stackBlocks } from './blocks/stack-blocks.ts'
import type { Setting, Variant } from './fit.ts'
import { type Span, spanOf, wide } from './grid.ts'
import { onSlide, tallPanels } from './on-slide.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'
import { onCardIfSparse } from './sparse.ts'
import { narrowed, sideBySide } from './stack.ts'

/** Text alone: in a width that is good to read, or in the whole width if it is long. */
export function proseAlone(text: readonly Block[], width: Points, sheet: Sheet): readonly Variant[] {
  const all: Span = { x: 0, width }
  const { columns } = sheet.theme.grid
  const reading = spanOf(all, sheet.theme, 1, wide(sheet.theme) ? columns - 3 : columns)
  const statement = statementOf(text)
  return [reading, all].map((span) => (setting) => {
    const set = (gap: number, most: Points): Stack => {
      const size = statement ? sheet.theme.type.titleMin : setting.size
      return onCard(statement ?? text, Math.min(span.width, most), { size, gap }, sheet)
    }
    return onCardIfSparse(
      narrowed(onSlide(text, span.width, setting, sheet), span),
      { span: all, set, beside: null },
      sheet,
    )
  })
}

/** Text with panels on its right, which start after a column; both are of one height if they are short. */
export function proseBesidePanels(
  text: readonly Block[],
  panels: readonly Block[],
  last: number,
  width: Points,
  sheet: Sheet,
): Variant {
  const all: Span = { x: 0, width }
  const left = spanOf(all, sheet.theme, 1, last)
  const right = spanOf(all, sheet.theme, last + 1, sheet.theme.grid.columns)
  return (setting) => {
    const pair = [onSlide(text, left.width, setting, sheet), onSlide(panels, right.width, setting, sheet, 'panel')]
    const set = (gap: number, most: Points): Stack => onCard(text, most, { ...setting, gap }, sheet)
    const beside = { stack: tallPanels(panels, right.width, setting, sheet), span: right }
    return onCardIfSparse(sideBySide(pair, [left, right]), { span: left, set, beside }, sheet)
  }
}

function onCard(text: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const stack = stackBlocks(text, { sheet, width, ...setting, tone: sheet.tones.card, name: 'body' })
  return narrowed(stack, { x: 0, width })
}

/** A single sentence, which is no list even if it is written as one; null if there is more. */
function statementOf(blocks: readonly Block[]): readonly Block[] | null {
  const [block, second] = blocks
  if (!block || second) return null
  if (block.type === 'paragraph') return blocks
  const [item, another] = block.type === 'list' ? block.items : []
  if (!item || another || item.items.length > 0) return null
  return [{ type: 'paragraph', children: item.children, place: item.place }]
}
