import type { Message, Outcome, Place } from '../model/message.ts'
import type { SourceText } from '../model/world.ts'
import { illegalCharacter } from './characters.ts'
import * as say from './messages/syntax.ts'
import { DEPTH_LIMIT } from './messages/syntax.ts'
import { quoted } from './messages/words.ts'
import { placesIn } from './places.ts'
import { isReserved } from './reserved.ts'
import type { Entry, ScalarTree, Tree } from './tree.ts'

/** Where reading has come to. */
interface State {
  readonly source: string
  readonly placeAt: (offset: number) => Place
  readonly messages: Message[]
  at: number
}

/** Thrown at the first fault of a text, and caught where the reading began: what follows it cannot be read. */
class Fault extends Error {
  readonly told: Message

  constructor(told: Message) {
    super(told.reason)
    this.told = told
  }
}

/** JSON text (RFC 8259) → a tree. Null where the text is no JSON. */
export function jsonTree(text: SourceText): Outcome<Tree | null> {
  const state = { source: text.source, placeAt: placesIn(text), messages: [], at: 0 }
  try {
    const value = readValue(state, 1)
    skipSpace(state)
    if (state.at < state.source.length) throw fault(state, `more text after the end: ${next(state)}`)
    return { value, messages: state.messages }
  } catch (thrown) {
    if (thrown instanceof Fault) return { value: null, messages: [...state.messages, thrown.told] }
    throw thrown
  }
}

function readValue(state: State, depth: number): Tree {
  skipSpace(state)
  if (depth > DEPTH_LIMIT) throw new Fault(say.tooDeep(state.placeAt(state.at)))
  const sign = state.source[state.at]
  if (sign === '{') return readMap(state, depth)
  if (sign === '[') return readList(state, depth)
  return readScalar(state)
}

function readMap(state: State, depth: number): Tree {
  const place = state.placeAt(state.at++)
  const byKey = new Map<string, Entry>()
  for (let first = true; !closes('}', first, state); first = false) {
    const keyPlace = state.placeAt(state.at)
    if (state.source[state.at] !== '"') throw fault(state, `expected a key in double quotes, found ${next(state)}`)
    const key = readString(state)
    skipSpace(state)
    if (state.source[state.at] !== ':') throw fault(state, `expected ":" after the key, found ${next(state)}`)
    state.at++
    const value = readValue(state, depth + 1)
    const known = byKey.get(key)
    if (known) state.messages.push(say.duplicateKey(key, known.place, keyPlace))
    else if (isReserved(key)) state.messages.push(say.reservedKey(key, keyPlace))
    else byKey.set(key, { key, place: keyPlace, value })
  }
  return { type: 'map', entries: [...byKey.values()], place }
}

function readList(state: State, depth: number): Tree {
  const place = state.placeAt(state.at++)
  const items: Tree[] = []
  while (!closes(']', items.length === 0, state)) items.push(readValue(state, depth + 1))
  return { type: 'list', items, place }
}

/** Goes over a closing bracket, or over the comma before the next member. */
function closes(bracket: string, first: boolean, state: State): boolean {
  skipSpace(state)
  const sign = state.source[state.at]
  if (sign === bracket) {
    state.at++
    return true
  }
  if (first) return false
  if (sign !== ',') throw fault(state, `expected "," or "${bracket}", found ${next(state)}`)
  const comma = state.at++
  skipSpace(state)
  if (state.source[state.at] !== bracket) return false
  state.at = comma
  throw fault(state, `a comma stands before "${bracket}"`, 'remove the comma')
}

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y

function readScalar(state: State): ScalarTree {
  const start = state.at
  const place = state.placeAt(start)
  if (state.source[start] === '"') {
    const value = readString(state)
    return { type: 'scalar', value, raw: state.source.slice(start, state.at), style: 'double', place }
  }
  LITERAL.lastIndex = start
  const raw = LITERAL.exec(state.source)?.[0]
  if (raw === undefined) throw fault(state, `expected a value, found ${next(state)}`)
  state.at += raw.length
  return { type: 'scalar', value: JSON.parse(raw), raw, style: 'plain', place }
}

function readString(state: State): string {
  const start = state.at++
  for (;;) {
    const code = state.source.charCodeAt(state.at)
    if (code === 0x22) break
    if (Number.isNaN(code) || code < 0x20) throw fault({ ...state, at: start }, 'a quotation mark is not closed')
    state.at += code === 0x5c ? 2 : 1
  }
  state.at++
  const value = decodeEscapes(state.source.slice(start, state.at))
  if (value === null)
    throw fault({ ...state, at: start }, 'a backslash begins no known character', 'write "\\\\" for a backslash')
  const illegal = illegalCharacter(value)
  if (illegal) state.messages.push(say.controlCharacter(illegal.name, state.placeAt(start)))
  return value
}

function decodeEscapes(raw: string): string | null {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}

const SPACE = /[ \t\r\n]*/y

function skipSpace(state: State): void {
  SPACE.lastIndex = state.at
  state.at += SPACE.exec(state.source)![0].length
}

/** The next word or sign, for a message. */
function next(state: State): string {
  const word = /^[\w.+-]+|^./su.exec(state.source.slice(state.at, state.at + 40))?.[0]
  if (word === undefined) return 'the end of the file'
  return word === '"' ? 'a quotation mark' : quoted(word)
}

function fault(state: State, reason: string, hint?: string): Fault {
  const comment = state.source.startsWith('//', state.at) || state.source.startsWith('/*', state.at)
  return new Fault(say.jsonSyntax(reason, state.placeAt(state.at), comment ? 'JSON has no comments' : hint))
}
