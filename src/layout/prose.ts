import type { Block } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { stackBlocks } from './blocks/stack-blocks.ts'
import type { Setting, Variant } from './fit.ts'
import { type Span, spanOf, wide } from './grid.ts'
import { bodyLadder } from './ladder.ts'
import { onSlide, tall } from './on-slide.ts'
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
  const { title, titleMin } = sheet.theme.type
  const ruled = text.some((block) => block.type === 'heading')
  return [reading, all].map((span) => (setting) => {
    const set = (own: Setting, most: Points): Stack =>
      onCard(statement ?? text, ruled ? most : Math.min(span.width, most), own, sheet)
    const sizes = statement ? [title, titleMin] : [titleMin, setting.size]
    return onCardIfSparse(
      narrowed(onSlide(text, span.width, setting, sheet), span),
      {
        span: all,
        sizes: statement
          ? sizes.filter((size) => size >= setting.size)
          : sizes.filter((size) => isAllowed(size, setting)),
        smaller: [],
        set,
        beside: null,
      },
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
    const set = (own: Setting, most: Points): Stack => onCard(text, most, own, sheet)
    const beside = {
      set: (size: Points): Stack => tall(panels, right.width, { ...setting, size }, sheet, 'panel'),
      span: right,
    }
    const { titleMin, body } = sheet.theme.type
    const sizes = [titleMin, setting.size].filter((size) => isAllowed(size, setting))
    const smaller = [...bodyLadder(sheet.theme.type).grown, body].filter((size) => size < setting.size)
    return onCardIfSparse(sideBySide(pair, [left, right]), { span: left, sizes, smaller, set, beside }, sheet)
  }
}

/** Panels that have the slide to themselves: they fill it, and their words are as large as a statement's. */
export function panelsAlone(panels: readonly Block[], width: Points, sheet: Sheet): readonly Variant[] {
  const { titleMin } = sheet.theme.type
  return [
    (setting) => {
      const usual = tall(panels, width, setting, sheet, 'panel')
      const large = tall(panels, width, { ...setting, size: Math.max(titleMin, setting.size) }, sheet, 'panel')
      const fits = (height: Points): boolean => large.misfit === null && large.height <= height
      return { ...usual, draw: (box) => (fits(box.height) ? large : usual).draw(box) }
    },
  ]
}

/** Sparse text only grows, and no more than its siblings allow. */
export function isAllowed(size: Points, setting: Setting): boolean {
  return size === setting.size || (size > setting.size && size <= (setting.most ?? size))
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
