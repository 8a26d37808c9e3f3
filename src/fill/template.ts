// @ts-expect-error The parser alone starts in a fraction of the library's time, but only the library has types.
import { parse } from 'handlebars/dist/cjs/handlebars/compiler/base.js'
import type { Outcome, Place } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import * as messages from './messages.ts'
import { tooDeepAt } from './nesting.ts'
import { placeAt, syntaxMessage } from './syntax.ts'

/** A template as Handlebars' own parser reads it: white space control is done, every node knows its place. */
export interface Program {
  readonly type: 'Program'
  readonly body: readonly Statement[]
  readonly blockParams?: readonly string[]
}

export type Statement = Content | Comment | Mustache | Block | PartialCall | PartialBlock | Decorator

interface Content extends Node {
  readonly type: 'ContentStatement'
  readonly value: string
}

interface Comment extends Node {
  readonly type: 'CommentStatement'
}

/** `{{name}}` or `{{name argument option=value}}`. */
export interface Mustache extends Call {
  readonly type: 'MustacheStatement'
}

/** `{{#name argument}}…{{else}}…{{/name}}`; either part may be absent. */
export interface Block extends Call {
  readonly type: 'BlockStatement'
  readonly program?: Program
  readonly inverse?: Program
}

/** `{{> name context parameter=value}}`; `indent` is the white space that a partial on a line of its own stands behind. */
export interface PartialCall extends Node {
  readonly type: 'PartialStatement'
  readonly name: Expression
  readonly params: readonly Expression[]
  readonly hash?: Hash
  readonly indent: string
}

/** `{{#> name}}…{{/name}}` */
export interface PartialBlock extends Node {
  readonly type: 'PartialBlockStatement'
  readonly name: Expression
  readonly params: readonly Expression[]
  readonly hash?: Hash
  readonly program: Program
}

/** `{{#*inline "name"}}…{{/inline}}` or `{{*name}}`. */
export interface Decorator extends Call {
  readonly type: 'DecoratorBlock' | 'Decorator'
  readonly program?: Program
}

export type Expression = Path | Subexpression | Literal

/** `name`, `../name`, `this.name`, `@index`. */
export interface Path extends Node {
  readonly type: 'PathExpression'
  /** It starts with `@`. */
  readonly data: boolean
  /** How many `../` it starts with. */
  readonly depth: number
  readonly parts: readonly string[]
  /** As written. */
  readonly original: string
}

/** `(name argument)` */
export interface Subexpression extends Call {
  readonly type: 'SubExpression'
}

export interface Literal extends Node {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'
  readonly value?: string | number | boolean
  readonly original?: string | number | boolean | null
}

/** Something that is called with arguments and options. */
export interface Call extends Node {
  readonly path: Expression
  readonly params: readonly Expression[]
  readonly hash?: Hash
}

export interface Hash {
  readonly pairs: readonly { readonly key: string; readonly value: Expression }[]
}

interface Node {
  readonly loc: { readonly source: string; readonly start: { readonly line: number; readonly column: number } }
}

const parsed = new WeakMap<SourceText, Outcome<Program | null>>()

/** Template text → its tree, or null after a message where it cannot be read. A text that was parsed before is remembered. */
export function parseTemplate(text: SourceText): Outcome<Program | null> {
  const known = parsed.get(text)
  if (known) return known
  const outcome = parseAnew(text)
  parsed.set(text, outcome)
  return outcome
}

/** The most characters of a template: its parser takes about a second for these. */
const LONGEST = 200_000

/** How deep blocks may stand in blocks: its parser slows down with the square of that. */
const DEEPEST = 100

function parseAnew(text: SourceText): Outcome<Program | null> {
  if (text.source.length > LONGEST) return { value: null, messages: [messages.tooLong(LONGEST, { file: text.file })] }
  const deep = tooDeepAt(text.source, DEEPEST)
  if (deep >= 0) return { value: null, messages: [messages.tooDeep(placeAt(text, deep))] }
  try {
    return { value: parse(text.source, { srcName: text.file }), messages: [] }
  } catch (problem) {
    return { value: null, messages: [syntaxMessage(problem, text)] }
  }
}

/** Where a node of a template stands in its file. */
export function placeOf(node: Node): Place {
  return { file: node.loc.source, line: node.loc.start.line, column: node.loc.start.column + 1 }
}
