import type { QuoteBlock } from '../../model/deck.ts'
import { measure } from '../measure.ts'
import type { Piece } from '../piece.ts'
import { type Frame, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { block as rectangle } from '../shapes.ts'
import { textParagraph } from '../text-paragraph.ts'

const BAR = 3

/** A quotation in running content: italic beside an accent line, with who said it underneath. */
export function quote(block: QuoteBlock, frame: Frame): readonly Piece[] {
  const { sheet, tone, size } = frame
  const inner = { x: BAR + size * 0.8, width: frame.width - BAR - size * 0.8 }
  const look = bodyLook(sheet, tone, size)
  const words = block.children.map((child, index) =>
    textParagraph(runs(child.children, { ...look, italic: true }, sheet), {
      spaceBefore: index === 0 ? 0 : size * 0.4,
    }),
  )
  const by = block.by === null ? [] : [attribution(block, frame)]
  const set = [...words, ...by].filter((paragraph) => paragraph.runs.length > 0)
  const { height, tooWide } = measure(set, inner.width, sheet)
  return [
    {
      paragraphs: null,
      height,
      before: size * (frame.gap + 0.3),
      stretches: false,
      misfit: tooWide === null ? null : { token: tooWide, width: inner.width, place: block.place },
      draw: (box) => [
        rectangle(`${frame.name}-quote-bar`, { ...box, width: BAR }, tone.accent),
        textItem(set, { ...box, x: box.x + inner.x, width: inner.width }, sheet, {
          key: `${frame.name}-quote`,
          role: 'body',
        }),
      ],
    },
  ]
}

function attribution(block: QuoteBlock, frame: Frame): ReturnType<typeof textParagraph> {
  const look = { ...bodyLook(frame.sheet, frame.tone, frame.size), color: frame.tone.muted }
  const dash = { type: 'text' as const, value: '— ' }
  return textParagraph(runs([dash, ...(block.by ?? [])], look, frame.sheet), { spaceBefore: frame.size * 0.35 })
}
