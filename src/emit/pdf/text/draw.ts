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
    // Whoever copies a box gets the character in whose place it stands.
    if (!atom.has) pdf.markContent('Span', { actual: atom.text })
    const { text, font, size, tracking } = atom
    pdf.font(font, size).text(text, x + atom.x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      features: featuresOf(tracking),
      characterSpacing: tracking,
      ...ink,
    })
    if (!atom.has) pdf.endMarkedContent()
  }
}

const FILLED = { fill: true, stroke: false }

/** Where atoms begin and how far they reach, from the left edge of their line; null for none. */
export function extentOf(atoms: readonly Atom[]): { readonly x: Points; readonly width: Points } | null {
  if (atoms.length === 0) return null
  const x = Math.min(...atoms.map((atom) => atom.x))
  return { x, width: Math.max(...atoms.map((atom) => atom.x + atom.width)) - x }
}
