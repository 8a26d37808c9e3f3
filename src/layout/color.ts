import { contrast as ratio } from '../model/contrast.ts'
import type { Points } from '../model/geometry.ts'
import type { Color } from '../model/theme.ts'

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: Color, b: Color): number {
  return ratio(a.hex, b.hex)
}

/** The least contrast of a text (WCAG 2.2, 1.4.3): 3 if it is large, which is 18 pt, or 14 pt if bold, and 4.5 for all other. */
export function leastContrast({ size, bold }: { readonly size: Points; readonly bold: boolean }): number {
  return size >= 18 || (bold && size >= 14) ? 3 : 4.5
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

function channels(color: Color): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.hex.slice(at, at + 2), 16))
}
