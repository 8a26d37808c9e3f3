import type { ImageBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { TextParagraph } from '../model/scene.ts'
import { cropTo } from './crop.ts'
import { measure } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import { bodyLook, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { headed } from './stack.ts'
import { textParagraph } from './text-paragraph.ts'

const ABOVE_CAPTION = 6
/** Where a face is in a portrait whose author names no point: above its middle. */
const FACE = { x: 0.5, y: 0.38 }

/** A portrait with its caption under it: cropped to a shape, which is height by width. */
export function portrait(image: ImageBlock, width: Points, shape: number, sheet: Sheet): Stack {
  const picture = face(image, width, shape, sheet)
  const caption = captionOf(image, width, sheet)
  return caption ? headed(picture, caption, ABOVE_CAPTION) : picture
}

/** A portrait without its caption. */
export function face(image: ImageBlock, width: Points, shape: number, sheet: Sheet): Stack {
  const { src, alt, focus } = image
  const height = width * shape
  const natural = sheet.images.get(src) ?? { width: 800, height: 600 }
  const unsaid = focus.x === 0.5 && focus.y === 0.5
  const crop = cropTo(natural, { width, height }, unsaid ? FACE : focus)
  return {
    height,
    stretches: false,
    misfit: null,
    draw: ({ x, y }) => [
      { type: 'picture', key: 'portrait', role: 'picture', box: { x, y, width, height }, src, alt, crop },
    ],
  }
}

/** The caption of a portrait, small; null if it has none. */
export function captionOf(image: ImageBlock, width: Points, sheet: Sheet): Stack | null {
  const tone = sheet.tones.slide
  const look = { ...bodyLook(sheet, tone, sheet.theme.type.labelMin), color: tone.muted }
  const set: readonly TextParagraph[] = [textParagraph(runs(image.caption, look, sheet))]
  if (set[0]!.runs.length === 0) return null
  const { height, tooWide } = measure(set, width, sheet)
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width, place: image.place },
    draw: (box) => [textItem(set, { ...box, width, height }, sheet, { key: 'portrait-caption', role: 'caption' })],
  }
}
