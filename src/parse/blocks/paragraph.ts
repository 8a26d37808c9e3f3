import type { Paragraph as ParagraphNode } from 'mdast'
import type { Block } from '../../model/deck.ts'
import { type Context, placeOf } from '../context.ts'
import { toInlines } from '../inlines.ts'
import { image } from './image.ts'

/** A paragraph of text; an image alone in its paragraph is a block of its own. */
export function paragraph(node: ParagraphNode, context: Context): readonly Block[] {
  const [first] = node.children
  if (first?.type === 'image') {
    const block = image(first, node, context)
    if (block !== null) return [block]
  }
  const children = toInlines(node.children, context)
  return children.length === 0 ? [] : [{ type: 'paragraph', children, place: placeOf(node, context) }]
}
