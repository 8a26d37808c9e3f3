import type { Blockquote, Paragraph as ParagraphNode, PhrasingContent } from 'mdast'
import type { Paragraph, QuoteBlock } from '../../model/deck.ts'
import type { Inline } from '../../model/text.ts'
import { type Context, placeOf } from '../context.ts'
import { toInlines } from '../inlines.ts'
import * as messages from '../messages.ts'

/** A quotation. Its last line, where it starts with "— ", names who said it. */
export function quote(node: Blockquote, context: Context): readonly QuoteBlock[] {
  const paragraphs: Paragraph[] = []
  let by: readonly Inline[] | null = null
  for (const [index, child] of node.children.entries()) {
    if (child.type !== 'paragraph') {
      if (child.type !== 'footnoteDefinition')
        context.messages.push(messages.onlyText('a quote', placeOf(child, context)))
      continue
    }
    const last = index === node.children.length - 1
    const [said, speaker] = last ? splitSpeaker(child, paragraphs.length > 0) : [child.children, null]
    const children = toInlines(said, context)
    if (children.length > 0) paragraphs.push({ type: 'paragraph', children, place: placeOf(child, context) })
    if (speaker) by = toInlines(speaker, context)
  }
  return [{ type: 'quote', children: paragraphs, by, place: placeOf(node, context) }]
}

type Split = readonly [said: readonly PhrasingContent[], speaker: readonly PhrasingContent[] | null]

const DASH = /^(?:[—–―]|---?)[ \t]+/

/** Takes the last line off a paragraph if it starts with a dash; a whole paragraph only after something was said. */
function splitSpeaker(node: ParagraphNode, saidBefore: boolean): Split {
  const { children } = node
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index]!
    if (child.type === 'text') {
      const end = child.value.lastIndexOf('\n')
      const afterBreak = end >= 0 || children[index - 1]?.type === 'break' || (index === 0 && saidBefore)
      const line = child.value.slice(end + 1)
      if (afterBreak && DASH.test(line)) {
        const name = { ...child, value: line.replace(DASH, '') }
        const said =
          end < 0
            ? children.slice(0, Math.max(index - 1, 0))
            : [...children.slice(0, index), { ...child, value: child.value.slice(0, end) }]
        return [said, [name, ...children.slice(index + 1)]]
      }
      if (end >= 0) break
    }
    if (child.type === 'break') break
  }
  return [children, null]
}
