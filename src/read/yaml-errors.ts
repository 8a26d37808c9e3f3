import type { Document } from 'yaml'
import type { Message, Place } from '../model/message.ts'
import * as say from './messages/syntax.ts'

const QUOTES = 'put the text in quotes'

/** What is wrong with the syntax of a YAML document, in a writer's words: the first problem of each line. */
export function yamlErrors(
  document: Document.Parsed,
  source: string,
  lastQuote: number,
  placeAt: (offset: number) => Place,
): readonly Message[] {
  const byLine = new Map<number, Message>()
  for (const problem of [...document.errors, ...document.warnings]) {
    const quote = problem.message.startsWith('Missing closing')
    const offset = quote ? lastQuote : problem.pos[0]
    const place = placeAt(offset)
    const tag = /^Unresolved tag: (.*)$/.exec(problem.message)?.[1]
    const message = tag
      ? say.customTag(tag.replace('tag:yaml.org,2002:', '!!'), place)
      : syntax(problem.code, problem.message, lineAt(source, offset), place)
    if (!byLine.has(place.line!)) byLine.set(place.line!, message)
  }
  return [...byLine.values()]
}

function lineAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const end = source.indexOf('\n', offset)
  return source.slice(start, end === -1 ? undefined : end)
}

/** A value that begins with a character that means something in YAML: `claim: **bold** words`, `- @someone`. */
const SIGN = /(?<=^[ \t]*|[:-][ \t]+|\[[ \t]*)[*&!%@`|>]/

/** A text that begins like a list or a map: `claim: [@kantar] says`, `claim: [Kantar](https://…)`. */
const BRACKET = /(?<=[:-][ \t]+)(?:\[@|[[{])/

function syntax(code: string, message: string, line: string, place: Place): Message {
  const [what, hint] = wordsFor(code, message, line)
  const sign = BEGINNINGS.includes(code) ? beginning(code, line) : null
  if (sign === null) return say.yamlSyntax(what, place, hint)
  return say.yamlSyntax(`a text begins with "${line[sign]}"`, { ...place, column: sign + 1 }, QUOTES)
}

/** The faults that come from how a text begins. */
const BEGINNINGS: readonly string[] = ['BAD_SCALAR_START', 'UNEXPECTED_TOKEN', 'ALIAS_PROPS', 'BAD_ALIAS']

/** Index of the character that makes a text something else. */
function beginning(code: string, line: string): number | null {
  const bracket = BRACKET.exec(line)
  if (bracket && (code === 'UNEXPECTED_TOKEN' || bracket[0] === '[@')) return bracket.index
  return SIGN.exec(line)?.index ?? null
}

/** The fault in words, and what to do. */
function wordsFor(code: string, message: string, line: string): readonly [string, string?] {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ['a colon with a space after it begins a value, here within a text', QUOTES]
    case 'TAB_AS_INDENT':
      return ['a line is indented with a tab', 'use spaces']
    case 'MISSING_CHAR':
      if (message.startsWith('Missing closing')) return ['a quotation mark is not closed']
      return ['a key has no colon after it', 'write "key: value", indented like its neighbours']
    case 'MULTILINE_IMPLICIT_KEY':
      return ['a key has no colon and space after it', 'write "key: value"']
    case 'BAD_INDENT':
      return [message.startsWith('Flow') ? 'a bracket is not closed' : 'a line is not indented like its neighbours']
    case 'BAD_DQ_ESCAPE':
      return ['a backslash within double quotes begins no known character', 'use single quotes']
    case 'UNEXPECTED_TOKEN':
      return /['"]/.test(line) ? [AFTER_QUOTE, DOUBLE_QUOTE] : ['this cannot stand here', 'check the indentation']
    default:
      return [message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '')]
  }
}

const AFTER_QUOTE = 'more text after a closing quotation mark'
const DOUBLE_QUOTE = 'write a mark within the text twice, or use the other kind of quotes'
