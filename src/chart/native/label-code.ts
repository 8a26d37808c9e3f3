/** A text and the number that it may be a writing of. */
export interface Written {
  readonly text: string
  readonly value: number | null
}

/**
 * The Excel code by which all the numbers are written as the texts are, so that a label follows its number; null if there
 * is none, as for numbers that are written with words.
 */
export function labelCode(labels: readonly Written[]): string | null {
  const parsed = labels.map(({ text, value }) => (value === null ? null : parse(text, value)))
  const [first] = parsed
  if (!first || parsed.some((one) => one === null)) return null
  const { prefix, suffix, percent } = first
  if (parsed.some((one) => one!.prefix !== prefix || one!.suffix !== suffix || one!.percent !== percent)) return null
  const decimals = Math.max(...parsed.map((one) => one!.decimals))
  if (parsed.some((one) => one!.decimals !== decimals)) return null
  const whole = parsed.some((one) => one!.grouped) ? '#,##0' : '0'
  const number = whole + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '')
  const positive = `${quoted(prefix)}${number}${percent ? '%' : ''}${quoted(suffix)}`
  if (!parsed.some((one) => one!.plus)) return positive
  return `+${positive};-${positive};${positive}`
}

interface Parsed {
  readonly prefix: string
  readonly suffix: string
  readonly decimals: number
  readonly grouped: boolean
  readonly percent: boolean
  readonly plus: boolean
}

function parse(text: string, value: number): Parsed | null {
  const match = /^([^\d+\-−.]*)([+\-−]?)([^\d+\-−.]{0,3})(\d[\d,]*)(?:\.(\d+))?(%?)([^\d]*)$/.exec(text)
  if (!match) return null
  const [, before = '', sign, currency = '', whole = '', part = '', percent, suffix = ''] = match
  const number =
    Number(`${whole.replaceAll(',', '')}${part ? `.${part}` : ''}`) * (sign === '-' || sign === '−' ? -1 : 1)
  const shown = percent ? value * 100 : value
  if (Math.abs(number - shown) > 0.5000001 * 10 ** -part.length) return null
  return {
    prefix: before + currency,
    suffix,
    decimals: part.length,
    grouped: whole.includes(','),
    percent: percent === '%',
    plus: sign === '+',
  }
}

/** Letters and signs in quotation marks, so that Excel does not take them for codes. */
function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', "'")}"`
}
