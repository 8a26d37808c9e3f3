import type { Points } from '../model/geometry.ts'
import type { Place } from '../model/message.ts'
import type { Role, TextParagraph } from '../model/scene.ts'
import { narrowestWidth } from '../text/balance.ts'
import { measure, styled } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** A paragraph said large: its lines are of about one length, and none is a single word where that can be helped. */
export function balanced(
  paragraph: TextParagraph,
  width: Points,
  as: { readonly key: string; readonly role: Role; readonly place: Place },
  sheet: Sheet,
): Stack {
  const { height, lines, tooWide } = measure([paragraph], width, sheet)
  const narrow = Math.min(width, Math.ceil(narrowestWidth(styled(paragraph.runs, sheet), width)))
  const own = lines > 1 && measure([paragraph], narrow, sheet).lines === lines ? narrow : width
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width, place: as.place },
    draw: (box) => {
      const x = paragraph.rtl ? box.x + width - own : box.x
      return [textItem([paragraph], { x, y: box.y, width: own, height }, sheet, as)]
    },
  }
}
