import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension } from 'micromark-util-types'
import { type Memory, recalled } from '../model/memory.ts'
import type { Message, Outcome, Place } from '../model/message.ts'
import { citationFromMarkdown, citationSyntax } from './citation.ts'
import type { Context } from './context.ts'
import * as messages from './messages.ts'
import { simpleBlocks, simpleInline } from './simple.ts'
import { withoutTrailing } from './without-trailing.ts'

/** A node that stands by itself in slide Markdown. */
export type MarkdownBlock = BlockContent | DefinitionContent

/**
 * The most characters of one field or one piece of a slide. micromark takes time that grows faster than its input:
 * 20,000 characters of `](` take it seconds, and no slide holds as much prose.
 */
const LONGEST = 20_000

/** Images inside the captions of images take micromark time that grows with the cube of their number. */
const MOST_IMAGES = 100

/** More lists and quotes inside each other than anybody writes; thousands of them would hold micromark up. */
const NESTED = /^(?:[ \t]*(?:[-+*](?=[ \t])|>|\d{1,9}[.)](?=[ \t]))){20}/m

/** The blocks of a piece of slide Markdown: CommonMark without setext headings, with tables, footnotes and citations. */
export function blockTree({ source, start, messages: list }: Context, memory?: Memory): readonly MarkdownBlock[] {
  const { value, messages: said } = recalled(
    memory,
    'blocks',
    () => [source],
    () => blocksIn(source),
  )
  list.push(...said.map((message) => ({ ...message, place: start })))
  return value
}

/** The blocks, wherever the text stands: what is said of it is said of its start. */
function blocksIn(source: string): Outcome<readonly MarkdownBlock[]> {
  const simple = source.length > LONGEST ? null : simpleBlocks(source)
  if (simple !== null) return { value: simple, messages: [] }
  if (NESTED.test(source)) return { value: [], messages: [messages.tooDeep({})] }
  const list: Message[] = []
  return { value: tree(source, {}, list, SLIDE) as readonly MarkdownBlock[], messages: list }
}

/** The inline content of a text in which no mark starts a block: `# x` and `- x` are text. */
export function inlineTree(context: Context): readonly PhrasingContent[] {
  const spaces = /^ */.exec(context.source)![0].length
  const words = withoutTrailing(' ', context.source.slice(spaces))
  const simple = simpleInline(words, { line: 1, column: spaces + 1, offset: spaces })
  if (simple !== null) return simple
  const blocks = tree(context.source, context.start, context.messages, FIELD)
  return blocks.flatMap((block, index) => {
    const children = block.type === 'paragraph' ? block.children : []
    return index === 0 ? children : [{ type: 'text', value: ' ' }, ...children]
  })
}

function tree(text: string, start: Place, list: Message[], extensions: Extension[]): readonly RootContent[] {
  // micromark drops a byte order mark, and with it every offset would be wrong by one
  const source = text.replace(/^\uFEFF/, ' ')
  if (source.length > LONGEST) {
    list.push(messages.tooLong(source.length, LONGEST, start))
    return []
  }
  if (countOf('![', source) > MOST_IMAGES) {
    list.push(messages.tooDeep(start))
    return []
  }
  return fromMarkdown(source, { extensions, mdastExtensions: TO_NODES }).children
}

function countOf(part: string, source: string): number {
  return source.split(part).length - 1
}

/**
 * Footnote syntax. A call counts whether or not its definition stands in the same piece of Markdown;
 * one without any is found later, when all definitions are known.
 */
function footnotes(): Extension {
  const syntax = gfmFootnote()
  const [call, afterImage] = [syntax.text![91], syntax.text![93]] as [Construct, Construct]
  return { ...syntax, text: { 91: anyLabel(call), 93: anyLabel(afterImage) } }
}

function anyLabel(construct: Construct): Construct {
  const labels: string[] = Object.assign([], { includes: () => true })
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      this.parser.gfmFootnotes = labels
      return construct.tokenize.call(this, effects, ok, nok)
    },
  }
}

const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'htmlFlow',
  'list',
  'thematicBreak',
]

const INLINE: readonly Extension[] = [citationSyntax, footnotes()]
const SLIDE: Extension[] = [...INLINE, gfmTable(), { disable: { null: ['setextUnderline'] } }]
const FIELD: Extension[] = [...INLINE, { disable: { null: ['setextUnderline', ...BLOCKS] } }]
const TO_NODES = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown(), citationFromMarkdown]
