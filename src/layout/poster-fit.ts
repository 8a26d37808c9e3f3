import type { Points } from '../model/geometry.ts'
import type { Inline } from '../model/text.ts'
import { bodyLadder, type Ladder } from './ladder.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'
import { kept, take } from './sizes.ts'
import { type FittedTitle, fitTitle, type TitleRoom } from './title.ts'

/** A title at the largest of the room's sizes that fits, and that its siblings share. */
export function fitSharedTitle(title: readonly Inline[], room: TitleRoom, sheet: Sheet): FittedTitle {
  const ladder: Ladder = { grown: [], normal: room.sizes }
  const found = fitTitle(title, { ...room, sizes: kept(sheet.sizes, ladder) }, sheet)
  take(sheet.sizes, ladder, found.size, [])
  return found
}

/** Words under such a title: at the largest size from lead to the body's floor that fits a height and that siblings share. */
export function fitSharedWords(set: (size: Points) => Stack, height: Points, sheet: Sheet): Stack {
  const { type } = sheet.theme
  const ladder: Ladder = { grown: [], normal: [type.lead, ...bodyLadder(type).normal] }
  const fits = (stack: Stack): boolean => stack.height <= height && stack.misfit === null
  const size = kept(sheet.sizes, ladder).find((one) => fits(set(one))) ?? type.bodyMin
  take(sheet.sizes, ladder, size, [])
  return set(size)
}
