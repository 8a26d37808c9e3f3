import { isEastAsian } from './characters.ts'

/**
 * How wide a character is at most, in em, where no advance table has it and a font of the reader's choice will draw it.
 * Not measured, but for East Asian characters (exactly 1 em) and emoji (Segoe UI Emoji 1.37 em, Noto Color Emoji 1.25 em).
 */
export function estimate(codePoint: number): number {
  if (codePoint < 0x20) return codePoint === 0x09 ? TAB : 0
  if ((codePoint >= 0xac00 && codePoint <= 0xd7a3) || (codePoint >= 0x4e00 && codePoint <= 0x9fff)) return 1
  const character = String.fromCodePoint(codePoint)
  if (NO_WIDTH.test(character)) return 0
  if (isEastAsian(character)) return 1
  if (EMOJI.test(character)) return 1.4
  return /\p{L}/u.test(character) ? 0.9 : 1.2
}

/** A tab reaches the next stop, at most 72 pt away: 7.2 em at 10 pt, the smallest size that slides have. */
const TAB = 7.2

/** Marks, joiners, format characters, and the vowels and finals that complete a Korean syllable. */
const NO_WIDTH = /[\p{M}\p{Cc}\p{Cf}\u1160-\u11ff\ud7b0-\ud7ff]/u

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Presentation}/u
