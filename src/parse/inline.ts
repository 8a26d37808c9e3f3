import type { Message, Outcome, Place } from '../model/message.ts'
import type { Inline } from '../model/text.ts'
import type { Context } from './context.ts'
import { toInlines } from './inlines.ts'
import { inlineTree } from './markdown.ts'
import * as messages from './messages.ts'

/**
 * The inline Markdown of one field. Nothing in it starts a block: `# x` and `- x` are plain text. Line breaks fold to
 * spaces. The place is where the text starts.
 */
export function parseInline(source: string, place: Place): Outcome<readonly Inline[]> {
  const list: Message[] = []
  const footnote: Context['footnote'] = (call, at) => {
    list.push(messages.footnoteInField(call.label ?? call.identifier, at))
    return []
  }
  return { value: inlineMarkdown({ source, start: place, messages: list, footnote }), messages: list }
}

/** The inline Markdown of a piece that stands in a context. */
export function inlineMarkdown(context: Context): readonly Inline[] {
  return toInlines(inlineTree(context), context)
}
