import type { FootnoteDefinition } from 'mdast'
import type { Message } from '../model/message.ts'
import type { Inline } from '../model/text.ts'
import { type Context, placeOf } from './context.ts'
import { toInlines } from './inlines.ts'
import * as messages from './messages.ts'

/** The footnotes of a document: defined anywhere, called anywhere. */
export interface Footnotes {
  /** Takes a definition. */
  readonly define: (node: FootnoteDefinition, context: Context) => void
  /** What a call stands for. */
  readonly content: Context['footnote']
  /** Warns of definitions that nothing called. */
  readonly checkUnused: () => void
}

interface Definition {
  readonly node: FootnoteDefinition
  readonly context: Context
  content: readonly Inline[] | 'not read' | 'being read'
}

/** An empty store of footnotes. */
export function createFootnotes(list: Message[]): Footnotes {
  const definitions = new Map<string, Definition>()
  return {
    define(node, context) {
      const twice = definitions.has(node.identifier)
      if (twice) list.push(messages.footnoteTwice(node.label ?? node.identifier, placeOf(node, context)))
      else definitions.set(node.identifier, { node, context, content: 'not read' })
    },
    content(call, place) {
      const definition = definitions.get(call.identifier)
      if (definition?.content === 'being read') list.push(messages.footnoteInFootnote(place))
      if (definition?.content === 'not read') definition.content = read(definition)
      const content = definition?.content ?? []
      if (content.length === 0) list.push(messages.noFootnote(call.label ?? call.identifier, place))
      return typeof content === 'string' ? [] : content
    },
    checkUnused() {
      for (const { node, context, content } of definitions.values())
        if (content === 'not read')
          list.push(messages.footnoteUnused(node.label ?? node.identifier, placeOf(node, context)))
    },
  }
}

/** The paragraphs of a definition, one to a line. */
function read(definition: Definition): readonly Inline[] {
  const { node, context } = definition
  definition.content = 'being read'
  const content: Inline[] = []
  for (const block of node.children) {
    if (content.length > 0) content.push({ type: 'break' })
    if (block.type === 'paragraph') content.push(...toInlines(block.children, context))
    else context.messages.push(messages.onlyText('a footnote', placeOf(block, context)))
  }
  return content
}
