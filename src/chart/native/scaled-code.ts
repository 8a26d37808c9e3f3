import type { Written } from './label-code.ts'

/** An Excel code for numbers that are written in thousands and millions, and whether it writes all of them alike. */
export interface ScaledCode {
  readonly code: string
  readonly exact: boolean
}

interface Scaled {
  readonly power: number
  readonly suffix: string
  readonly decimals: number
}

/** The code for texts such as `500k` and `1.5M`; null where they are no such numbers, or more kinds than Excel has room for. */
export function scaledCode(labels: readonly Written[]): ScaledCode | null {
  const all = labels.filter(({ value }) => value !== 0).map(parse)
  if (all.length === 0 || all.some((one) => one === null)) return null
  const kinds = new Map<number, Scaled>()
  const zero = labels.find(({ value }) => value === 0)?.text
  let exact = zero === undefined || zero === '0'
  for (const one of all as Scaled[]) {
    const known = kinds.get(one.power)
    if (known && known.suffix !== one.suffix) return null
    if (known && known.decimals !== one.decimals) exact = false
    if (!known || known.decimals < one.decimals) kinds.set(one.power, one)
  }
  const sorted = [...kinds.values()].sort((a, b) => b.power - a.power)
  if (!sorted.some(({ power }) => power > 0)) return null
  if (zero === '0' && !kinds.has(0)) sorted.push({ power: 0, suffix: '', decimals: 0 })
  if (sorted.length > 3) return null
  return { code: sorted.map((one, index) => section(one, index < sorted.length - 1)).join(';'), exact }
}

/** `[>=1000000]0.0,,"M"`. */
function section({ power, suffix, decimals }: Scaled, conditional: boolean): string {
  const number = `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${','.repeat(power)}`
  return `${conditional ? `[>=${1000 ** power}]` : ''}${number}${suffix === '' ? '' : `"${suffix}"`}`
}

function parse({ text, value }: Written): Scaled | null {
  const match = /^(\d+)(?:\.(\d+))?([a-zA-Z]*)$/.exec(text.trim())
  if (!match || value === null || value < 0) return null
  const [, whole, part = '', suffix = ''] = match
  const number = Number(`${whole}${part && `.${part}`}`)
  const power = [0, 1, 2, 3, 4].find((one) => Math.abs(number * 1000 ** one - value) <= value * 1e-6)
  return power === undefined || power > 0 !== (suffix !== '') ? null : { power, suffix, decimals: part.length }
}
