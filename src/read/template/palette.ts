import type { Color } from '../../model/theme.ts'
import { confusions } from '../look-alikes.ts'
import { contrastOn, mix, shadesOf } from './shades.ts'

/** What marks need on their ground (WCAG 2.2, 1.4.11). */
export const MARK = 3
const MOST = 6

/** Hues for charts of a template that has too few of its own, apart for everybody (Okabe and Ito). */
const SPARE: readonly Color[] = ['0072B2', 'D55E00', '009E73', 'CC79A7', 'E69F00', '56B4E9', '595959'].map((hex) => ({
  hex,
}))

/** How many shades a colour may go from itself: brands first and near, then others, then brands that are hardly known again. */
const ROUNDS = ['near', 'spare', 'far'] as const
const NEAR = 7

/**
 * The colours of series: a template's accents in their order, each as it is or in the nearest shade that stands out from the
 * ground and is apart from those before it. Where too few can be, other hues fill what is missing.
 */
export function paletteOf(accents: readonly Color[], ground: Color): readonly Color[] {
  const palette: Color[] = []
  const left = new Set(accents)
  for (const round of ROUNDS) {
    for (const color of round === 'spare' ? SPARE : left) {
      const shades = shadesWithin(color, ground, round === 'far' ? undefined : NEAR)
      const found = palette.length < MOST ? shades.find((shade) => isApart(shade, palette)) : undefined
      if (!found) continue
      palette.push(found)
      left.delete(color)
    }
  }
  return palette
}

/** Nearest first, away from the ground and toward it in turn. */
function shadesWithin(color: Color, ground: Color, most: number | undefined): readonly Color[] {
  const away = shadesOf(color, [ground]).slice(0, most)
  const back = Array.from({ length: NEAR - 1 }, (_, index) => mix(color, ground, (index + 1) / 20))
  const both = away.flatMap((shade, index) => [shade, ...(index > 0 && back[index - 1] ? [back[index - 1]!] : [])])
  return both.filter((shade) => contrastOn(shade, [ground]) >= MARK)
}

function isApart(color: Color, others: readonly Color[]): boolean {
  return others.every((other) => confusions(color, other).length === 0)
}

/** The colour of marks that stay back: between ground and text, and apart from the one that stands out. */
export function backgroundMark(ground: Color, text: Color, highlight: Color): Color {
  const shares = [0.25, 0.2, 0.3, 0.15, 0.38, 0.1, 0.46, 0.54, 0.62]
  const candidates = shares.map((share) => mix(ground, text, share))
  return candidates.find((color) => isApart(color, [highlight])) ?? candidates[0]!
}
