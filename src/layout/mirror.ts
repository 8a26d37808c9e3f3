import type { ListItem, TableBlock } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { plainText } from '../model/text.ts'
import { isRtl } from '../text/characters.ts'
import type { Span } from './grid.ts'
import type { Stack } from './piece.ts'

/** A stack that runs in the reading direction of its items: where they are Arabic or Hebrew, from right to left. */
export function inReadingOrder(stack: Stack, items: readonly ListItem[]): Stack {
  if (!isRtl(items.map((item) => plainText(item.children)).join(' '))) return stack
  return { ...stack, draw: (box) => mirrored(stack.draw(box), box) }
}

/** True for a table that is read from right to left: the first letter of its header, or else of its rows, is. */
export function isRightToLeftTable({ header, rows }: TableBlock): boolean {
  return isRtl([header, ...rows].flatMap((row) => row.map(plainText)).join(' '))
}

/** Items as they are on the other side of a box: arrows turn, and text that stood on the left stands on the right. */
export function mirrored(items: readonly Item[], within: Box): readonly Item[] {
  return items.map((item) => {
    const box = { ...item.box, x: 2 * within.x + within.width - item.box.x - item.box.width }
    if (item.type === 'shape' && item.shape === 'chevron-right') return { ...item, box, shape: 'chevron-left' }
    if (item.type !== 'text') return { ...item, box }
    const paragraphs = item.paragraphs.map((one) => (one.align === 'left' ? { ...one, align: 'right' as const } : one))
    return { ...item, box, paragraphs }
  })
}

/** Stretches of a width as they are where lines run from right to left. */
export function mirroredSpans(spans: readonly Span[], width: Points): readonly Span[] {
  return spans.map((span) => ({ x: width - span.x - span.width, width: span.width }))
}
