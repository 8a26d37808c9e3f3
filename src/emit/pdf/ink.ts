import type { Points } from '../../model/geometry.ts'
import type { Pdf } from './pdfkit.ts'

/** How a shape is painted; colours are six hexadecimal digits. */
export interface Ink {
  readonly fill: string | null
  readonly line: { readonly color: string; readonly width: Points } | null
}

/** Fills and strokes the path that was made last; one of neither is dropped. */
export function paintPath({ fill, line }: Ink, pdf: Pdf): void {
  if (fill !== null) setFill(fill, pdf)
  if (line !== null) setLineInk(line.color, line.width, pdf)
  pdf.addContent(line === null ? (fill === null ? 'n' : 'f') : fill === null ? 'S' : 'B')
}

/** The colour of what is filled next, texts among it. */
export function setFill(hex: string, pdf: Pdf): void {
  pdf.addContent(`${channels(hex)} rg`)
}

/** The colour and width of what is stroked next. */
export function setLineInk(hex: string, width: Points, pdf: Pdf): void {
  pdf.addContent(`${channels(hex)} RG`)
  pdf.lineWidth(width)
}

/** Red, green and blue from 0 to 1; three decimals are finer than 256 steps. */
function channels(hex: string): string {
  return [0, 2, 4].map((at) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000).join(' ')
}
