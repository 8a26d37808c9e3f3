import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast'

/**
 * Most of a deck is words, citations and words with emphasis, in paragraphs and lists of one line each. These are read
 * here, into the same nodes as the Markdown parser makes of them and much sooner: 200 slides of bullets in 27 ms instead
 * of 266. Anything else is left to the parser.
 */
const WORDS = '[^\\\\`*_[\\]<&\\n\\r\\t\\0\\uFEFF]'
const CITATION = '\\[@[A-Za-z0-9_][^[\\]\\\\\\n\\r\\t\\0]*\\](?!\\()'

/**
 * One or two asterisks before a letter or digit at the start of a word, and as many after one at the end of a word: they
 * can open only, and close only. After a percent sign, a word ends with a space.
 */
const EMPHASIS = `(?<=^|[ (])(\\*\\*?)(?=[\\p{L}\\p{N}])(${WORDS}*)(?:(?<=[\\p{L}\\p{N}])\\1(?=$|[ .,;:!?)])|(?<=%)\\1(?=$| ))`

/** A longer line is read here only if it is nothing but words: the pattern for marks keeps a step for each character. */
const LONGEST = 20_000
const ONLY_WORDS = new RegExp(`^${WORDS}*$`, 'u')

const LINE = new RegExp(`^(?:${WORDS}|${CITATION}|${EMPHASIS})*$`, 'u')
const MARK = new RegExp(`${CITATION}|${EMPHASIS}`, 'gu')

/** Characters that begin no block of Markdown. A number may begin a list. */
const START = /^(?:\p{L}|\d+(?![\d.)])|[“"‘'(€$£]|\*\*?(?=[\p{L}\p{N}]))/u

/** Where a line starts. */
interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** The inline nodes of one line of words, citations and emphasis, or null for a line with anything else in it. */
export function simpleInline(line: string, start: Point): PhrasingContent[] | null {
  if (line.length > LONGEST) return ONLY_WORDS.test(line) ? [text(line, 0, start)] : null
  if (!LINE.test(line)) return null
  const nodes: PhrasingContent[] = []
  let end = 0
  for (const { 0: found, 1: asterisks, 2: words, index } of line.matchAll(MARK)) {
    if (index > end) nodes.push(text(line.slice(end, index), end, start))
    end = index + found.length
    const at = position(start, index, end)
    if (asterisks === undefined) nodes.push({ type: 'citation', value: found.slice(1, -1), position: at })
    else nodes.push(emphasis(asterisks, text(words!, index + asterisks.length, start), at))
  }
  if (end < line.length) nodes.push(text(line.slice(end), end, start))
  return nodes
}

/** The blocks of a text of such lines: paragraphs of one line, and lists of `- ` with a line for an item; or null. */
export function simpleBlocks(source: string): (Paragraph | List)[] | null {
  const blocks: (Paragraph | List)[] = []
  let before = ''
  let offset = 0
  for (const [index, line] of source.split('\n').entries()) {
    const last = blocks.at(-1)
    const isItem = line.startsWith('- ')
    const node = line === '' ? null : paragraph(line, isItem ? 2 : 0, { line: index + 1, column: 1, offset })
    if (node === undefined) return null
    if (node !== null && isItem) {
      if (before !== '' && last?.type === 'paragraph') return null
      if (before === '' && last?.type === 'list') return null
      if (last?.type === 'list') addItem(last, node)
      else blocks.push(list(node))
    } else if (node !== null) {
      if (before !== '') return null
      blocks.push(node)
    }
    before = line
    offset += line.length + 1
  }
  return blocks
}

/** The paragraph on a line after its marker, or undefined for a line that the Markdown parser has to see. */
function paragraph(line: string, marker: number, { line: number, offset }: Point): Paragraph | undefined {
  const words = line.slice(marker)
  if (!START.test(words) || words.endsWith(' ')) return undefined
  const start = { line: number, column: 1 + marker, offset: offset + marker }
  const children = simpleInline(words, start)
  return children === null ? undefined : { type: 'paragraph', children, position: position(start, 0, words.length) }
}

function list(first: Paragraph): List {
  const node = item(first)
  const { start, end } = node.position!
  return { type: 'list', ordered: false, start: null, spread: false, children: [node], position: { start, end } }
}

function addItem(to: List, next: Paragraph): void {
  const node = item(next)
  to.children.push(node)
  to.position!.end = node.position!.end
}

function item(node: Paragraph): ListItem {
  const { start, end } = node.position!
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [node],
    position: { start: { ...start, column: start.column - 2, offset: start.offset! - 2 }, end },
  }
}

function emphasis(asterisks: string, words: PhrasingContent, at: NonNullable<Paragraph['position']>): PhrasingContent {
  return { type: asterisks === '*' ? 'emphasis' : 'strong', children: [words], position: at }
}

function text(value: string, at: number, start: Point): PhrasingContent {
  return { type: 'text', value, position: position(start, at, at + value.length) }
}

function position({ line, column, offset }: Point, from: number, to: number): NonNullable<Paragraph['position']> {
  return {
    start: { line, column: column + from, offset: offset + from },
    end: { line, column: column + to, offset: offset + to },
  }
}
