import type { Column, Columns } from '../../model/deck.ts'
import type { Box } from '../../model/geometry.ts'
import type { Span } from '../grid.ts'
import type { Frame, Piece, StackBlocks } from '../piece.ts'

/** Columns side by side, as high as the highest. */
export function columns(block: Columns, frame: Frame, stackBlocks: StackBlocks): readonly Piece[] {
  const spans = columnSpans(block.columns, { x: 0, width: frame.width }, frame.sheet.theme.grid.gutter * 2)
  const stacks = block.columns.map((column, index) =>
    stackBlocks(column.blocks, { ...frame, width: spans[index]!.width, name: `column-${index + 1}` }),
  )
  return [
    {
      paragraphs: null,
      height: Math.max(0, ...stacks.map((stack) => stack.height)),
      before: frame.size * 0.8,
      stretches: stacks.some((stack) => stack.stretches),
      misfit: stacks.find((stack) => stack.misfit)?.misfit ?? null,
      draw: (box: Box) =>
        stacks.flatMap((stack, index) =>
          stack.draw({ ...box, x: box.x + spans[index]!.x, width: spans[index]!.width }),
        ),
    },
  ]
}

/** Where columns stand in a width: those with a share of their own get it, the others divide the rest. */
export function columnSpans(list: readonly Column[], within: Span, gap: number): readonly Span[] {
  const room = within.width - gap * Math.max(0, list.length - 1)
  const given = list.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const open = list.filter((column) => column.width === null).length
  const rest = open === 0 ? 0 : Math.max(100 - given, 20 * open) / open
  const total = list.reduce((sum, column) => sum + (column.width ?? rest), 0)
  let x = within.x
  return list.map((column) => {
    const stretch = { x, width: (room * (column.width ?? rest)) / Math.max(total, 1) }
    x += stretch.width + gap
    return stretch
  })
}
