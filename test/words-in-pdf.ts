import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readPages, type Word } from './rendered.ts'

/** A word on a page of a PDF, and where it stands. */
export interface StandingWord extends Word {
  /** The height of its baseline from the page's top edge, in points; for a turned word that of its first letter. */
  readonly baseline: number
}

/** The words on the pages of a PDF with their baselines, which depend on no font's metrics as the edges of words do. */
export function standingWords(pdf: string, folder: string): readonly (readonly StandingWord[])[] {
  const glyphs = glyphsOf(pdf, folder)
  return readPages(pdf, folder).map(({ words }, page) =>
    words.map((word) => ({ ...word, baseline: baselineOf(word, glyphs[page]!) })),
  )
}

/** Where a glyph's origin is. */
interface Glyph {
  readonly x: number
  readonly y: number
}

function glyphsOf(pdf: string, folder: string): readonly (readonly Glyph[])[] {
  const svg = path.join(folder, 'glyphs.svg')
  execFileSync('pdftocairo', ['-svg', pdf, svg])
  const pages = readFileSync(svg, 'utf8').split('<page>').slice(1)
  return pages.map((page) =>
    [...page.matchAll(/<use xlink:href="#glyph[^"]*" x="([-\d.]+)" y="([-\d.]+)"/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    })),
  )
}

/** A word begins at the origin of its first glyph. */
function baselineOf({ text, left, top, bottom, right }: Word, glyphs: readonly Glyph[]): number {
  const own = glyphs.filter(({ x, y }) => x > left - 1 && x < right && y > top && y < bottom)
  const first = own.toSorted((a, b) => Math.abs(a.x - left) - Math.abs(b.x - left))[0]
  if (first === undefined) throw new Error(`"${text}" at ${left}, ${top} has no glyph`)
  return first.y
}
