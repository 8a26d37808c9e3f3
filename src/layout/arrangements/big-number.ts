import type { Block, List, ListItem, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import { plainText } from '../../model/text.ts'
import { isRtl } from '../../text/characters.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import { figureCard, figureLabel, LOWERED } from '../figure-card.ts'
import { fitsSomehow, type Setting, type Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { spanOf, wide } from '../grid.ts'
import { bodyLadder } from '../ladder.ts'
import { leadingStrong } from '../leading-strong.ts'
import { mirroredSpans } from '../mirror.ts'
import { onSlide } from '../on-slide.ts'
import type { Stack } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { footed, headed, lowered, sideBySide } from '../stack.ts'

/** The last column of the card; the words start in the one after it. */
const LAST = 5

/**
 * One figure, very large on a card, and beside it what it counts and what explains it. On narrow slides, or with content
 * that needs the whole width, what it counts stands on the card and the explanation at the foot.
 */
export function bigNumber(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const ladder = bodyLadder(sheet.theme.type)
  const item = onlyFigure(slide.blocks)
  const ways = (list: List, others: readonly Block[]): readonly Variant[] => {
    const rest = [...below(list), ...others]
    const beside: Variant = (setting) => sideways(list.items[0]!, rest, box.width, setting, sheet)
    const stacked: Variant = (setting) => upright(list.items[0]!, rest, box.width, setting, sheet)
    return wide(sheet.theme) ? [beside, stacked] : [stacked]
  }
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list' && block.items[0] === item)
    if (list?.type !== 'list' || !item || !fitsSomehow(ways(list, []), box.height, ladder))
      return compose(blocks, box.width, sheet)
    return ways(
      list,
      blocks.filter((block) => block !== list),
    )
  }
  return flow(slide.blocks, box, { variants, ladder }, sheet)
}

/** The item of the first list, if that has no other and begins with a figure. */
function onlyFigure(blocks: readonly Block[]): ListItem | null {
  const list = blocks.find((block) => block.type === 'list')
  const [item, another] = list?.items ?? []
  return item && !another && leadingStrong(item.children).strong.length > 0 ? item : null
}

/** What stands under the figure's item in the list. */
function below(list: List): readonly Block[] {
  const items = list.items.flatMap((item) => item.items)
  return items.length === 0 ? [] : [{ ...list, ordered: false, items }]
}

/** The card, and the words beside the middle of it; the card is on the right of right-to-left words. */
function sideways(item: ListItem, rest: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const { columns, gutter } = sheet.theme.grid
  const left = spanOf({ x: 0, width }, sheet.theme, 1, LAST)
  const { x, width: whole } = spanOf({ x: 0, width }, sheet.theme, LAST + 1, columns)
  const right = { x: x + gutter, width: whole - gutter }
  const label = figureLabel(item, labelSize(rest, setting, sheet), right.width, sheet.tones.slide, sheet)
  const text = rest.length > 0 ? onSlide(rest, right.width, setting, sheet) : null
  const words = label && text ? headed(label, text, setting.size) : (label ?? text)
  const card = figureCard(item, null, left.width, sheet)
  if (!words) return card
  const spans = isRtl(plainText(item.children)) ? mirroredSpans([left, right], width) : [left, right]
  return sideBySide([card, words.stretches ? words : lowered(words, LOWERED)], spans)
}

/** The card with figure and label on top, and the explanation at the foot. */
function upright(item: ListItem, rest: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const card = figureCard(item, labelSize(rest, setting, sheet), width, sheet)
  return rest.length === 0 ? card : footed(card, onSlide(rest, width, setting, sheet), sheet.theme.grid.gutter * 1.5)
}

/** The label has the size of a title where nothing else is said, and is smaller where the text is. */
function labelSize(rest: readonly Block[], { size }: Setting, { theme }: Sheet): Points {
  const { title, titleMin, body, lead } = theme.type
  if (size < body) return Math.min(lead, titleMin)
  return rest.length === 0 ? title : titleMin
}
