import type { Block, ListItem, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { bodyLadder } from '../ladder.ts'
import { remarked } from '../remarked.ts'
import { timelineRail } from '../timeline-rail.ts'
import { timelineRows } from '../timeline-rows.ts'

/** A slide has room for this many stops; of more, it is divided. */
const MOST = 8
/** Texts that fill more of the height than this, at their usual size in one row, stand beside a rail that runs down. */
const LONG = 0.6

/** What happened when: stops along a rail across the slide, in two rows, or down the slide where texts are long. */
export function timeline(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    if (!list || list.items.length === 0) return compose(blocks, box.width, sheet)
    if (list.items.length > MOST) return []
    return remarked(ways(list.items, room), list, blocks, box.width, sheet)
  }
  return flow(slide.blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}

function ways(items: readonly ListItem[], { sheet, box }: Room): readonly Variant[] {
  const inRows =
    (rows: number): Variant =>
    (setting) =>
      timelineRows(items, rows, box.width, setting, sheet)
  const onRails =
    (rails: number): Variant =>
    (setting) =>
      timelineRail(items, rails, box.width, setting, sheet)
  const broad = wide(sheet.theme)
  const most = broad ? 6 : 4
  const rows = (items.length > 4 ? [1, 2] : [1]).filter((count) => items.length <= most * count)
  const suits = (count: number): boolean => {
    const { height, misfit } = inRows(count)({ size: sheet.theme.type.body, gap: 0.5 })
    return misfit === null && height <= box.height * (count === 1 ? LONG : 1)
  }
  const good = rows.filter(suits)
  const rails = items.length > most && broad ? [2, 1] : [1]
  const poor = rows.filter((count) => !good.includes(count))
  return [...good.map(inRows), ...rails.map(onRails), ...poor.map(inRows)]
}
