import type { ImageBlock, QuoteBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { mirroredSpans } from './mirror.ts'
import type { Stack } from './piece.ts'
import { captionOf, face } from './portrait.ts'
import { attribution, isRightToLeft } from './quotation.ts'
import type { Sheet } from './sheet.ts'
import { headed, lowered, sideBySide } from './stack.ts'

/** Width and height of a portrait beside the name, and the space between the two. */
const SMALL = { side: 104, gap: 18 }

/** A small portrait, and beside its middle who it is and the portrait's caption. */
export function nameWithFace(said: QuoteBlock, image: ImageBlock, width: Points, sheet: Sheet): Stack {
  const { side, gap } = SMALL
  const spans = [
    { x: 0, width: side },
    { x: side + gap, width: width - side - gap },
  ] as const
  const picture = face(image, side, 1, sheet)
  const name = attribution(said, spans[1].width, false, sheet)
  const caption = captionOf(image, spans[1].width, sheet)
  const text = name && caption ? headed(name, caption, 4) : (name ?? caption)
  const placed = isRightToLeft(said) ? mirroredSpans(spans, width) : spans
  return sideBySide(text ? [lowered(picture, 0.5), lowered(text, 0.5)] : [picture], placed)
}
