import type { Color } from '../model/theme.ts'

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: Color, b: Color): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** The first of the colours that has a contrast of 4.5 on the surface (WCAG AA), else the one that has the most. */
export function readable(candidates: readonly [Color, ...Color[]], surface: Color): Color {
  const good = candidates.find((color) => contrast(color, surface) >= 4.5)
  if (good) return good
  return candidates.reduce((best, color) => (contrast(color, surface) > contrast(best, surface) ? color : best))
}

/** A colour between two others: 0 is the first, 1 the second. It is no slot of the theme. */
export function mix(from: Color, to: Color, share: number): Color {
  const [a, b] = [channels(from), channels(to)]
  const mixed = a.map((value, index) => Math.round(value + (b[index]! - value) * share))
  return {
    hex: mixed
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')
      .toUpperCase(),
  }
}

/** A deck has few colours and asks for each of them very often. */
const LUMINANCES = new Map<string, number>()

function luminance(color: Color): number {
  const known = LUMINANCES.get(color.hex)
  if (known !== undefined) return known
  const value = computeLuminance(color)
  LUMINANCES.set(color.hex, value)
  return value
}

function computeLuminance(color: Color): number {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(color: Color): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.hex.slice(at, at + 2), 16))
}
