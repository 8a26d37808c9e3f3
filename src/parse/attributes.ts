import type { Outcome, Place } from '../model/message.ts'
import { placeOfOffset } from './context.ts'
import * as messages from './messages.ts'

/** What stands between braces: `{.class #id key="value"}`. */
export interface Attributes {
  readonly ids: readonly Attribute[]
  readonly classes: readonly Attribute[]
  readonly pairs: readonly Pair[]
}

export interface Attribute {
  readonly name: string
  readonly place: Place
}

/** A key with its value. The value is Markdown as written: escapes are still in it. */
export interface Pair extends Attribute {
  readonly value: string
  readonly valuePlace: Place
}

/** No attributes at all. */
export const NONE: Attributes = { ids: [], classes: [], pairs: [] }

const ONE =
  /\s*(?:\.([^\s{}.#="']+)|#([^\s{}="']+)|([\p{L}_][\w:.-]*)=(?:"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|([^\s"'{}]+)))/uy

/** More characters than any author gives one heading, image or directive. */
const LONGEST = 2_000

/** Reads attributes, braces included, to the end of the text. */
export function parseAttributes(source: string, start: Place): Outcome<Attributes> {
  if (source.length > LONGEST) return { value: NONE, messages: [messages.tooLong(source.length, LONGEST, start)] }
  const found = { ids: [] as Attribute[], classes: [] as Attribute[], pairs: [] as Pair[] }
  let index = 1
  for (let match = at(index); match !== null; match = at(index)) {
    const [all, name, id, key, ...values] = match
    const value = values.find((one) => one !== undefined) ?? ''
    const place = placeOfOffset(index + all.length - all.trimStart().length, source, start)
    index += all.length
    if (name !== undefined) found.classes.push({ name, place })
    else if (id !== undefined) found.ids.push({ name: id, place })
    else found.pairs.push({ name: key!, place, value, valuePlace: valuePlace(index, value) })
  }
  const rest = source.slice(index)
  if (/^\s*\}\s*$/.test(rest)) return { value: found, messages: [] }
  const offset = index + rest.length - rest.trimStart().length
  return { value: found, messages: [messages.badAttributes(rest, placeOfOffset(offset, source, start))] }

  function at(index: number): RegExpExecArray | null {
    ONE.lastIndex = index
    return ONE.exec(source)
  }

  function valuePlace(end: number, value: string): Place {
    const quoted = /["']/.test(source[end - 1]!) ? 1 : 0
    return placeOfOffset(end - quoted - value.length, source, start)
  }
}

/** Where attributes start that end a heading, or -1: `{` after a space, unescaped, with a class, an id or a key. */
export function attributesAt(text: string): number {
  if (!text.endsWith('}')) return -1
  return text.search(/(?<=^|[ \t])\{(?=\s*(?:[.#]|[\p{L}_][\w:.-]*=|\}$))/u)
}
