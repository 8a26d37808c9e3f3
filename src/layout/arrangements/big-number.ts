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
import { onSlide, tall } from '../on-slide.ts'
import type { Stack } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { footed, headed, lowered, sideBySide } from '../stack.ts'

/** The last column of the card; the words start in the one after it. */
const LAST = 5
/** How large the figure may be, as shares of those on cards: smaller where the explanation needs the height. */
const LARGEST = 2.5
const SHARES = [LARGEST, 1.6, 1]

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
    const stacked = SHARES.map(
      (most): Variant =>
        (setting) =>
          upright(list.items[0]!, rest, most, box.width, setting, sheet),
    )
    const first = stacked.find((one) => fitsSomehow([one], box.height, ladder)) ?? stacked[0]!
    return wide(sheet.theme) ? [beside, first] : [first]
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

/** The card, the words beside the middle of it, and panels at its foot; it is on the right of right-to-left words. */
function sideways(item: ListItem, rest: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const { columns, gutter } = sheet.theme.grid
  const left = spanOf({ x: 0, width }, sheet.theme, 1, LAST)
  const { x, width: whole } = spanOf({ x: 0, width }, sheet.theme, LAST + 1, columns)
  const right = { x: x + gutter, width: whole - gutter }
  const label = figureLabel(item, labelSize(rest, setting, sheet), right.width, sheet.tones.slide, sheet)
  const panels = rest.filter(({ type }) => type === 'panel')
  const said = rest.filter(({ type }) => type !== 'panel')
  const text = said.length > 0 ? onSlide(said, right.width, setting, sheet) : null
  const words = label && text ? headed(label, text, setting.size) : (label ?? text)
  const placed = words && (words.stretches ? words : lowered(words, LOWERED))
  const foot = panels.length === 0 ? null : (words ? onSlide : tall)(panels, right.width, setting, sheet)
  const side = placed && foot ? footed(placed, foot, gutter) : (placed ?? foot)
  const card = figureCard(item, null, left.width, LARGEST, sheet)
  if (!side) return card
  const spans = isRtl(plainText(item.children)) ? mirroredSpans([left, right], width) : [left, right]
  return sideBySide([card, side], spans)
}

/** The card with figure and label on top, the figure no larger than a share of those on cards, and the explanation at the foot. */
function upright(
  item: ListItem,
  rest: readonly Block[],
  most: number,
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const card = figureCard(item, labelSize(rest, setting, sheet), width, most, sheet)
  return rest.length === 0 ? card : footed(card, onSlide(rest, width, setting, sheet), sheet.theme.grid.gutter * 1.5)
}

/** The label has the size of a title where nothing else is said, and is smaller where the text is. */
function labelSize(rest: readonly Block[], { size }: Setting, { theme }: Sheet): Points {
  const { title, titleMin, body, lead } = theme.type
  if (size < body) return Math.min(lead, titleMin)
  return rest.length === 0 ? title : titleMin
}
