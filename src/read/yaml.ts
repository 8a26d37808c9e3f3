import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
} from 'yaml'
import type { Message, Outcome, Place } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import { illegalCharacter } from './characters.ts'
import * as say from './messages/syntax.ts'
import { ALIAS_LIMIT, ALIAS_VALUES_LIMIT, DEPTH_LIMIT } from './messages/syntax.ts'
import { placesIn } from './places.ts'
import { isReserved } from './reserved.ts'
import type { Entry, ScalarTree, Tree } from './tree.ts'
import { yamlErrors } from './yaml-errors.ts'

/** What a conversion knows and counts. */
interface State {
  readonly source: string
  readonly document: Document.Parsed
  readonly placeAt: (offset: number) => Place
  readonly messages: Message[]
  /** Aliases followed so far. */
  aliases: number
  /** Aliases that are being followed now, one within another. */
  following: number
  /** Values made while following aliases. */
  aliasValues: number
}

/** YAML 1.2 text → a tree. Null where the text is no YAML, or holds nothing. Dates stay text; tags of one's own are errors. */
export function yamlTree(text: SourceText): Outcome<Tree | null> {
  const placeAt = placesIn(text)
  const tokens = tokensOf(text.source)
  if (tokens.deepAt !== null) return { value: null, messages: [say.tooDeep(placeAt(tokens.deepAt))] }
  const options = {
    schema: 'core',
    version: '1.2',
    merge: false,
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  } as const
  const [document, second] = new Composer(options).compose(tokens.value)
  if (document === undefined) return { value: null, messages: [] }
  const messages = [...yamlErrors(document, text.source, tokens.lastQuote, placeAt)]
  if (second) messages.push(say.secondDocument(placeAt(second.range[0])))
  const state = { source: text.source, document, placeAt, messages, aliases: 0, following: 0, aliasValues: 0 }
  const value = broken(messages) || document.contents === null ? null : convert(document.contents, placeAt(0), state, 1)
  return { value: broken(messages) ? null : value, messages }
}

/** True if what could be read is not what was meant. */
function broken(messages: readonly Message[]): boolean {
  return messages.some(({ rule }) => ['read/yaml-syntax', 'read/nesting', 'read/aliases'].includes(rule))
}

type Token = Parameters<Composer['next']>[0]

/** The tokens of a text, unless they lie too deep in each other: then the offset where. Yaml's own parser would recurse. */
function tokensOf(source: string): { value: readonly Token[]; deepAt: number | null; lastQuote: number } {
  const parser = new Parser()
  const value: Token[] = []
  let lastQuote = 0
  let offset = 0
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) value.push(token)
    // The stack holds the document and, while one is being read, a scalar.
    if (parser.stack.length > DEPTH_LIMIT + 2) return { value: [], deepAt: offset, lastQuote }
    if (lexeme.startsWith('"') || lexeme.startsWith("'")) lastQuote = offset
    offset = parser.offset
  }
  for (const token of parser.end()) value.push(token)
  return { value, deepAt: null, lastQuote }
}

/** A node → its tree; a value that is not written has the place of its key. */
function convert(node: ParsedNode | null, keyPlace: Place, state: State, depth: number): Tree {
  const start = node ? state.placeAt(node.range[0]) : keyPlace
  if (depth > DEPTH_LIMIT) return failed(say.tooDeep(start), start, state)
  if (state.following > 0 && ++state.aliasValues > ALIAS_VALUES_LIMIT) {
    return failed(say.tooManyAliases(start), start, state)
  }
  if (isAlias(node)) return alias(node, start, state, depth)
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    return { type: 'map', entries: entries(node.items, start, state, depth), place: start }
  }
  if (isSeq<ParsedNode>(node)) {
    const items = node.items.map((item) => convert(item, start, state, depth + 1))
    return { type: 'list', items, place: start }
  }
  return scalar(node, start, state)
}

function alias(node: Alias.Parsed, place: Place, state: State, depth: number): Tree {
  const target = node.resolve(state.document)
  if (target === undefined) return failed(say.unknownAlias(node.source, place), place, state)
  if (state.aliases >= ALIAS_LIMIT) return failed(say.tooManyAliases(place), place, state)
  state.aliases++
  state.following++
  const tree = convert(target as ParsedNode, place, state, depth + 1)
  state.following--
  return tree
}

function entries(
  pairs: readonly { key: ParsedNode | null; value: ParsedNode | null }[],
  start: Place,
  state: State,
  depth: number,
): readonly Entry[] {
  const byKey = new Map<string, Entry>()
  for (const pair of pairs) {
    const place = pair.key ? state.placeAt(pair.key.range[0]) : start
    if (!isScalar(pair.key)) {
      state.messages.push(say.notAKey(place))
      continue
    }
    const key = typeof pair.key.value === 'string' ? pair.key.value : (pair.key.source ?? String(pair.key.value))
    const first = byKey.get(key)
    if (first) state.messages.push(say.duplicateKey(key, first.place, place))
    else if (isReserved(key)) state.messages.push(say.reservedKey(key, place))
    else byKey.set(key, { key, place, value: convert(pair.value, place, state, depth + 1) })
  }
  return [...byKey.values()]
}

const STYLES = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
} as const

function scalar(node: ParsedNode | null, place: Place, state: State): ScalarTree {
  if (!isScalar(node)) return { type: 'scalar', value: null, raw: '', style: 'plain', place }
  const { value } = node
  const kind = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
  const style = STYLES[node.type as keyof typeof STYLES] ?? 'plain'
  const illegal = typeof kind === 'string' ? illegalCharacter(kind) : null
  if (illegal) state.messages.push(say.controlCharacter(illegal.name, place))
  if (style === 'plain') warnOfComment(node.range[1], kind, state)
  return { type: 'scalar', value: kind, raw: state.source.slice(node.range[0], node.range[1]), style, place }
}

const COMMENT = /[ \t]*(#[^\s#!].*)/y

/** `We are #1` is the text "We are" and a comment; nobody means that. A real comment has a space after its `#`. */
function warnOfComment(end: number, value: unknown, state: State): void {
  if (value !== null && typeof value !== 'string') return
  COMMENT.lastIndex = end
  const [all, comment] = COMMENT.exec(state.source) ?? []
  if (all === undefined || comment === undefined) return
  state.messages.push(say.commentInText(comment, state.placeAt(end + all.length - comment.length)))
}

/** Reports a problem once for each place and stands in for the value. */
function failed(message: Message, place: Place, state: State): ScalarTree {
  const known = state.messages.some((other) => other.rule === message.rule && other.rule !== 'read/yaml-syntax')
  if (!known) state.messages.push(message)
  return { type: 'scalar', value: null, raw: '', style: 'plain', place }
}
