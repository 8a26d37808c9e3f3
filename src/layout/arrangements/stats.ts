import type { Block, ListItem, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { cards } from '../cards.ts'
import { compose } from '../compose.ts'
import { fitsSomehow, type Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { leadingStrong } from '../leading-strong.ts'
import { headed } from '../stack.ts'
import { type Unit, units } from '../units.ts'

/** A slide has room for this many cards; of more, it is divided. */
const MOST = 6

/** Figures on cards, and under them whatever explains the figures. */
export function stats(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const ladder = bodyLadder(sheet.theme.type)
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    if (list?.type !== 'list' || !list.items.every(isFigure)) return compose(blocks, box.width, sheet)
    if (list.items.length > MOST) return []
    const others = blocks.filter((block) => block !== list)
    const rows = cards(list, box.width, others.length === 0, sheet)
    if (others.length === 0) return rows
    const gap = sheet.theme.grid.gutter * 1.5
    const below = compose(others, box.width, sheet)
    return rows.flatMap((row) =>
      below.map(
        (rest): Variant =>
          (setting) =>
            headed(row(setting), rest(setting), gap),
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

/** Cards show what starts with strong words: `**57%** of buyers`. */
function isFigure(item: ListItem): boolean {
  return leadingStrong(item.children).strong.length > 0
}
