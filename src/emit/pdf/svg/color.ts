import { presetColor } from '../../../opc/preset-colors.ts'
import { Unknown } from './unknown.ts'

/** A colour of CSS, as six hexadecimal digits and how opaque it is. Throws `Unknown` for what is no name, no `#rgb` and no `rgb()`. */
export function readColor(value: string): { readonly hex: string; readonly opacity: number } {
  const text = value.trim().toLowerCase()
  const found = fromHex(text) ?? fromParts(text)
  if (found) return found
  const hex = presetColor(text)
  if (hex === undefined) throw new Unknown(`the colour "${value}"`)
  return { hex: hex.replace('#', ''), opacity: 1 }
}

function fromHex(text: string): { hex: string; opacity: number } | null {
  if (!/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) return null
  const digits = text.slice(1)
  const full = digits.length > 4 ? digits : [...digits].map((digit) => digit + digit).join('')
  const opacity = full.length === 8 ? Number.parseInt(full.slice(6), 16) / 255 : 1
  return { hex: full.slice(0, 6), opacity }
}

function fromParts(text: string): { hex: string; opacity: number } | null {
  const match = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,\s/]+([\d.]+)(%?))?\s*\)$/.exec(text)
  if (!match) return null
  const [, red, green, blue, alpha, percent] = match
  const hex = [red, green, blue].map((part) => byte(Number(part))).join('')
  return { hex, opacity: alpha === undefined ? 1 : Math.min(1, Number(alpha) / (percent ? 100 : 1)) }
}

function byte(value: number): string {
  return Math.min(255, Math.round(value)).toString(16).padStart(2, '0')
}
