import type { Points } from '../model/geometry.ts'
import { finerBreaks, trimmedEnd } from './opportunities.ts'
import { type Paragraph, stretch } from './paragraph.ts'

/** One way in which a paragraph may come to be broken. */
export interface Filled {
  /** Where each line starts; the first is 0. */
  readonly starts: readonly number[]
  /** The widest line, without the spaces at its end. */
  readonly width: Points
  /** Each line's width, likewise. */
  readonly widths: readonly Points[]
  /** The first word that no line is wide enough for, or null. */
  readonly tooWide: string | null
}

/**
 * Fills lines one after the other. A word that fits no line starts a line of its own and is broken at ever poorer
 * places: hyphens and syllables, then all that UAX #14 allows, then between any two characters.
 *
 * Words are kept whole wherever they can be, so this never gives fewer lines than a reader that breaks at more places.
 */
export function fillLines(paragraph: Paragraph, ends: Float64Array, limit: Points): Filled {
  const state: State = { paragraph, ends, limit: limit + 1e-6, starts: [0], width: 0, widths: [], tooWide: null }
  const { opportunities } = paragraph
  let from = 0
  for (let i = 0; i < opportunities.ends.length; i++) {
    const to = opportunities.ends[i]!
    place(state, from, to, opportunities.visible[i]!, 0)
    if (opportunities.forced[i]) startLine(state, to)
    from = to
  }
  endLine(state, paragraph.text.length)
  return { starts: state.starts, width: state.width, widths: state.widths, tooWide: state.tooWide }
}

interface State {
  readonly paragraph: Paragraph
  readonly ends: Float64Array
  readonly limit: Points
  readonly starts: number[]
  width: Points
  readonly widths: Points[]
  tooWide: string | null
}

/** Levels of opportunities: 0 as found, 1 and 2 finer, 3 between any two characters. */
type Depth = 0 | 1 | 2 | 3

function place(state: State, from: number, to: number, visible: number, depth: Depth): void {
  const { ends, limit, starts } = state
  if (stretch(ends, starts.at(-1)!, visible) <= limit) return
  if (starts.at(-1)! < from) startLine(state, from)
  if (depth === 3 || stretch(ends, from, visible) <= limit) return
  if (depth === 1) state.tooWide ??= wordAround(state.paragraph.text, from, visible)
  breakUp(state, from, to, (depth + 1) as Depth)
}

/** Places the parts of a word that is wider than a line. */
function breakUp(state: State, from: number, to: number, depth: Depth): void {
  const { text } = state.paragraph
  const levels = finerBreaks(text)
  let start = from
  for (let at = from + 1; at <= to; at++) {
    const ended = at === to || (depth === 3 ? isClusterEnd(text, at) : levels[at]! > 0 && levels[at]! <= depth)
    if (!ended) continue
    place(state, start, at, trimmedEnd(text, start, at), depth)
    start = at
  }
}

function startLine(state: State, at: number): void {
  endLine(state, at)
  state.starts.push(at)
}

function endLine(state: State, at: number): void {
  const start = state.starts.at(-1)!
  const width = stretch(state.ends, start, trimmedEnd(state.paragraph.text, start, at))
  state.widths.push(width)
  if (width > state.width) state.width = width
}

/** True if what a reader sees as one character ends here: no mark, joiner or other half follows. */
function isClusterEnd(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2)
  const before = at - Math.max(0, at - 2)
  if (around[before - 1] === '\u200d') return false
  if (/[\ud800-\udbff]/.test(around[before - 1]!) && /[\udc00-\udfff]/.test(around[before]!)) return false
  const left = /.$/su.exec(around.slice(0, before))![0]
  const right = String.fromCodePoint(text.codePointAt(at)!)
  return !CONTINUING.test(right) && !(FLAG_HALF.test(left) && FLAG_HALF.test(right))
}

/** Combining marks, joiners, variation selectors, skin tones, and the vowels and finals of a Korean syllable. */
const CONTINUING = /\p{M}|\p{Cf}|\p{Emoji_Modifier}|[\u1160-\u11ff\ud7b0-\ud7ff]/u
const FLAG_HALF = /\p{Regional_Indicator}/u

/** The whole word that a part belongs to: from white space to white space. */
function wordAround(text: string, from: number, to: number): string {
  let start = from
  while (start > 0 && !/\s/.test(text[start - 1]!)) start--
  const end = text.slice(to).search(/\s/)
  return text.slice(start, end < 0 ? text.length : to + end)
}
