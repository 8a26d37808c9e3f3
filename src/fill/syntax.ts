import type { Message, Place } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import * as messages from './messages.ts'
import { unclosedBlocks } from './nesting.ts'

/** What Handlebars' parser threw, as a message with a place: it tells the line, and draws an arrow instead of the column. */
export function syntaxMessage(problem: unknown, text: SourceText): Message {
  if (problem instanceof RangeError) return messages.tooDeep({ file: text.file })
  const { message, lineNumber, column } = problem as Error & { lineNumber?: number; column?: number }
  if (lineNumber !== undefined) {
    const place = { file: text.file, line: lineNumber, column: (column ?? 0) + 1 }
    return messages.syntax(message.replace(/ - \d+:\d+$/, '').replace(MISMATCH, MISMATCHED), place)
  }
  const [first = '', drawn = '', arrow = '', expected = ''] = message.split('\n')
  const line = Number(/line (\d+)/.exec(first)?.[1] ?? 1)
  const place = { file: text.file, line, column: columnOf(text.source, line, drawn.slice(0, arrow.indexOf('^'))) }
  const got = /got '(\w+)'/.exec(expected)?.[1]
  if (got === 'EOF') return unclosed(text, place)
  return messages.syntax(`unexpected ${WORDS[got ?? ''] ?? 'character'} in the template`, place)
}

const MISMATCH = /^(\S+) doesn't match (\S+)$/
const MISMATCHED = 'the block "$1" is closed as "$2"'

const WORDS: Readonly<Record<string, string>> = {
  CLOSE: '"}}"',
  CLOSE_UNESCAPED: '"}}}"',
  CLOSE_SEXPR: '")"',
  OPEN_SEXPR: '"("',
  OPEN_ENDBLOCK: '"{{/"',
  INVERSE: '"{{else}}"',
  OPEN_INVERSE_CHAIN: '"{{else"',
  ID: 'name',
  STRING: 'text',
  NUMBER: 'number',
  EQUALS: '"="',
  SEP: '"."',
  DATA: '"@"',
}

/** The column of an error in its line, found by what is drawn before the arrow: the end of all that was read. */
function columnOf(source: string, line: number, drawn: string): number {
  const lines = source.split('\n')
  const before = lines.slice(0, line - 1).join('')
  const text = lines[line - 1] ?? ''
  const tail = drawn.replace(/^\.\.\./, '')
  for (let column = text.length; column > 0; column--) {
    if ((before + text.slice(0, column)).endsWith(tail)) return column + 1
  }
  return 1
}

/** The template ends inside a block: the place is where the last block that was not closed begins. */
function unclosed(text: SourceText, end: Place): Message {
  const last = unclosedBlocks(text.source).at(-1)
  if (!last) return messages.syntax('the template ends inside a tag', end)
  return messages.syntax(
    `the block "${last.name}" is never closed`,
    placeAt(text, last.index),
    `end it with {{/${last.name}}}`,
  )
}

/** The place of a character of a template. */
export function placeAt(text: SourceText, index: number): Place {
  const lines = text.source.slice(0, index).split('\n')
  return { file: text.file, line: lines.length, column: lines.at(-1)!.length + 1 }
}
