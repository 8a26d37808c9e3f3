import type { ImageBlock } from '../../model/deck.ts'
import type { Box, Size } from '../../model/geometry.ts'
import type { Item, TextParagraph } from '../../model/scene.ts'
import { cropTo } from '../crop.ts'
import { small } from '../ladder.ts'
import { measure } from '../measure.ts'
import { type Frame, type Piece, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { textParagraph } from '../text-paragraph.ts'

/** The least height of a picture as a share of the slide's. */
const LEAST = 0.2
const ABOVE_CAPTION = 6

/**
 * An image that takes the height that is left, and its caption. It is shown whole and never blown up beyond a point a pixel,
 * unless its author wants its room filled.
 */
export function image(block: ImageBlock, frame: Frame): readonly Piece[] {
  const { sheet, width } = frame
  const natural = sheet.images.get(block.src) ?? { width: 800, height: 600 }
  const set = caption(block, frame)
  const text = measure(set, width, sheet)
  const foot = set.length === 0 ? 0 : text.height + ABOVE_CAPTION
  return [
    {
      paragraphs: null,
      height: sheet.theme.grid.height * LEAST + foot,
      before: frame.size * 0.8,
      stretches: true,
      misfit: text.tooWide === null ? null : { token: text.tooWide, width, place: block.place },
      draw: (box): readonly Item[] => {
        const room = { ...box, height: box.height - foot }
        const shown = block.fit === 'fill' ? room : fitted(natural, room)
        const crop = block.fit === 'fill' ? cropTo(natural, room, block.focus) : null
        const key = `${frame.name}-picture`
        const under = { x: box.x, y: shown.y + shown.height + ABOVE_CAPTION, width, height: text.height }
        return [
          { type: 'picture', key, role: 'picture', box: shown, src: block.src, alt: block.alt, crop },
          ...(set.length === 0 ? [] : [textItem(set, under, sheet, { key: `${frame.name}-caption`, role: 'caption' })]),
        ]
      },
    },
  ]
}

function caption(block: ImageBlock, frame: Frame): readonly TextParagraph[] {
  const { sheet, tone } = frame
  const size = small(sheet.theme.type, frame.size)
  const set = runs(block.caption, { ...bodyLook(sheet, tone, size), color: tone.muted }, sheet)
  return set.length === 0 ? [] : [textParagraph(set)]
}

/** The largest box of the picture's shape in a box: at its top left. */
function fitted(natural: Size, box: Box): Box {
  const scale = Math.min(box.width / natural.width, box.height / natural.height, 1)
  return { x: box.x, y: box.y, width: natural.width * scale, height: natural.height * scale }
}
