import type { Block } from '../../model/deck.ts'
import { type Frame, type Piece, type Stack, stackPieces } from '../piece.ts'
import { chart } from './chart.ts'
import { code } from './code.ts'
import { columns } from './columns.ts'
import { heading } from './heading.ts'
import { image } from './image.ts'
import { list } from './list.ts'
import { panel } from './panel.ts'
import { paragraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { references } from './references.ts'
import { table } from './table.ts'

/** Blocks one under the other, measured in a frame. */
export function stackBlocks(blocks: readonly Block[], frame: Frame): Stack {
  return stackPieces(
    blocks.flatMap((block) => pieces(block, frame)),
    frame,
  )
}

function pieces(block: Block, frame: Frame): readonly Piece[] {
  switch (block.type) {
    case 'paragraph':
      return paragraph(block, frame)
    case 'heading':
      return heading(block, frame)
    case 'list':
      return list(block, frame)
    case 'table':
      return table(block, frame)
    case 'image':
      return image(block, frame)
    case 'chart':
      return chart(block, frame)
    case 'quote':
      return quote(block, frame)
    case 'columns':
      return columns(block, frame, stackBlocks)
    case 'panel':
      return panel(block, frame, stackBlocks)
    case 'references':
      return references(block, frame)
    case 'code':
      return code(block, frame)
  }
}
