import type { Paragraph } from '../../model/deck.ts'
import { type Frame, type Piece, textPiece } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { textParagraph } from '../text-paragraph.ts'

/** A paragraph of running text. */
export function paragraph(block: Paragraph, frame: Frame): readonly Piece[] {
  const set = runs(block.children, bodyLook(frame.sheet, frame.tone, frame.size), frame.sheet)
  if (set.length === 0) return []
  return [textPiece([textParagraph(set)], frame, { before: frame.size * (frame.gap + 0.1), place: block.place })]
}
