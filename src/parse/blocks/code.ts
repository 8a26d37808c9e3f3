import type { Code } from 'mdast'
import type { CodeBlock } from '../../model/deck.ts'
import { type Context, placeOf } from '../context.ts'

/** A block of code, fenced or indented. */
export function code(node: Code, context: Context): CodeBlock {
  return { type: 'code', value: node.value, place: placeOf(node, context) }
}
