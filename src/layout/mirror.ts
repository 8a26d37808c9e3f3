import type { ListItem } from '../model/deck.ts'
import type { Item } from '../model/scene.ts'
import { plainText } from '../model/text.ts'
import { isRtl } from '../text/characters.ts'
import type { Stack } from './piece.ts'

/** A stack that runs in the reading direction of its items: where they are Arabic or Hebrew, from right to left. */
export function inReadingOrder(stack: Stack, items: readonly ListItem[]): Stack {
  if (!isRtl(items.map((item) => plainText(item.children)).join(' '))) return stack
  return { ...stack, draw: (box) => stack.draw(box).map((item) => mirrored(item, 2 * box.x + box.width)) }
}

/** An item on the other side of its box, numbers and Latin text on the right too; the sum is of the box's left and right edge. */
function mirrored(item: Item, sum: number): Item {
  const box = { ...item.box, x: sum - item.box.x - item.box.width }
  if (item.type === 'shape' && item.shape === 'chevron-right') return { ...item, box, shape: 'chevron-left' }
  if (item.type !== 'text') return { ...item, box }
  const paragraphs = item.paragraphs.map((one) => (one.align === 'left' ? { ...one, align: 'right' as const } : one))
  return { ...item, box, paragraphs }
}
