import type { Pdf } from './pdfkit.ts'

/** What chooses a font: a family and its style. */
export interface Face {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
}

/** The fonts that a document may be set in. */
export interface PdfFonts {
  /** For each face, by `faceKey`, the names of the fonts that draw it: what the first lacks is taken from the next that has it. */
  readonly faces: ReadonlyMap<string, readonly string[]>
  /** TrueType files by name. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** What a face is found by. */
export function faceKey({ family, bold, italic }: Face): string {
  return `${family.trim().toLowerCase()}|${bold ? 'bold' : ''}|${italic ? 'italic' : ''}`
}

/** A font that is to draw a character, and whether it has it; what no font has is drawn as a box by the face's own. */
export interface FoundFont {
  readonly name: string
  readonly has: boolean
}

/** The fonts of a document: each is opened when it is first asked for, and in the file if something was set in it. */
export interface FontBook {
  /** The font for a character with its marks. Throws for a face that was not announced. */
  find(face: Face, cluster: string): FoundFont
  /** The characters that no font had, each once, in order. */
  readonly missing: ReadonlySet<string>
}

/** Opens the fonts for a document. */
export function createFontBook(pdf: Pdf, fonts: PdfFonts): FontBook {
  const missing = new Set<string>()
  const known = new Map<string, FoundFont>()
  for (const [name, bytes] of fonts.files) pdf.registerFont(name, bytes)
  const look = (key: string, cluster: string): FoundFont => {
    const names = fonts.faces.get(key)
    if (names === undefined) throw new Error(`no font was announced for ${key}`)
    const points = [...cluster].map((character) => character.codePointAt(0)!)
    const lacks = (name: string, some: readonly number[]): boolean => {
      const { font } = pdf.font(name, 1)._font
      return some.some((point) => !font.hasGlyphForCodePoint(point))
    }
    const whole = names.find((name) => !lacks(name, points))
    if (whole !== undefined) return { name: whole, has: true }
    const base = names.find((name) => !lacks(name, points.slice(0, 1)))
    for (const point of points) {
      if (names.every((name) => lacks(name, [point]))) missing.add(String.fromCodePoint(point))
    }
    return { name: base ?? names[0]!, has: base !== undefined }
  }
  return {
    missing,
    find(face, cluster) {
      const key = faceKey(face)
      const both = `${key}|${cluster}`
      const found = known.get(both) ?? look(key, cluster)
      known.set(both, found)
      return found
    },
  }
}
