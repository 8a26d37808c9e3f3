import type { Block } from '../../model/deck.ts'
import type { Context } from '../context.ts'
import { placeOf, sourceOf } from '../context.ts'
import type { MarkdownBlock } from '../markdown.ts'
import * as messages from '../messages.ts'
import { code } from './code.ts'
import { heading } from './heading.ts'
import { html } from './html.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import { quote } from './quote.ts'
import { table } from './table.ts'

/** The blocks that a Markdown node becomes: one, or none for a comment, a definition and what slides cannot show. */
export function toBlocks(node: MarkdownBlock, context: Context): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context)
    case 'heading':
      return heading(node, context)
    case 'list':
      return [list(node, context)]
    case 'table':
      return [table(node, context)]
    case 'blockquote':
      return quote(node, context)
    case 'code':
      return [code(node, context)]
    case 'html':
      return html(node, context)
    case 'thematicBreak':
      return unsupported(messages.rule(sourceOf(node, context), placeOf(node, context)), context)
    case 'definition':
      return unsupported(messages.referenceLink(sourceOf(node, context), placeOf(node, context)), context)
    case 'footnoteDefinition':
      return []
  }
}

function unsupported(message: Context['messages'][number], context: Context): readonly Block[] {
  context.messages.push(message)
  return []
}
