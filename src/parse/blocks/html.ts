import type { Html } from 'mdast'
import { type Context, placeOf } from '../context.ts'
import * as messages from '../messages.ts'

/** A comment says nothing on a slide; any other HTML is an error. */
export function html(node: Html, context: Context): readonly [] {
  const rest = node.value.replace(/<!--(?:>|->|[\s\S]*?(?:-->|$))/g, '').trim()
  if (rest !== '') context.messages.push(messages.html(rest, placeOf(node, context)))
  return []
}
