import type { Points } from '../model/geometry.ts'
import { UNITS } from './advances/tables.ts'
import { isEastAsian } from './characters.ts'
import type { AdvanceTable } from './decode.ts'
import type { Face, StyledText } from './face.ts'
import { fallbackAdvance, tablesOf } from './tables.ts'

/**
 * The width of a text set in one line: the widest over the face's families, without kerning (which narrows text by
 * 0.05 to 0.5 %), so that no reader draws it wider.
 */
export function textWidth(text: string, face: Face, size: Points): Points {
  const eastAsian = isEastAsian(text)
  const into = new Float64Array(text.length + 1)
  const widths = tablesOf(face).map((table) => {
    accumulate(into, 0, { text, face, size }, table, eastAsian ? { last: 'none' } : null)
    return into[text.length]!
  })
  return Math.max(...widths)
}

/** What was drawn last in a paragraph with East Asian characters. */
export interface Border {
  last: 'none' | 'east-asian' | 'other'
}

/**
 * Writes where each character of a run ends, in points from the start of its paragraph; `at` is where the run starts.
 * A border is given for paragraphs with East Asian characters, and null for all others.
 */
export function accumulate(
  into: Float64Array,
  at: number,
  run: StyledText,
  table: AdvanceTable,
  border: Border | null,
): void {
  const { text } = run
  const scale = run.size / UNITS
  const tracking = run.tracking ?? 0
  let x = into[at]!
  for (let i = 0; i < text.length; i++) {
    const known = table[text.charCodeAt(i)]
    const advance = known && border === null ? known : advanceAt(text, i, known, border)
    if (advance > 0) x += advance * scale + tracking
    into[at + i + 1] = x
  }
}

/** The advance of a character that the table lacks, or that has East Asian neighbours. */
function advanceAt(text: string, i: number, known: number | undefined, border: Border | null): number {
  if (i > 0 && isPair(text, i - 1)) return 0
  const advance = known || fallbackAdvance(text.codePointAt(i)!)
  return border && advance > 0 ? atBorder(text, i, advance, border) : advance
}

function isPair(text: string, at: number): boolean {
  return text.codePointAt(at)! > 0xffff
}

/** LibreOffice puts a fifth of an em between an East Asian character and any other, spaces between them or not. */
const BORDER = Math.ceil(0.2 * UNITS)

/** Punctuation that East Asian fonts draw a full em wide. */
const AMBIGUOUS =
  /[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u2010-\u2027\u2030-\u205e\u2103\u2116\u2160-\u217f\u2190-\u23ff\u2460-\u27bf]/

/** The advance of a character with what its East Asian neighbours add to it. */
function atBorder(text: string, i: number, advance: number, border: Border): number {
  const character = String.fromCodePoint(text.codePointAt(i)!)
  if (/\s/.test(character)) return advance
  if (AMBIGUOUS.test(character)) {
    const beside = border.last === 'east-asian' || isEastAsian(String.fromCodePoint(text.codePointAt(i + 1) ?? 0))
    return beside ? Math.max(advance, UNITS) : advance
  }
  const kind = isEastAsian(character) ? 'east-asian' : 'other'
  const crossed = border.last !== 'none' && border.last !== kind
  border.last = kind
  return crossed ? advance + BORDER : advance
}
