const SIGN = '[<>≤≥~≈±+−–(-]'
const MONEY = '(?:\\p{Lu}{2,3}\\s?|\\p{Sc}|US\\$\\s?)'
const DIGITS = "\\d(?:[\\d.,'’]|[ \\u00a0\\u202f](?=\\d))*"
/** Units, percent signs and the like; a capitalised word is none, for `12 May` is a date. */
const UNIT = '(?!\\s?\\p{Lu}\\p{Ll}{2})[^\\d]{0,12}'

const NUMBER = new RegExp(`^(${SIGN}{0,2}\\s?${MONEY}?${SIGN}?\\s?(?:${DIGITS}\\s?[–-]\\s?)?)(${DIGITS})${UNIT}$`, 'u')

/** Where the whole part of a number ends, in characters: `$1,234.5` has it before the point; null for other text. */
export function wholeLength(text: string, mark: '.' | ','): number | null {
  const found = NUMBER.exec(text)
  return found ? found[1]!.length + pointIn(found[2]!, mark) : null
}

/** True for what stands where a number is missing: a dash, `n/a`. */
export function isBlank(text: string): boolean {
  return /^(|[–—−-]+|…|n\.?\/?a\.?|\?)$/i.test(text.trim())
}

/** The character before decimals in a language; a full stop where the language is unknown. */
export function decimalMark(language: string): '.' | ',' {
  // Most decks are English, and loading what Intl knows takes time.
  if (/^en(-|$)/i.test(language)) return '.'
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(0.5)
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.'
  } catch {
    return '.'
  }
}

/** A mark that stands once is the decimal one, unless it is the other one and three digits follow: it groups thousands. */
function pointIn(digits: string, mark: '.' | ','): number {
  const other = mark === '.' ? ',' : '.'
  const at = digits.indexOf(mark)
  const foreign = digits.indexOf(other)
  const once = at >= 0 && digits.lastIndexOf(mark) === at
  if (once && at > digits.lastIndexOf(other)) return at
  const decimals = digits.length - foreign - 1
  if (foreign > at && digits.lastIndexOf(other) === foreign && decimals !== 3) return foreign
  return digits.length
}
