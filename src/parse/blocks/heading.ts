import type { Heading as HeadingNode } from 'mdast'
import type { Heading } from '../../model/deck.ts'
import { attributesAt } from '../attributes.ts'
import { type Context, placeOf, sourceOf } from '../context.ts'
import { toInlines } from '../inlines.ts'
import * as messages from '../messages.ts'

/** A heading inside a slide. Attributes mean something on a slide's own heading only. */
export function heading(node: HeadingNode, context: Context): readonly Heading[] {
  const place = placeOf(node, context)
  if (attributesAt(sourceOf(node, context)) >= 0) context.messages.push(messages.headingAttributes(place))
  return [{ type: 'heading', children: toInlines(node.children, context), place }]
}
