import type { Points } from '../../model/geometry.ts'
import type { Place } from '../../model/message.ts'
import type { Item, TextItem } from '../../model/scene.ts'
import type { Inline } from '../../model/text.ts'
import type { Sheet } from '../sheet.ts'
import { type FittedTitle, fitTitle, type TitleRoom, titleItem } from '../title.ts'
import { anchoredIn, colorIn, type TextPlace } from './place.ts'

/** The most lines of a title, where its box has room for them. */
const LINES = 4
/** The most lines of one whose box is too low for it. */
const BEYOND = 3

/** A title as the template sets it, in the largest of the sizes at which it stays in its box. */
export function fitTitleIn(
  title: readonly Inline[],
  place: TextPlace,
  sizes: readonly Points[],
  at: Place,
  sheet: Sheet,
): FittedTitle {
  const room = titleRoomIn(place, sizes, at, sheet)
  const fitted = fitTitle(title, room, sheet)
  if (fitted.messages.length === 0) return fitted
  const { height: _, ...free } = room
  return fitTitle(title, { ...free, sizes: sizes.slice(-1), lines: BEYOND }, sheet)
}

/** What a title is allowed in its place. */
export function titleRoomIn(place: TextPlace, sizes: readonly Points[], at: Place, sheet: Sheet): TitleRoom {
  const { box, style } = place
  const color = colorIn(place, sizes.at(-1)!, sheet.theme)
  return { width: box.width, height: box.height, lines: LINES, sizes, color, place: at, style }
}

/** The title's item: as high as its place, so that it moves with that, or higher where it has more lines. */
export function titleItemIn(title: FittedTitle, place: TextPlace, sheet: Sheet): TextItem {
  const { height } = sheet.theme.grid
  const box = title.height <= place.box.height ? place.box : anchoredIn(place.box, title.height, place.anchor, height)
  return inPlace(titleItem(title, box, place.anchor, sheet), place)
}

/** The item as what fills a place, if the layout has it. */
export function inPlace<T extends Item>(item: T, { key }: TextPlace): T {
  return key === null ? item : { ...item, placeholder: key }
}

/** The item cut to what its text needs. */
export function cutToText(item: TextItem, sheet: Sheet): TextItem {
  if (item.needed >= item.box.height) return item
  return { ...item, box: anchoredIn(item.box, item.needed, item.anchor, sheet.theme.grid.height) }
}
