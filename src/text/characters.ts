const HAN = '\\u2e80-\\u312f\\u3190-\\ua4cf\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}'
const KOREAN = '\\u1100-\\u11ff\\u3130-\\u318f\\u3200-\\u321e\\ua960-\\ua97f\\uac00-\\ud7ff'

/** The inside of a character class: everything that an East Asian font draws. */
export const EAST_ASIAN: string = HAN + KOREAN

/** Han characters, kana, bopomofo and the punctuation that goes with them: lines break between any two of them. */
export const IDEOGRAPHIC: RegExp = new RegExp(`[${HAN}]`, 'u')

/** Korean letters and syllables: words between spaces, which some readers break between syllables. */
export const HANGUL: RegExp = new RegExp(`[${KOREAN}]`, 'u')

/** Hiragana and katakana. */
export const KANA: RegExp = /[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]/u

/** True if the text has a character that an East Asian font draws. */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN_CHARACTER.test(text)
}

const EAST_ASIAN_CHARACTER = new RegExp(`[${EAST_ASIAN}]`, 'u')

/** True if a paragraph with this text runs from right to left: its first letter is Hebrew, Arabic or a relative (UAX #9, P2). */
export function isRtl(text: string): boolean {
  const letter = /\p{L}/u.exec(text)
  return letter !== null && RIGHT_TO_LEFT.test(letter[0])
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
