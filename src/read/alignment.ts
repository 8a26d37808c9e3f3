import type { Outcome, Place } from '../model/message.ts'
import type { Inline } from '../model/text.ts'
import { placesIn } from './places.ts'
import type { ParseInline } from './texts.ts'
import type { ScalarTree } from './tree.ts'

/**
 * Parses a text field so that every message and every citation has its place in the file. A bare text on one line is
 * the same in the file and as a value. Any other is parsed as if it began at 1:1, and its places are then looked up
 * in the characters that the file really has.
 */
export function inlineAt(source: string, scalar: ScalarTree, parseInline: ParseInline): Outcome<readonly Inline[]> {
  const { place, raw } = scalar
  if (place.line === undefined || raw === source) return parseInline(source, place)
  const { value, messages } = parseInline(source, { ...place, line: 1, column: 1 })
  const moved = mover(source, scalar)
  return {
    value: value.map((inline) => moveInline(inline, moved)),
    messages: messages.map((message) => (message.place ? { ...message, place: moved(message.place) } : message)),
  }
}

function moveInline(inline: Inline, moved: (place: Place) => Place): Inline {
  if (inline.type === 'citation') return inline.place ? { ...inline, place: moved(inline.place) } : inline
  if (!('children' in inline)) return inline
  return { ...inline, children: inline.children.map((child) => moveInline(child, moved)) }
}

/** A function that gives the place in the file of a place in the value. It looks nothing up before it is first used. */
function mover(source: string, scalar: ScalarTree): (inner: Place) => Place {
  const { line = 1, column = 1 } = scalar.place
  let known: { starts: readonly number[]; offsets: Uint32Array; placeAt: (offset: number) => Place } | undefined
  return (inner) => {
    known ??= {
      starts: lineStarts(source),
      offsets: rawOffsets(source, scalar),
      placeAt: placesIn({ file: '', source: scalar.raw }),
    }
    const offset = (known.starts[(inner.line ?? 1) - 1] ?? 0) + (inner.column ?? 1) - 1
    const found = known.placeAt(known.offsets[Math.min(offset, source.length)]!)
    const first = found.line === 1 ? column - 1 : 0
    return { ...inner, line: line + found.line! - 1, column: first + found.column! }
  }
}

function lineStarts(source: string): readonly number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/**
 * Offset in the characters of the file of every character of the value, and of its end. The two are the same but for
 * spaces and escapes; where they cannot be brought together, everything is at the start.
 */
function rawOffsets(source: string, scalar: ScalarTree): Uint32Array {
  const { raw, style } = scalar
  const start = style === 'block' ? raw.indexOf('\n') + 1 : style === 'plain' ? 0 : 1
  const offsets = new Uint32Array(source.length + 1)
  let at = start
  for (let index = 0; index < source.length; index++) {
    const blank = /\s/.test(source[index]!)
    if (!blank) at = skipBlanks(raw, at, style)
    offsets[index] = at
    if (blank) continue
    const step = lengthOf(raw, at, style)
    if (step === 1 && raw[at] !== source[index]) return offsets.fill(start)
    at += step
  }
  offsets[source.length] = at
  return offsets
}

/** Goes over spaces and line ends, and over escapes that stand for them. */
function skipBlanks(raw: string, from: number, style: ScalarTree['style']): number {
  const blanks = style === 'double' ? /(?:\s+|\\[nrtN_LP \n]|\\x20|\\u0020)*/y : /\s*/y
  blanks.lastIndex = from
  return from + blanks.exec(raw)![0].length
}

/** How many characters of the file make one of the value. */
function lengthOf(raw: string, at: number, style: ScalarTree['style']): number {
  if (style === 'single' && raw.startsWith("''", at)) return 2
  if (style !== 'double' || raw[at] !== '\\') return 1
  return { x: 4, u: 6, U: 10 }[raw[at + 1] ?? ''] ?? 2
}
