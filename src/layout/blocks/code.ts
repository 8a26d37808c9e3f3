import type { CodeBlock } from '../../model/deck.ts'
import { small } from '../ladder.ts'
import { measure } from '../measure.ts'
import { type Frame, type Piece, textItem } from '../piece.ts'
import { bodyLook, MONOSPACED, plainRuns } from '../runs.ts'
import { block as rectangle } from '../shapes.ts'
import { textParagraph } from '../text-paragraph.ts'

const PADDING = 10

/** Code on a card of its own, a paragraph a line; spaces at the start of a line are kept. */
export function code(block: CodeBlock, frame: Frame): readonly Piece[] {
  const { sheet } = frame
  const { type, card } = sheet.theme
  const tone = sheet.tones.card
  const look = { ...bodyLook(sheet, tone, small(type, frame.size)), font: MONOSPACED }
  const set = block.value
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => textParagraph(plainRuns(line.replace(/^[ \t]+/, spaces) || '\u00A0', look, null, sheet)))
  const width = frame.width - 2 * PADDING
  const { height, tooWide } = measure(set, width, sheet)
  return [
    {
      paragraphs: null,
      height: height + 2 * PADDING,
      before: frame.size * (frame.gap + 0.3),
      stretches: false,
      misfit: tooWide === null ? null : { token: tooWide, width, place: block.place },
      draw: (box) => [
        rectangle(`${frame.name}-code-card`, box, sheet.theme.roles.card, card.radius),
        textItem(set, { x: box.x + PADDING, y: box.y + PADDING, width, height }, sheet, {
          key: `${frame.name}-code`,
          role: 'body',
        }),
      ],
    },
  ]
}

/** Spaces that neither break a line nor are dropped. */
function spaces(indent: string): string {
  return indent.replace(/\t/g, '    ').replace(/ /g, '\u00A0')
}
