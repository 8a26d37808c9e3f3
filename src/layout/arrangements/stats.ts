import type { Block, ListItem, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { cards, type Roominess } from '../cards.ts'
import { compose } from '../compose.ts'
import { fitsSomehow, type Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { leadingStrong } from '../leading-strong.ts'
import { footed, headed } from '../stack.ts'
import { type Unit, units } from '../units.ts'

/** A slide has room for this many cards; of more, it is divided. */
const MOST = 6

/**
 * Figures on cards that fill the slide, and what explains them at its foot; on lower cards where that needs the room.
 *
 *     ┌─────┐ ┌─────┐ ┌─────┐
 *     │ 57% │ │ 31% │ │ 2.4 │
 *     └─────┘ └─────┘ └─────┘
 *     ┌─────────────────────┐
 *     └─────────────────────┘
 */
export function stats(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const ladder = bodyLadder(sheet.theme.type)
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    if (list?.type !== 'list' || !list.items.every(isFigure)) return compose(blocks, box.width, sheet)
    if (list.items.length > MOST) return []
    const others = blocks.filter((block) => block !== list)
    const rows = (room: Roominess): readonly Variant[] => cards(list, box.width, room, sheet)
    if (others.length === 0) return rows('whole')
    const gap = sheet.theme.grid.gutter * (others[0]?.type === 'panel' ? 1 : 1.5)
    const below = compose(others, box.width, sheet)
    const remarked = others.every(isRemark)
    const place = remarked ? footed : headed
    const ways = [...(remarked ? rows('ample') : []), ...rows('usual'), ...rows('tight')]
    return ways.flatMap((row) =>
      below.map(
        (rest): Variant =>
          (setting) =>
            place(row(setting), rest(setting), gap),
      ),
    )
  }
  const keepCards = (blocks: readonly Block[]): readonly Unit[] =>
    blocks.flatMap((block): readonly Unit[] => {
      const list = units([block], sheet)
      const whole = block.type === 'list' && list.length > 0 && fitsSomehow(variants([block]), box.height, ladder)
      return whole ? [{ ...list[0]!, block, weight: 300 }] : list
    })
  return flow(slide.blocks, box, { variants, ladder, units: keepCards }, sheet)
}

/** What explains figures in a few words. */
function isRemark({ type }: Block): boolean {
  return type === 'panel' || type === 'paragraph' || type === 'list'
}

/** Cards show what starts with strong words: `**57%** of buyers`. */
function isFigure(item: ListItem): boolean {
  return leadingStrong(item.children).strong.length > 0
}
