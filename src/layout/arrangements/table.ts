import type { Block, Slide, TableBlock } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { tableSlide } from '../table-slide.ts'

/** A table with the slide to itself; what is said about it stands over it, under it, or in a panel beside it. */
export function table(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const block = blocks.find((one): one is TableBlock => one.type === 'table')
    return block ? tableSlide(blocks, block, box.width, sheet) : compose(blocks, box.width, sheet)
  }
  return flow(slide.blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}
