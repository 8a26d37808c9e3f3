import type { Block, ImageBlock, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { besidePicture, underPicture } from '../beside-picture.ts'
import { compose } from '../compose.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { bodyLadder } from '../ladder.ts'

/**
 * Text on the left and a picture as high as the slide has room for on the right; on narrow slides upright pictures
 * stand there too, and all others over the text. Text that is too long goes on to slides without the picture.
 *
 *     • Text       ▒▒▒▒▒▒
 *     • Text       ▒▒▒▒▒▒
 *     • Text       caption
 */
export function bulletsImage(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const block = blocks.find((one): one is ImageBlock => one.type === 'image')
    if (!block || blocks.length === 1) return compose(blocks, box.width, sheet)
    const others = blocks.filter((one) => one !== block)
    const beside = (wide(sheet.theme) ? [7, 8] : [6, 7]).map((last) =>
      besidePicture(others, block, last, box.width, sheet),
    )
    const under = underPicture(others, block, box.width, sheet)
    if (others.some(isBroad)) return [under]
    if (wide(sheet.theme)) return [...beside, under]
    const { width, height } = sheet.images.get(block.src) ?? { width: 4, height: 3 }
    return width < height ? [...beside, under] : [under, ...beside]
  }
  const blocks = slide.blocks.toSorted((a, b) => Number(b.type === 'image') - Number(a.type === 'image'))
  return flow(blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}

/** Blocks that need the slide's full width. */
function isBroad({ type }: Block): boolean {
  return type === 'table' || type === 'code'
}
