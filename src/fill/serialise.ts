import type { CitationItem, Inline } from '../model/text.ts'
import { escapeAddress, escapeLocator, escapeText } from './escape.ts'
import { normalise } from './normalise.ts'
import { edgeAfter, edgeBefore, isWord, type Token } from './tokens.ts'

/**
 * Running text → Markdown on one line, which means the same wherever a template puts it: at a line's start, after `- ` or
 * `> `, in a heading before `{.kind}`, in a table cell. Reading it again gives the normalised text. What needs no escape
 * has none.
 */
export function toMarkdown(inlines: readonly Inline[]): string {
  const tokens: Token[] = []
  pushAll(normalise(inlines), tokens)
  chooseMarkers(tokens)
  return escapeText(tokens)
}

/** Plain characters → Markdown that shows them. */
export function textToMarkdown(value: string): string {
  return toMarkdown([{ type: 'text', value }])
}

function pushAll(inlines: readonly Inline[], tokens: Token[]): void {
  for (const inline of inlines) push(inline, tokens)
}

function push(inline: Inline, tokens: Token[]): void {
  switch (inline.type) {
    case 'text':
      for (const value of inline.value) tokens.push({ type: 'char', value, encoded: false })
      return
    case 'code':
      tokens.push({ type: 'raw', value: code(inline.value) })
      return
    case 'citation':
      tokens.push({ type: 'raw', value: `[${inline.items.map(citationItem).join('; ')}]` })
      return
    case 'link':
      tokens.push({ type: 'raw', value: '[' })
      pushAll(inline.children, tokens)
      tokens.push({ type: 'raw', value: `](${escapeAddress(inline.url)})` })
      return
    case 'strong':
    case 'emphasis':
      pushMark(inline, tokens)
      return
    case 'footnote':
    case 'break':
      throw new Error(`a ${inline.type} is not normalised text`)
  }
}

function pushMark(mark: Extract<Inline, { type: 'strong' | 'emphasis' }>, tokens: Token[]): void {
  const open = { type: 'mark', side: 'open', marker: mark.type === 'strong' ? '**' : '_', partner: 0 } as const
  const start = tokens.push({ ...open }) - 1
  pushAll(mark.children, tokens)
  const end = tokens.push({ ...open, side: 'close', partner: start }) - 1
  tokens[start] = { ...open, partner: end }
}

/** A code span whose fence is longer than any run of backticks inside. */
function code(value: string): string {
  let fence = '`'
  const runs = new Set(value.match(/`+/g))
  while (runs.has(fence)) fence += '`'
  const pad = /^`|`$|^ .*[^ ].* $/.test(value) ? ' ' : ''
  return `${fence}${pad}${value}${pad}${fence}`
}

function citationItem(item: CitationItem): string {
  return `@${item.key}${item.locator === undefined ? '' : `, ${escapeLocator(item.locator)}`}`
}

/**
 * Emphasis is `_`, or `*` inside a word. Where CommonMark would not see a mark between a letter and a punctuation mark
 * (`**“K-pop”**은`), the letter outside is written as a character reference.
 */
function chooseMarkers(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'mark' || token.side !== 'open') continue
    const close = tokens[token.partner]!
    if (close.type !== 'mark') continue
    const inWord = isWord(edgeBefore(tokens, index)) || isWord(edgeAfter(tokens, token.partner))
    if (token.marker === '_' && inWord && standsAlone(tokens, index, token.partner)) {
      token.marker = '*'
      close.marker = '*'
    }
    const strict = token.marker === '_'
    if (strict || !isWord(edgeAfter(tokens, index))) encode(tokens[index - 1])
    if (strict || !isWord(edgeBefore(tokens, token.partner))) encode(tokens[token.partner + 1])
  }
}

/** True if no other mark touches this one or stands in it, so that a `*` cannot run together with another. */
function standsAlone(tokens: readonly Token[], open: number, close: number): boolean {
  return tokens.slice(Math.max(0, open - 1), close + 2).filter((token) => token.type === 'mark').length === 2
}

function encode(token: Token | undefined): void {
  if (token?.type === 'char' && isWord(token.value)) token.encoded = true
}
