import type { Block, Columns, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import { fitsSomehow, type Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { bodyLadder } from '../ladder.ts'
import { optionBands } from '../option-bands.ts'
import { optionCards } from '../option-cards.ts'
import { remarked } from '../remarked.ts'
import { twoColumn } from './two-column.ts'

/** More options than this are columns like any other. */
const MOST = 3

/** Two or three options, the recommended one set apart: on cards side by side, or one under the other. */
export function comparison(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const found = slide.blocks.find((block) => block.type === 'columns')
  if (!found || found.columns.length < 2 || found.columns.length > MOST) return twoColumn(slide, room)
  const ladder = bodyLadder(sheet.theme.type)
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const columns = blocks.find((block) => block.type === 'columns')
    if (!columns) return compose(blocks, box.width, sheet)
    const [first, ...others] = remarked(ways(columns, room), columns, blocks, box.width, sheet)
    const stays = columns.columns.length === 2 && fitsSomehow([first!], box.height, ladder)
    return stays ? [first!] : [first!, ...others]
  }
  return flow(slide.blocks, box, { variants, ladder }, sheet)
}

function ways(columns: Columns, { sheet, box }: Room): readonly Variant[] {
  const cards: Variant = (setting) => optionCards(columns, box.width, setting, sheet)
  const bands: Variant = (setting) => optionBands(columns, box.width, setting, sheet)
  return wide(sheet.theme) || columns.columns.length === 2 ? [cards, bands] : [bands, cards]
}
