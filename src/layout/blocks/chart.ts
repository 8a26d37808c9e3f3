import type { ChartBlock } from '../../model/deck.ts'
import { small } from '../ladder.ts'
import { measure } from '../measure.ts'
import { type Frame, type Piece, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { textParagraph } from '../text-paragraph.ts'

/** The least height of a chart as a share of the slide's: below it, labels run into each other. */
const LEAST = 0.3

/** A chart that takes the height that is left, under its title as a bold label. */
export function chart(block: ChartBlock, frame: Frame): readonly Piece[] {
  const { sheet } = frame
  const title = label(block, frame)
  return [
    ...title,
    {
      paragraphs: null,
      height: sheet.theme.grid.height * LEAST,
      before: title.length > 0 ? 6 : frame.size * 0.8,
      stretches: true,
      misfit: null,
      draw: (box) => [
        {
          type: 'chart',
          key: `${frame.name}-chart`,
          role: 'chart',
          box: { ...box, width: Math.floor(box.width), height: Math.floor(box.height) },
          name: block.name,
          drawing: `${block.name}@${Math.floor(box.width)}x${Math.floor(box.height)}`,
          alt: block.alt,
        },
      ],
    },
  ]
}

function label(block: ChartBlock, frame: Frame): readonly Piece[] {
  const { sheet, tone, width } = frame
  const size = small(sheet.theme.type, frame.size)
  const set = [textParagraph(runs(block.title, { ...bodyLook(sheet, tone, size), bold: true }, sheet))]
  if (set[0]!.runs.length === 0) return []
  const { height, tooWide } = measure(set, width, sheet)
  return [
    {
      paragraphs: null,
      height,
      before: frame.size * 0.8,
      stretches: false,
      misfit: tooWide === null ? null : { token: tooWide, width, place: block.place },
      draw: (box) => [textItem(set, box, sheet, { key: `${frame.name}-chart-title`, role: 'label' })],
    },
  ]
}
