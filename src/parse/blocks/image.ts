import type { Image, Paragraph } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import type { ChartBlock, ImageBlock } from '../../model/deck.ts'
import { type Inline, plainText } from '../../model/text.ts'
import { NONE, type Pair, parseAttributes } from '../attributes.ts'
import { type Context, placeAt, placeOf } from '../context.ts'
import { toInlines } from '../inlines.ts'
import { inlineTree } from '../markdown.ts'
import * as messages from '../messages.ts'
import { simpleInline } from '../simple.ts'

/** An image or chart that fills its paragraph, with or without attributes after it; null if it does not. */
export function image(node: Image, paragraph: Paragraph, context: Context): ImageBlock | ChartBlock | null {
  const start = node.position!.start
  const end = node.position!.end
  const rest = context.source.slice(end.offset, paragraph.position!.end.offset).trim()
  if (rest !== '' && !rest.startsWith('{')) return null
  const isChart = node.url.startsWith('chart:')
  const known = isChart ? ['fig-alt'] : ['fig-alt', 'fit', 'focus']
  const { alt, fit, focus } = pictureAttributes(rest, known, placeAt(end, context.start), context)
  const place = placeAt(start, context.start)
  const text = caption(node, context)
  if (isChart) return { type: 'chart', name: node.url.slice(6), title: text, alt, place }
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(node.url) || node.url === '') {
    context.messages.push(messages.imageAddress(node.url, place))
  }
  return { type: 'image', src: toPath(node.url), caption: text, alt: alt ?? plainText(text), fit, focus, place }
}

/** What the braces after a picture say: `{fig-alt="…" fit="fill" focus="30% 60%"}`. */
interface PictureAttributes extends Pick<ImageBlock, 'fit' | 'focus'> {
  /** Null if there is none. */
  readonly alt: string | null
}

const MIDDLE = { x: 0.5, y: 0.5 }

function pictureAttributes(
  source: string,
  known: readonly string[],
  place: Context['start'],
  context: Context,
): PictureAttributes {
  const attributes = source === '' ? { value: NONE, messages: [] } : parseAttributes(source, place)
  context.messages.push(...attributes.messages)
  const { classes, ids, pairs } = attributes.value
  for (const other of [...classes, ...ids, ...pairs.filter(({ name }) => !known.includes(name))])
    context.messages.push(messages.unknown('unknown-attribute', 'image attribute', other.name, known, other.place))
  const pair = (name: string): Pair | undefined => pairs.find((one) => one.name === name)
  const alt = pair('fig-alt')
  return {
    alt: alt === undefined ? null : decodeString(alt.value).replace(/\s+/g, ' ').trim(),
    fit: fitOf(pair('fit'), context),
    focus: focusOf(pair('focus'), context),
  }
}

function fitOf(pair: Pair | undefined, context: Context): ImageBlock['fit'] {
  if (pair === undefined || pair.value === 'fit') return 'fit'
  if (pair.value !== 'fill')
    context.messages.push(messages.badValue('fit', pair.value, '"fit" or "fill"', pair.valuePlace))
  return 'fill'
}

/** `focus="30% 60%"`, from the left and from the top. */
function focusOf(pair: Pair | undefined, context: Context): ImageBlock['focus'] {
  if (pair === undefined) return MIDDLE
  const [, x, y] = /^(\d{1,3})% (\d{1,3})%$/.exec(pair.value) ?? []
  if (x !== undefined && y !== undefined && Number(x) <= 100 && Number(y) <= 100)
    return { x: Number(x) / 100, y: Number(y) / 100 }
  const known = 'two shares from the left and from the top, such as "30% 60%"'
  context.messages.push(messages.badValue('focus', pair.value, known, pair.valuePlace))
  return MIDDLE
}

/** The caption, with its marks: mdast keeps its characters only, so it is read again as the text of a link. */
function caption(node: Image, context: Context): readonly Inline[] {
  const { start, end } = node.position!
  const source = context.source.slice(start.offset! + 1, end.offset)
  const inner: Context = { ...context, source, start: placeAt({ ...start, column: start.column + 1 }, context.start) }
  const words = simpleInline(source.slice(1, source.indexOf('](')), { line: 1, column: 2, offset: 1 })
  if (words !== null) return toInlines(words, inner)
  const [link, ...others] = inlineTree(inner)
  if (link?.type === 'link' && others.length === 0) return toInlines(link.children, inner)
  if (node.alt) context.messages.push(messages.linkInCaption(placeOf(node, context)))
  return []
}

/** A path as the file system has it: authors write a space as `%20`. */
function toPath(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}
