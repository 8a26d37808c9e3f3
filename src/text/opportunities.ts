import { createRequire } from 'node:module'
import { HANGUL, IDEOGRAPHIC } from './characters.ts'

/** Where the lines of a text may end. Positions are in UTF-16 units, and each list ends with the text's length. */
export interface Opportunities {
  /** Where every reader breaks: after spaces, between ideographs, after line feeds. */
  readonly ends: readonly number[]
  /** For each end, where the visible text before it ends: spaces at the end of a line take no room. */
  readonly visible: readonly number[]
  /** For each end, whether the line must end there. */
  readonly forced: readonly boolean[]
}

/** How good a further place to break is: 1 after hyphens and between syllables, 2 anything else that UAX #14 allows. */
export type Level = 1 | 2

/** The opportunities of a text. */
export function opportunities(text: string): Opportunities {
  return remember(coarse, text, findCoarse)
}

/** The level of the break before each character, 0 for none: only what is not among `opportunities`. */
export function finerBreaks(text: string): Uint8Array {
  return remember(fine, text, findFine)
}

/** Where the visible part of the text between two positions ends. */
export function trimmedEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && TRAILING.has(text.charCodeAt(end - 1))) end--
  return end
}

/** The characters that end a line wherever they stand, line feed first: UAX #14 LB 4 and 5. */
const HARD: ReadonlySet<number> = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029])

const TRAILING: ReadonlySet<number> = new Set([0x20, 0x09, ...HARD])

const coarse = new Map<string, Opportunities>()
const fine = new Map<string, Uint8Array>()

/** Layout asks for the same paragraph many times in a row; what is older than the last 16,384 texts is forgotten. */
function remember<T>(cache: Map<string, T>, text: string, find: (text: string) => T): T {
  const known = cache.get(text)
  if (known !== undefined) return known
  const found = find(text)
  if (cache.size >= 16384) cache.delete(cache.keys().next().value!)
  // A part of a text keeps the whole of it in memory (V8's sliced strings): what is kept is a copy.
  cache.set(` ${text}`.slice(1), found)
  return found
}

function findCoarse(text: string): Opportunities {
  const ends = SIMPLE.test(text) ? simpleEnds(text) : libraryEnds(text)
  return {
    ends,
    visible: ends.map((end, i) => trimmedEnd(text, i === 0 ? 0 : ends[i - 1]!, end)),
    forced: ends.map((end) => HARD.has(text.charCodeAt(end - 1))),
  }
}

/**
 * Latin, Greek, Cyrillic and Korean text with common punctuation. Its spaces are judged without the library, by a
 * rule that never allows a break that UAX #14 forbids, so never gives fewer lines.
 */
const SIMPLE = /^[\t\n -~\xa0-\u052f\u1e00-\u1eff\u2010-\u2027\u202f-\u205e\u2070-\u22ff\uac00-\ud7a3]*$/

function simpleEnds(text: string): number[] {
  const ends: number[] = []
  for (let i = 1; i < text.length; i++) {
    const before = text.charCodeAt(i - 1)
    if (before === 0x0a || (isSpace(before) && !isSpace(text.charCodeAt(i)) && breaksAtSpace(text, i))) ends.push(i)
  }
  ends.push(text.length)
  return ends
}

/** UAX #14 LB 13 to 17: no break before closing punctuation, after opening punctuation, between a quote and a bracket. */
function breaksAtSpace(text: string, at: number): boolean {
  let last = at - 1
  while (last > 0 && isSpace(text.charCodeAt(last))) last--
  const before = text[last]!
  const after = text[at]!
  if (PLAIN.test(before) && PLAIN.test(after)) return true
  if (CLOSING.test(after) || OPENING.test(before)) return false
  if (QUOTE.test(before) && OPENING.test(after)) return false
  return !(before === '—' && after === '—')
}

const PLAIN = /[A-Za-z0-9]/
const CLOSING = /[\p{Pe}!?,.:;/\n\u037e\u203c-\u203d\u2044\u2047-\u2049]/u
const OPENING = /[\p{Ps}¡¿]/u
const QUOTE = /["'\p{Pi}\p{Pf}]/u

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function libraryEnds(text: string): number[] {
  const ends = uax14(text).filter((at) => levelAt(text, at) === 0)
  return [...ends, text.length]
}

function findFine(text: string): Uint8Array {
  const levels = new Uint8Array(text.length + 1)
  for (const at of uax14(text)) levels[at] = levelAt(text, at) || 1
  return levels
}

/** 0 where every reader breaks. PowerPoint does not break after a slash, so slashes come last. */
function levelAt(text: string, at: number): 0 | Level {
  const before = text[at - 1]!
  if (TRAILING.has(before.charCodeAt(0))) return 0
  const left = String.fromCodePoint(text.codePointAt(at - (isLowSurrogate(before) ? 2 : 1))!)
  const right = String.fromCodePoint(text.codePointAt(at)!)
  if (HANGUL.test(left) || HANGUL.test(right)) return 1
  const ideographs = [left, right].filter((character) => IDEOGRAPHIC.test(character))
  // LibreOffice keeps "12%，TikTok" together: punctuation alone does not part other scripts.
  if (ideographs.length > 0) return ideographs.length === 2 || /\p{L}/u.test(ideographs[0]!) ? 0 : 1
  return HYPHEN.test(left) || EMOJI.test(left) || EMOJI.test(right) ? 1 : 2
}

const HYPHEN = /[-\u00ad\u2000-\u2006\u2008-\u200b\u2010\u2012-\u2014\u2026]/
const EMOJI = /\p{Emoji_Presentation}/u

function isLowSurrogate(character: string): boolean {
  return character >= '\udc00' && character <= '\udfff'
}

/** Every position inside the text where UAX #14 allows a break. */
function uax14(text: string): number[] {
  library ??= require('linebreak') as LineBreaker
  const breaker = new library(text)
  const found: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak())
    if (next.position < text.length) found.push(next.position)
  return found
}

type LineBreaker = new (text: string) => { nextBreak(): { position: number } | null }

/** Loaded when it is first needed: unpacking its tables takes some 15 ms, and few texts need them. */
let library: LineBreaker | undefined

const require = createRequire(import.meta.url)
