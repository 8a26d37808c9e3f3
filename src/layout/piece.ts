import type { Block } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Place } from '../model/message.ts'
import type { Item, Role, TextItem, TextParagraph } from '../model/scene.ts'
import { withoutLoneWord } from './lone-words.ts'
import { breaksOf, measure } from './measure.ts'
import type { Sheet } from './sheet.ts'
import type { Tone } from './tone.ts'

/** How content is set: where, how large, how loose, in which colours. */
export interface Frame {
  readonly sheet: Sheet
  readonly width: Points
  /** Size of body text. */
  readonly size: Points
  /** Space between paragraphs as a share of the size. */
  readonly gap: number
  readonly tone: Tone
  /** What items are called: the second half of their keys. */
  readonly name: string
  /** Panels and tables take the height that is left; else they are as high as their content. */
  readonly tall?: boolean
}

/** A word that is wider than its line. */
export interface Misfit {
  readonly token: string
  readonly width: Points
  readonly place: Place
}

/** A measured piece of content. Text of neighbouring pieces flows together into one box. */
export interface Piece {
  /** Its text, where it is nothing but running text. */
  readonly paragraphs: readonly TextParagraph[] | null
  /** The least height that it needs. */
  readonly height: Points
  /** Space above it, unless it comes first. */
  readonly before: Points
  /** It takes the height that is left over. */
  readonly stretches: boolean
  readonly misfit: Misfit | null
  /** The running texts in it, where it is more than that. */
  readonly texts?: readonly SetText[]
  readonly draw: (box: Box) => readonly Item[]
}

/** Running text and the width that it is set in. */
export interface SetText {
  readonly paragraphs: readonly TextParagraph[]
  readonly width: Points
}

/** Pieces one under the other, measured together. */
export interface Stack {
  readonly height: Points
  readonly stretches: boolean
  readonly misfit: Misfit | null
  /** The running texts in it, as far as they are known: the ends of their lines are judged. */
  readonly texts?: readonly SetText[]
  /** The heights of what stands side by side in it, but for what stretches; defaults to one column. */
  readonly columns?: readonly Points[]
  readonly draw: (box: Box) => readonly Item[]
}

/** Measures blocks one under the other; given to the blocks that hold others. */
export type StackBlocks = (blocks: readonly Block[], frame: Frame) => Stack

/** Running text as a piece. */
export function textPiece(
  paragraphs: readonly TextParagraph[],
  frame: Frame,
  options: { readonly before: Points; readonly place: Place },
): Piece {
  const { height, tooWide } = measure(paragraphs, frame.width, frame.sheet)
  return {
    paragraphs,
    height,
    before: options.before,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width: frame.width, place: options.place },
    draw: (box) => [textItem(paragraphs, box, frame.sheet, { key: frame.name, role: 'body' })],
  }
}

/** Pieces, stacked. What stretches shares the height that is left; if nothing does, the last text takes it. */
export function stackPieces(pieces: readonly Piece[], frame: Frame): Stack {
  const flowed = flow(pieces, frame)
  const gaps = flowed.map((piece, index) => (index === 0 ? 0 : piece.before))
  const height = flowed.reduce((sum, piece, index) => sum + piece.height + gaps[index]!, 0)
  const stretching = flowed.filter((piece) => piece.stretches).length
  return {
    height,
    stretches: stretching > 0,
    misfit: flowed.find((piece) => piece.misfit)?.misfit ?? null,
    texts: flowed.flatMap(({ paragraphs, texts }) => texts ?? (paragraphs ? [{ paragraphs, width: frame.width }] : [])),
    draw: (box) => {
      const left = Math.max(0, box.height - height)
      let y = box.y
      return flowed.flatMap((piece, index) => {
        const tail = stretching === 0 && index === flowed.length - 1 && piece.paragraphs !== null
        const extra = piece.stretches ? left / stretching : tail ? left : 0
        const place = { x: box.x, y: y + gaps[index]!, width: box.width, height: piece.height + extra }
        y = place.y + place.height
        return piece.draw(place)
      })
    },
  }
}

/** A text item, measured in its box. Space above its first paragraph is dropped. */
export function textItem(
  paragraphs: readonly TextParagraph[],
  box: Box,
  sheet: Sheet,
  as: { readonly key: string; readonly role: Role; readonly anchor?: TextItem['anchor'] },
): TextItem {
  const [first, ...others] = paragraphs
  const flush = first ? [{ ...first, spaceBefore: 0 }, ...others] : []
  const set = as.role === 'title' ? flush : flush.map((one) => withoutLoneWord(one, box.width, sheet))
  const { lines, height } = measure(set, box.width, sheet)
  return {
    type: 'text',
    key: as.key,
    role: as.role,
    box,
    paragraphs: set,
    breaks: set.map((one) => breaksOf(one, box.width, sheet)),
    anchor: as.anchor ?? 'top',
    lines,
    needed: height,
  }
}

/** Joins neighbouring texts; the space between two pieces becomes the space above a paragraph. */
function flow(pieces: readonly Piece[], frame: Frame): readonly Piece[] {
  const flowed: Piece[] = []
  for (const piece of pieces) {
    const above = flowed.at(-1)
    if (above?.paragraphs && piece.paragraphs) flowed[flowed.length - 1] = joined(above, piece, frame)
    else flowed.push(piece)
  }
  return flowed
}

function joined(above: Piece, below: Piece, frame: Frame): Piece {
  const [first, ...others] = below.paragraphs!
  const paragraphs = [...above.paragraphs!, ...(first ? [{ ...first, spaceBefore: below.before }] : []), ...others]
  return {
    paragraphs,
    height: above.height + below.before + below.height,
    before: above.before,
    stretches: false,
    misfit: above.misfit ?? below.misfit,
    draw: (box) => [textItem(paragraphs, box, frame.sheet, { key: frame.name, role: 'body' })],
  }
}
