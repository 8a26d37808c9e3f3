import type { ImageBlock } from '../model/deck.ts'
import { type Box, inset, type Points, type Size } from '../model/geometry.ts'
import type { Item, PictureItem } from '../model/scene.ts'
import { cropTo } from './crop.ts'
import type { Setting } from './fit.ts'
import { small } from './ladder.ts'
import { measure } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import { bodyLook, runs } from './runs.ts'
import { block as rectangle } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** The least height of a picture as a share of the slide's. */
const LEAST = 0.3
/** Space around a caption and around a picture on its mat. */
const PAD = { x: 14, y: 9 }
const MAT = 14

/**
 * A picture that takes all the room it gets, with its caption in a band under it: it fills the room, or it stands whole
 * in the middle of a mat of the card's colour.
 */
export function pictureFigure(block: ImageBlock, width: Points, setting: Setting, sheet: Sheet): Stack {
  const { theme, tones } = sheet
  const look = { ...bodyLook(sheet, tones.card, small(theme.type, setting.size)), color: tones.card.muted }
  const words = runs(block.caption, look, sheet)
  const caption = words.length === 0 ? [] : [textParagraph(words)]
  const text = measure(caption, width - 2 * PAD.x, sheet)
  const foot = caption.length === 0 ? 0 : text.height + 2 * PAD.y
  return {
    height: theme.grid.height * LEAST + foot,
    stretches: true,
    misfit: text.tooWide === null ? null : { token: text.tooWide, width: width - 2 * PAD.x, place: block.place },
    draw: (box) => {
      const room = { ...box, height: box.height - foot }
      const band = { ...box, y: room.y + room.height, height: foot }
      const inner = { x: box.x + PAD.x, width: box.width - 2 * PAD.x, y: band.y + PAD.y, height: text.height }
      return [
        ...ground(block, box, band, sheet),
        picture(block, room, sheet),
        ...(caption.length > 0 ? [textItem(caption, inner, sheet, { key: 'caption', role: 'caption' })] : []),
      ]
    },
  }
}

/** Under a whole picture and its caption, the mat; under a picture that fills its room, no more than the caption's band. */
function ground(block: ImageBlock, box: Box, band: Box, { theme }: Sheet): readonly Item[] {
  const { card, roles } = theme
  if (block.fit === 'fit') {
    const line = card.line && { color: card.line, width: 1 }
    return [{ ...rectangle('mat', box, roles.card, card.radius), line }]
  }
  return band.height > 0 ? [rectangle('band', band, roles.card)] : []
}

function picture(block: ImageBlock, room: Box, { images }: Sheet): PictureItem {
  const natural = images.get(block.src) ?? { width: 800, height: 600 }
  const fills = block.fit === 'fill'
  const box = fills ? room : centred(natural, inset(room, MAT))
  const crop = fills ? cropTo(natural, room, block.focus) : null
  return { type: 'picture', key: 'picture', role: 'picture', box, src: block.src, alt: block.alt, crop }
}

/** The largest box of a picture's shape in the middle of a box, no larger than a point a pixel. */
function centred(natural: Size, box: Box): Box {
  const scale = Math.min(box.width / natural.width, box.height / natural.height, 1)
  const width = natural.width * scale
  const height = natural.height * scale
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}
