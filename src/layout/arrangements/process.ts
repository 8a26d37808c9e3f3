import type { Block, List, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { bodyLadder } from '../ladder.ts'
import { remarked } from '../remarked.ts'
import { stepCards } from '../step-cards.ts'
import { stepRows } from '../step-rows.ts'

/** A slide has room for this many steps; of more, it is divided. */
const MOST = 8

/** Steps, one leading to the next: on cards with arrowheads between them, or in rows where there is much to say. */
export function processSteps(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    if (!list || list.items.length === 0) return compose(blocks, box.width, sheet)
    if (list.items.length > MOST) return []
    return remarked(ways(list, room), list, blocks, box.width, sheet)
  }
  return flow(slide.blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}

function ways(list: List, { sheet, box }: Room): readonly Variant[] {
  const steps = { items: list.items, first: Math.max(1, list.start) }
  const cards: Variant = (setting) =>
    stepCards(steps, columnsOf(list.items.length, wide(sheet.theme)), box.width, setting, sheet)
  const rows = (['beside', 'under'] as const).map(
    (text): Variant =>
      (setting) =>
        stepRows(steps, text, box.width, setting, sheet),
  )
  const usual = cards({ size: sheet.theme.type.body, gap: 0.5 })
  const long = usual.misfit !== null || usual.height > box.height
  return list.items.length === 1 || long ? [...rows, cards] : [cards, ...rows]
}

/** How many cards stand side by side. */
function columnsOf(count: number, broad: boolean): number {
  if (broad) return count <= 5 ? count : Math.ceil(count / 2)
  return count <= 3 ? count : Math.ceil(count / Math.ceil(count / 3))
}
