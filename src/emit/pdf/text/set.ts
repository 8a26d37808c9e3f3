import type { Points } from '../../../model/geometry.ts'
import type { Face, FontBook } from '../fonts.ts'
import type { Pdf } from '../pdfkit.ts'
import { levelsOf, mirrored, visualOrder } from './bidi.ts'
import { clustersOf, visible } from './clean.ts'

/** A stretch of a line in one look. */
export interface Words {
  readonly text: string
  readonly face: Face
  readonly size: Points
  /** Extra space between characters; defaults to 0. */
  readonly tracking?: Points
}

/** What one font draws in one go. */
export interface Atom {
  readonly text: string
  /** The name of its font. */
  readonly font: string
  /** What whoever copies it gets, where that is not the text: the character in whose place a box stands; null for the text. */
  readonly actual: string | null
  readonly size: Points
  readonly tracking: Points
  readonly width: Points
  /** Its left edge, from the left edge of the line. */
  readonly x: Points
}

/** A line whose glyphs are chosen and measured. */
export interface SetLine {
  readonly width: Points
  /** For each of the line's words, in the order in which they are read. */
  readonly words: readonly (readonly Atom[])[]
}

/** Sets a line: a font for each character, widths as they are drawn, and places in the direction in which each letter runs. */
export function setLine(line: readonly Words[], rtl: boolean, pdf: Pdf, fonts: FontBook): SetLine {
  const texts = line.map(({ text }) => visible(text))
  const levels = levelsOf(texts.join(''), rtl ? 1 : 0)
  let at = 0
  const pieces = line.map((words, index) => {
    const text = texts[index]!
    const own = cut(text, levels.slice(at, at + text.length), words.face, fonts)
    at += text.length
    return own.map((piece) => ({ ...piece, size: words.size, tracking: words.tracking ?? 0 }))
  })
  return place(pieces.map((own) => own.map((piece) => ({ ...piece, width: widthOf(piece, pdf) }))))
}

/** A piece of one font and one direction; each character by itself where text runs from right to left. */
interface Piece {
  readonly text: string
  readonly font: string
  readonly actual: string | null
  readonly level: number
}

function cut(text: string, levels: readonly number[], face: Face, fonts: FontBook): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const cluster of clustersOf(text)) {
    const level = levels[at]!
    at += cluster.length
    const shown = level % 2 === 1 ? mirrored(cluster) : cluster
    const { name: font, has } = fonts.find(face, shown)
    const actual = has && shown === cluster ? null : cluster
    const last = pieces.at(-1)
    const goesOn = last !== undefined && last.font === font && last.level === level && level % 2 === 0
    if (goesOn && actual === null && last.actual === null)
      pieces[pieces.length - 1] = { ...last, text: last.text + shown }
    else pieces.push({ text: shown, font, actual, level })
  }
  return pieces
}

/** Ligatures would swallow the space between letters. */
const APART = { liga: false, clig: false, dlig: false } as const

/** PDFKit shapes text word by word where nothing is said of features: then nothing is kerned with a space. */
const AS_ONE = {} as const

/** The features that pieces are shaped with. */
export function featuresOf(tracking: Points): Readonly<Record<string, boolean>> {
  return tracking === 0 ? AS_ONE : APART
}

function widthOf({ text, font, size, tracking }: Omit<Atom, 'width' | 'x'>, pdf: Pdf): Points {
  const width = pdf.font(font, size).widthOfString(text, { features: featuresOf(tracking) })
  return width + tracking * clustersOf(text).length
}

function place(words: readonly (readonly (Omit<Atom, 'x'> & { readonly level: number })[])[]): SetLine {
  const all = words.flat()
  const lefts = new Array<Points>(all.length).fill(0)
  let width = 0
  for (const index of visualOrder(all.map(({ level }) => level))) {
    lefts[index] = width
    width += all[index]!.width
  }
  let at = 0
  return { width, words: words.map((own) => own.map((atom): Atom => ({ ...atom, x: lefts[at++]! }))) }
}
