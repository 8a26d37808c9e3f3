import { toLinear } from '../model/contrast.ts'
import type { Color } from '../model/theme.ts'
import { difference, toLab } from './color-difference.ts'
import { seenWith, VISIONS, type Vision } from './vision.ts'

/**
 * How far apart two colours must be for everybody who compares them, in CIEDE2000. About 1 is just noticeable when they
 * touch; marks are small, apart, and found again in a legend.
 */
export const LEAST_DIFFERENCE = 10

/** How somebody sees two colours too much alike. */
export interface Confusion {
  readonly vision: Vision
  /** Less than `LEAST_DIFFERENCE`. */
  readonly difference: number
}

/** With which kinds of colour vision two colours look alike. */
export function confusions(one: Color, other: Color): readonly Confusion[] {
  const lights = [toLinear(one.hex), toLinear(other.hex)] as const
  return VISIONS.map((vision) => {
    const [a, b] = lights.map((light) => toLab(seenWith(vision, light)))
    return { vision, difference: difference(a!, b!) }
  }).filter((seen) => seen.difference < LEAST_DIFFERENCE)
}
