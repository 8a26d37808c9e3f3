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
  const all = parsed.filter((one) => one !== null)
  if (all.length === 0 || all.length < parsed.length) return null
  const signed = all.filter(({ zero }) => !zero)
  const [first = all[0]!] = signed
  const { prefix, suffix, percent, thousands } = first
  const same = (one: Parsed): boolean =>
    one.prefix === prefix && one.suffix === suffix && one.percent === percent && one.thousands === thousands
  if (!signed.every(same)) return null
  const decimals = Math.max(...signed.map((one) => one.decimals), 0)
  if (signed.some((one) => one.decimals !== decimals)) return null
  const whole = all.some((one) => one.grouped) ? '#,##0' : '0'
  const number = whole + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '') + ','.repeat(thousands)
  const positive = `${quoted(prefix)}${number}${percent ? '%' : ''}${quoted(suffix)}`
  const zero = all.find((one) => one.zero && !(same({ ...one, thousands }) && one.decimals === decimals))
  if (all.some((one) => one.plus)) return `+${positive};-${positive};${zero ? quoted(zero.text) : positive}`
  return zero ? `${positive};-${positive};${quoted(zero.text)}` : positive
}

interface Parsed {
  readonly text: string
  readonly prefix: string
  readonly suffix: string
  readonly decimals: number
  readonly grouped: boolean
  readonly percent: boolean
  readonly plus: boolean
  readonly zero: boolean
  /** By how many thousands the number was divided: 1 for `k`, 2 for `M`. */
  readonly thousands: number
}

function parse(text: string, value: number): Parsed | null {
  const match = /^([^\d+\-−.]*)([+\-−]?)([^\d+\-−.]{0,3})(\d[\d,]*)(?:\.(\d+))?(%?)([^\d]*)$/.exec(text)
  if (!match) return null
  const [, before = '', sign, currency = '', whole = '', part = '', percent, suffix = ''] = match
  const number =
    Number(`${whole.replaceAll(',', '')}${part ? `.${part}` : ''}`) * (sign === '-' || sign === '−' ? -1 : 1)
  const shown = percent ? value * 100 : value
  const thousands = [0, 1, 2, 3, 4].find((power) => isNear(number, shown / 1000 ** power, part.length))
  if (thousands === undefined) return null
  return {
    text,
    prefix: before + currency,
    suffix,
    decimals: part.length,
    grouped: whole.includes(','),
    percent: percent === '%',
    plus: sign === '+',
    zero: value === 0,
    thousands,
  }
}

function isNear(written: number, value: number, decimals: number): boolean {
  return Math.abs(written - value) <= 0.5000001 * 10 ** -decimals && (written !== 0 || value === 0)
}

/** Letters and signs in quotation marks, so that Excel does not take them for codes. */
function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', "'")}"`
}
