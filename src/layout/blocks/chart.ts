import type { ChartBlock } from '../../model/deck.ts'
import { chartItem, chartTitle } from '../chart-box.ts'
import { measure } from '../measure.ts'
import { type Frame, type Piece, textItem } from '../piece.ts'

/** The least height of a chart as a share of the slide's: below it, labels run into each other. */
const LEAST = 0.3

/** A chart that takes the height that is left, under its title as a bold label. */
export function chart(block: ChartBlock, frame: Frame): readonly Piece[] {
  const title = label(block, frame)
  return [
    ...title,
    {
      paragraphs: null,
      height: frame.sheet.theme.grid.height * LEAST,
      before: title.length > 0 ? 6 : frame.size * 0.8,
      stretches: true,
      misfit: null,
      draw: (box) => [chartItem(block, box, `${frame.name}-chart`)],
    },
  ]
}

function label(block: ChartBlock, frame: Frame): readonly Piece[] {
  const { sheet, width } = frame
  const set = chartTitle(block, frame)
  if (set.length === 0) return []
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
