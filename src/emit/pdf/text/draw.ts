import type { Points } from '../../../model/geometry.ts'
import type { Pdf } from '../pdfkit.ts'
import { type Atom, featuresOf } from './set.ts'

/** Draws what was set of a line, whose left edge and baseline are given; outlined too where that is asked for. */
export function drawAtoms(
  atoms: readonly Atom[],
  x: Points,
  baseline: Points,
  pdf: Pdf,
  ink: { readonly fill: boolean; readonly stroke: boolean } = FILLED,
): void {
  for (const atom of atoms) {
    if (atom.actual === null) drawText(atom, { x: x + atom.x, y: baseline }, pdf, ink)
    else drawInPlace(atom, atom.actual, { x: x + atom.x, y: baseline }, pdf)
  }
}

interface Place {
  readonly x: Points
  readonly y: Points
}

function drawText({ text, font, size, tracking }: Atom, { x, y }: Place, pdf: Pdf, ink: typeof FILLED): void {
  const options = { lineBreak: false, baseline: 'alphabetic', characterSpacing: tracking, ...ink } as const
  pdf.font(font, size).text(text, x, y, { ...options, features: featuresOf(tracking) })
}

/**
 * A glyph that whoever copies it gets as another character. Poppler looks for such a one where the plane is at the end of the mark,
 * so that the mark has to be inside of where PDFKit turns the page upside down.
 */
function drawInPlace({ text, font, size }: Atom, actual: string, { x, y }: Place, pdf: Pdf): void {
  const { _font: chosen, page } = pdf.font(font, size)
  page.fonts[chosen.id] ??= chosen.ref()
  const [glyphs] = chosen.encode(text)
  pdf.save()
  pdf.transform(1, 0, 0, -1, x, y)
  pdf.markContent('Span', { actual })
  pdf.addContent(`BT /${chosen.id} ${size} Tf <${glyphs.join('')}> Tj ET`)
  pdf.endMarkedContent()
  pdf.restore()
}

const FILLED = { fill: true, stroke: false }

/** Where atoms begin and how far they reach, from the left edge of their line; null for none. */
export function extentOf(atoms: readonly Atom[]): { readonly x: Points; readonly width: Points } | null {
  if (atoms.length === 0) return null
  const x = Math.min(...atoms.map((atom) => atom.x))
  return { x, width: Math.max(...atoms.map((atom) => atom.x + atom.width)) - x }
}
