import type { Message } from '../model/message.ts'
import type { Inline } from '../model/text.ts'
import { type Attributes, attributesAt, NONE, parseAttributes } from './attributes.ts'
import type { Context } from './context.ts'
import { placeAt } from './context.ts'
import { inlineMarkdown } from './inline.ts'
import type { Stretch } from './scan.ts'
import { withoutBlanks, withoutTrailing } from './without-trailing.ts'

/** A slide's heading, read. */
export interface Title {
  readonly title: readonly Inline[]
  readonly attributes: Attributes
}

/** What follows the `#`: the title, then attributes; a closing row of `#` is no part of it. */
export function parseTitle(heading: Stretch, messages: Message[], footnote: Context['footnote']): Title {
  const text = withoutClosing(heading.text)
  const at = attributesAt(text)
  const source = withoutBlanks(at < 0 ? text : text.slice(0, at))
  const title = inlineMarkdown({ source, start: heading.place, messages, footnote })
  if (at < 0) return { title, attributes: NONE }
  const attributes = parseAttributes(text.slice(at), placeAt({ line: 1, column: at + 1 }, heading.place))
  messages.push(...attributes.messages)
  return { title, attributes: attributes.value }
}

function withoutClosing(text: string): string {
  const title = withoutTrailing('#', text)
  return title === '' || /[ \t]$/.test(title) ? withoutBlanks(title) : text
}
