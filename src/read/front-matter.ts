import type { DeckMeta } from '../model/deck.ts'
import { type Memory, recalled } from '../model/memory.ts'
import { error, hasErrors, type Message, type Outcome } from '../model/message.ts'
import { SLIDE_SIZES } from '../model/theme.ts'
import type { SourceText } from '../model/world.ts'
import { readCharts, readDataFiles, readSources } from './entries.ts'
import { unknownName } from './messages/names.ts'
import { unclosedFrontMatter } from './messages/syntax.ts'
import { ignoredKey, wrongType } from './messages/values.ts'
import { inOrder } from './order.ts'
import { override } from './overrides.ts'
import { readReferenceDoc } from './reference-doc.ts'
import { frontMatterSchema } from './schema/front-matter.ts'
import { keysOf } from './schema/shape.ts'
import { type ParseInline, type Reading, startReading } from './texts.ts'
import { at, entriesOf, itemsOf, lineOf, type MapTree, numberOf, oneOf, textsOf } from './tree.ts'
import { validate } from './validate.ts'
import { yamlTree } from './yaml.ts'

/** What slide Markdown is read with. */
export interface FrontMatterContext {
  readonly parseInline: ParseInline
  /** Values in place of the front matter's own: dotted path → YAML scalar. */
  readonly set: Readonly<Record<string, string>>
}

/** Slide Markdown, cut in two. */
export interface FrontMatter {
  readonly meta: DeckMeta
  readonly body: string
  /** How many lines stand before the body. */
  readonly line: number
}

/** Slide Markdown → what its front matter says, and the rest. A file without front matter has the defaults. */
export function readFrontMatter(
  text: SourceText,
  context: FrontMatterContext,
  memory?: Memory,
): Outcome<FrontMatter | null> {
  const { file } = text
  const parts = cut(text)
  if (parts === null) return { value: null, messages: [unclosedFrontMatter({ file, line: 1, column: 1 })] }
  const { yaml, body, line } = parts
  const from = () => [file, yaml, JSON.stringify(context.set)]
  const { value, messages } = recalled(memory, 'front matter', from, () => readMeta({ file, source: yaml }, context))
  return { value: value && { meta: value, body, line }, messages }
}

function readMeta(text: SourceText, context: FrontMatterContext): Outcome<DeckMeta | null> {
  const nothing: MapTree = { type: 'map', entries: [], place: { file: text.file, line: 1, column: 1 } }
  const document = yamlTree(text)
  const messages: Message[] = [...document.messages]
  if (document.value === null && hasErrors(messages)) return { value: null, messages: inOrder(messages) }
  if (document.value && document.value.type !== 'map') {
    return { value: null, messages: [...messages, wrongType(['a map (key: value)'], document.value)] }
  }
  const root = override(document.value ?? nothing, context.set)
  const reading = startReading(context.parseInline)
  messages.push(...root.messages, ...validate(frontMatterSchema, root.value), ...strangeKeys(root.value))
  const meta = build(root.value, reading)
  messages.push(...reading.messages, ...sourcesOfCharts(root.value, meta))
  return { value: hasErrors(messages) ? null : meta, messages: inOrder(messages) }
}

const FENCE = /^---[ \t]*(?:\r?\n|$)/
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m

/** The front matter with line feeds for its fences, so that lines count; null where it is begun and not ended. */
function cut({ source }: SourceText): { yaml: string; body: string; line: number } | null {
  const whole = { yaml: '', body: source, line: 0 }
  const fence = FENCE.exec(source)?.[0]
  if (fence === undefined) return whole
  const rest = source.slice(fence.length).replaceAll('\r\n', '\n')
  const closing = CLOSING.exec(rest)
  const inner = rest.slice(0, closing?.index)
  const lines = inner.split('\n').filter((line) => line.trim() !== '')
  if (closing === null) return keyOf(lines[0]) === null ? whole : null
  if (!isFrontMatter(lines)) return whole
  const end = closing.index + closing[0].length
  return { yaml: `\n${inner}`, body: rest.slice(end + 1), line: inner.split('\n').length + 1 }
}

/** The key that a line of YAML begins with. */
function keyOf(line: string | undefined): string | null {
  return /^["']?([\w-]+)["']?[ \t]*:(?:[ \t]|$)/.exec(line ?? '')?.[1] ?? null
}

/**
 * A line "---" at the start of a file may also end an empty slide; then what follows are slides. A line that begins
 * with "#" is a comment before a key that we know, and else a slide's title.
 */
function isFrontMatter(lines: readonly string[]): boolean {
  if (lines.length === 0 || keyOf(lines[0]) !== null) return true
  const key = keyOf(lines.find((line) => !line.startsWith('#')))
  return lines[0]!.startsWith('#') && key !== null && keysOf(frontMatterSchema).includes(key)
}

/** Keys of other tools: they change nothing, and whoever wrote them should know. A setting must be one of ours. */
function strangeKeys(root: MapTree): readonly Message[] {
  const known = keysOf(frontMatterSchema)
  const present = new Set(root.entries.map((entry) => entry.key))
  const absent = known.filter((key) => !present.has(key))
  return root.entries
    .filter((entry) => !known.includes(entry.key))
    .map((entry) => {
      const message = ignoredKey(entry.key, known, absent, entry.place)
      if (entry.place.line !== undefined) return message
      return error(message.rule, `unknown key "${entry.key}"`, entry.place, message.hint)
    })
}

function build(root: MapTree, reading: Reading): DeckMeta {
  const author = at(root, 'author')
  return {
    title: lineOf(at(root, 'title')),
    subtitle: lineOf(at(root, 'subtitle')),
    author: author?.type === 'list' ? textsOf(author).join(', ') : lineOf(author),
    date: lineOf(at(root, 'date')),
    language: lineOf(at(root, 'lang')) ?? lineOf(at(root, 'language')) ?? 'en',
    theme: lineOf(at(root, 'theme')),
    size: oneOf(SLIDE_SIZES, at(root, 'size')) ?? null,
    ...readReferenceDoc(root),
    audience: lineOf(at(root, 'audience')),
    project: lineOf(at(root, 'project')) ?? '.',
    slides: numberOf(at(root, 'slides'), null),
    sources: readSources(at(root, 'sources'), reading),
    data: readDataFiles(at(root, 'data')),
    charts: readCharts(at(root, 'charts'), reading),
  }
}

/** The sources that charts name must be there; what slides cite is checked where slides are parsed. */
function sourcesOfCharts(root: MapTree, meta: DeckMeta): readonly Message[] {
  const known = Object.keys(meta.sources)
  return entriesOf(at(root, 'charts'))
    .flatMap(({ value }) => itemsOf(at(value, 'sources')))
    .flatMap((tree) => {
      const key = lineOf(tree)
      return key === null || known.includes(key) ? [] : [unknownName('source', key, known, tree.place)]
    })
}
