import type { Heading } from '../../model/deck.ts'
import type { Box } from '../../model/geometry.ts'
import type { Item } from '../../model/scene.ts'
import { measure } from '../measure.ts'
import { type Frame, type Piece, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { hairline } from '../shapes.ts'
import { textParagraph } from '../text-paragraph.ts'

const LINE = 1.25
/** How much farther it is from what stands above it than paragraphs are from each other, in sizes. */
const ABOVE = 0.7
const ABOVE_LINE = 4
const BELOW_LINE = 5

/** A heading above its text: bold, in the accent, on a line of the same colour. */
export function heading(block: Heading, frame: Frame): readonly Piece[] {
  const { sheet, tone, size, width } = frame
  const look = { ...bodyLook(sheet, tone, size), bold: true, color: tone.accent, link: tone.accent }
  const set = [textParagraph(runs(block.children, look, sheet))]
  const { height, tooWide } = measure(set, width, sheet)
  return [
    {
      paragraphs: null,
      height: height + ABOVE_LINE + LINE + BELOW_LINE,
      before: size * Math.max(1.2, frame.gap + ABOVE),
      stretches: false,
      misfit: tooWide === null ? null : { token: tooWide, width, place: block.place },
      draw: (box: Box): readonly Item[] => [
        textItem(set, { ...box, height }, sheet, { key: `${frame.name}-heading`, role: 'label' }),
        hairline(`${frame.name}-line`, box.x, box.y + height + ABOVE_LINE, box.width, tone.accent, LINE),
      ],
    },
  ]
}
