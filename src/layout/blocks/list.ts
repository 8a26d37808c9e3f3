import type { List, ListItem } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { TextParagraph } from '../../model/scene.ts'
import { type Frame, type Piece, textPiece } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { textParagraph } from '../text-paragraph.ts'

/** The deepest level that has an indent of its own; PowerPoint has no more than nine, and a slide room for fewer. */
const DEEPEST = 4

/** A list as one text with hanging bullets or numbers. */
export function list(block: List, frame: Frame): readonly Piece[] {
  const last = block.start + block.items.length - 1
  const hanging = block.ordered ? numberWidth(last, frame.size) : bulletWidth(frame.size)
  const paragraphs = block.items.flatMap((item, index) => {
    const number = block.ordered ? block.start + index : null
    return itemParagraphs(item, number, { level: 0, indent: hanging, hanging }, frame)
  })
  const [first, ...others] = paragraphs
  if (!first) return []
  const set = [{ ...first, spaceBefore: 0 }, ...others]
  return [textPiece(set, frame, { before: frame.size * (frame.gap + 0.1), place: block.place })]
}

interface Step {
  readonly level: number
  readonly indent: Points
  readonly hanging: Points
}

function itemParagraphs(item: ListItem, number: number | null, step: Step, frame: Frame): readonly TextParagraph[] {
  const { sheet, tone, size, gap } = frame
  const set = runs(item.children, bodyLook(sheet, tone, size), sheet)
  const bullet = {
    type: number === null ? ('disc' as const) : ('number' as const),
    number: number ?? 0,
    color: tone.accent,
  }
  const spaceBefore = size * (step.level === 0 ? gap : gap * 0.5)
  const own = set.length === 0 ? [] : [textParagraph(set, { bullet, ...step, spaceBefore })]
  const deeper = {
    level: Math.min(step.level + 1, DEEPEST),
    indent: step.level < DEEPEST ? step.indent + bulletWidth(size) : step.indent,
    hanging: bulletWidth(size),
  }
  return [...own, ...item.items.flatMap((child) => itemParagraphs(child, null, deeper, frame))]
}

function bulletWidth(size: Points): Points {
  return Math.round(size * 1.05)
}

/** Room for the digits of the largest number, its full stop and a space. */
function numberWidth(last: number, size: Points): Points {
  return Math.round(size * (0.9 + 0.56 * String(last).length))
}
