import { contrast } from '../../model/contrast.ts'
import type { Color } from '../../model/theme.ts'
import { hexOf, rgbOf } from '../../opc/color-transforms.ts'

/** A colour between two others: 0 is the first, 1 the second. It is no slot of the theme. */
export function mix(from: Color, to: Color, share: number): Color {
  const end = rgbOf(to.hex)
  const [red, green, blue] = rgbOf(from.hex).map((value, index) => value + (end[index]! - value) * share)
  return { hex: hexOf([red!, green!, blue!]) }
}

/** The least contrast that a colour has on any of its grounds. */
export function contrastOn(color: Color, grounds: readonly Color[]): number {
  return Math.min(...grounds.map((ground) => contrast(color.hex, ground.hex)))
}

const BLACK: Color = { hex: '000000' }
const WHITE: Color = { hex: 'FFFFFF' }
const STEPS = 20

/** A colour and its shades toward the end that stands out more from the grounds, ever farther; the last is black or white. */
export function shadesOf(color: Color, grounds: readonly Color[]): readonly Color[] {
  const end = contrastOn(BLACK, grounds) >= contrastOn(WHITE, grounds) ? BLACK : WHITE
  return [color, ...Array.from({ length: STEPS }, (_, index) => mix(color, end, (index + 1) / STEPS))]
}

/** The first of the colours that has a contrast on all of its grounds; else the first shade of the first that has it. */
export function standingOut(candidates: readonly [Color, ...Color[]], grounds: readonly Color[], least: number): Color {
  const isEnough = (color: Color): boolean => contrastOn(color, grounds) >= least
  const shades = shadesOf(candidates[0], grounds)
  return candidates.find(isEnough) ?? shades.find(isEnough) ?? shades.at(-1)!
}
