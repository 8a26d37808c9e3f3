import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { leadingStrong } from './leading-strong.ts'
import { lineWidth } from './line-width.ts'
import { type Look, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'

/** The first of the sizes at which what is strong at the start of every item stands on one line; else the last. */
export function leadSize(
  items: readonly ListItem[],
  sizes: readonly [Points, ...Points[]],
  look: (size: Points) => Look,
  width: Points,
  sheet: Sheet,
): Points {
  return sizes.find((size) => leadWidth(items, look(size), sheet) <= width) ?? sizes.at(-1)!
}

/** The width in which what is strong at the start of every item stands on one line. */
export function leadWidth(items: readonly ListItem[], look: Look, sheet: Sheet): Points {
  return Math.max(0, ...items.map((item) => lineWidth(runs(leadingStrong(item.children).strong, look, sheet), sheet)))
}
