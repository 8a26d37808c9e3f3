import type { Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'

/** Any stack of blocks; a panel stands to the right of the rest or under it. */
export function bullets(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: Slide['blocks']) => compose(blocks, box.width, sheet)
  return flow(slide.blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}
