import { isEastAsian } from './characters.ts'
import { isInTables } from './tables.ts'

/** True if a text needs the East Asian font: for its letters, or for signs that the other fonts lack, such as ✓ and ①. */
export function needsEastAsianFont(text: string): boolean {
  return isEastAsian(text) || SIGNS.test(text)
}

/** Enclosed numbers, miscellaneous symbols and dingbats. */
const SIGNS = /[\u2460-\u24ff\u2600-\u27bf\u2b00-\u2bff]/

/** The letters and pictographs of a text, each once, that none of the fonts beside the bundle has: Arabic, Thai, emoji. */
export function withoutFont(text: string): readonly string[] {
  return [...new Set(text)].filter((character) => {
    return DRAWN.test(character) && !isEastAsian(character) && !isInTables(character.codePointAt(0)!)
  })
}

const DRAWN = /[\p{L}\p{Extended_Pictographic}\p{Regional_Indicator}]/u
