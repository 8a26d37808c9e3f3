import type { Block, ImageBlock, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { onSlide } from '../on-slide.ts'
import { pictureFigure } from '../picture-figure.ts'
import { footed } from '../stack.ts'

/** A picture that has the slide to itself, with its caption in a band under it, and remarks at the foot. */
export function image(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const block = blocks.find((one): one is ImageBlock => one.type === 'image')
    if (!block) return compose(blocks, box.width, sheet)
    const others = blocks.filter((one) => one !== block)
    return [
      (setting) => {
        const figure = pictureFigure(block, box.width, setting, sheet)
        if (others.length === 0) return figure
        return footed(figure, onSlide(others, box.width, setting, sheet, 'foot'), setting.size)
      },
    ]
  }
  const blocks = slide.blocks.toSorted((a, b) => Number(b.type === 'image') - Number(a.type === 'image'))
  return flow(blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}
