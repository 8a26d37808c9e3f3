import type { FootnoteReference, Html, Image, ImageReference, Link, LinkReference, PhrasingContent, Text } from 'mdast'
import type { Inline } from '../model/text.ts'
import { type CitationNode, citationItems } from './citation.ts'
import { type Context, placeAt, placeOf, sourceOf } from './context.ts'
import * as messages from './messages.ts'

/** Marks inside each other, such as a link in bold in italics: nobody writes more. */
const DEEPEST = 20

/** Running text: what Markdown's inline nodes say, with soft line breaks folded to spaces. */
export function toInlines(nodes: readonly PhrasingContent[], context: Context, depth = 0): readonly Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes) inlines.push(...toInline(node, context, depth + 1))
  return joinTexts(inlines)
}

function toInline(node: PhrasingContent, context: Context, depth: number): readonly Inline[] {
  if (depth > DEEPEST) return tooDeep(node, context)
  switch (node.type) {
    case 'text':
      return text(node, context)
    case 'strong':
      return [{ type: 'strong', children: toInlines(node.children, context, depth) }]
    case 'emphasis':
      return [{ type: 'emphasis', children: toInlines(node.children, context, depth) }]
    case 'inlineCode':
      return [{ type: 'code', value: node.value }]
    case 'break':
      return [{ type: 'break' }]
    case 'citation':
      return citation(node, context)
    case 'link':
      return link(node, context, depth)
    case 'html':
      return html(node, context)
    case 'footnoteReference':
      return footnote(node, context)
    case 'image':
    case 'imageReference':
      return image(node, context)
    case 'linkReference':
      return linkReference(node, context, depth)
    case 'delete':
      return toInlines(node.children, context, depth)
  }
}

function text(node: Text, context: Context): readonly Inline[] {
  if (/[[<]/.test(node.value)) checkText(node, context)
  return [{ type: 'text', value: node.value.replace(/[ \t]*\n[ \t]*/g, ' ') }]
}

/** Marks that their author meant, and that mean nothing to Markdown: an escaped one is no such mark. */
function checkText(node: Text, context: Context): void {
  const start = placeOf(node, context)
  let line = 1
  let lineStart = 0
  for (const { 0: found, 1: key, 2: prefixed, 3: reference, index } of sourceOf(node, context).matchAll(SUSPECTS)) {
    if (found === '\n') [line, lineStart] = [line + 1, index + 1]
    if (found === '\n' || found.startsWith('\\')) continue
    const place = placeAt({ line, column: index - lineStart + 1 }, start)
    if (key !== undefined) context.messages.push(messages.brokenCitation(key, place))
    else if (prefixed !== undefined) context.messages.push(messages.citationPrefix(prefixed, place))
    else if (reference !== undefined) context.messages.push(messages.referenceLink(reference, place))
    else context.messages.push(messages.openComment(place))
  }
}

const SUSPECTS =
  /\\[^\n]|\n|(\[-?@[\p{L}\p{N}_][^[\]\n]{0,40}\]?)|(\[[^[\]@\\\n]{1,40}[\s-]@[\p{L}\p{N}_][^[\]\n]{0,40}\])|(\[[^[\]\\\n]{1,60}\]\[[^[\]\n]{0,60}\])|<!--/gu

function citation(node: CitationNode, context: Context): readonly Inline[] {
  return [{ type: 'citation', items: citationItems(node.value), place: placeOf(node, context) }]
}

function link(node: Link, context: Context, depth: number): readonly Inline[] {
  const children = toInlines(node.children, context, depth)
  if (/^(?:https?|mailto):/i.test(node.url)) return [{ type: 'link', url: node.url, children }]
  context.messages.push(messages.link(node.url, placeOf(node, context)))
  return children
}

function html(node: Html, context: Context): readonly Inline[] {
  if (!node.value.startsWith('<!--')) context.messages.push(messages.html(node.value, placeOf(node, context)))
  return []
}

function footnote(node: FootnoteReference, context: Context): readonly Inline[] {
  const children = context.footnote(node, placeOf(node, context))
  return children.length > 0 ? [{ type: 'footnote', children }] : []
}

function image(node: Image | ImageReference, context: Context): readonly Inline[] {
  context.messages.push(messages.imageInText(placeOf(node, context)))
  return []
}

function linkReference(node: LinkReference, context: Context, depth: number): readonly Inline[] {
  context.messages.push(messages.referenceLink(sourceOf(node, context), placeOf(node, context)))
  return toInlines(node.children, context, depth)
}

function tooDeep(node: PhrasingContent, context: Context): readonly Inline[] {
  context.messages.push(messages.tooDeep(placeOf(node, context)))
  return []
}

function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + inline.value }
    else if (inline.type !== 'text' || inline.value !== '') joined.push(inline)
  }
  return joined
}
