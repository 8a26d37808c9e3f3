import { needsEastAsianFont } from './coverage.ts'
import { standIn } from './families.ts'
import { EAST_ASIAN_FONT_FILE, fontFiles } from './font-files.ts'
import { hasCharacter, TABLED } from './tables.ts'

/** A look of text that a single family is to draw. */
interface OneFace {
  readonly family: string
  readonly bold: boolean
  readonly italic: boolean
}

/** The font files, best first, that draw a text: the family's own, and those of others that have what it lacks. */
export function faceFiles(face: OneFace, text: string): readonly string[] {
  const style = (face.bold ? 1 : 0) + (face.italic ? 2 : 0)
  const own = standIn(face.family) ?? 'arimo'
  const files = [fontFiles(face.family)[style]!]
  for (const character of new Set(text)) {
    const point = character.codePointAt(0)!
    if (hasCharacter(own, point)) continue
    const other = needsEastAsianFont(character) ? undefined : TABLED.find((family) => hasCharacter(family, point))
    files.push(other === undefined ? EAST_ASIAN_FONT_FILE : fontFiles(other)[style]!)
  }
  return [...new Set(files)]
}
