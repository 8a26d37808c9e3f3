import type { Points } from '../model/geometry.ts'
import type { Ladder } from './ladder.ts'
import type { Stack } from './piece.ts'

/** How text is set: its size, and the space between paragraphs as a share of the size. */
export interface Setting {
  readonly size: Points
  readonly gap: number
}

/** One way to place content. */
export type Variant = (setting: Setting) => Stack

/** The way that was chosen, measured, and how it is set. */
export interface Choice {
  readonly stack: Stack
  readonly setting: Setting
}

/** Space between paragraphs, loose to tight. */
const GAPS = [1.1, 0.95, 0.8, 0.65]
const TIGHT = 0.5
/** Text grows and spreads while it fills no more of the height than this. */
const GROWN = 0.8
const SPREAD = 0.86

/**
 * The best of the variants for a height, or null if none fits at the smallest size. Sparse text is set larger; else the
 * usual size is tried in every variant, then the next smaller one, so that an arrangement changes before the text
 * shrinks. What height is left goes between the paragraphs.
 */
export function choose(variants: readonly Variant[], height: Points, ladder: Ladder, most: Points): Choice | null {
  const first = variants[0]
  if (!first) return null
  for (const size of ladder.grown.filter((step) => step <= most)) {
    const stack = first({ size, gap: TIGHT })
    if (fits(stack, height * GROWN)) return spread(first, { stack, setting: { size, gap: TIGHT } }, height)
  }
  for (const size of allowed(ladder, most)) {
    for (const variant of variants) {
      const stack = variant({ size, gap: TIGHT })
      if (fits(stack, height)) return spread(variant, { stack, setting: { size, gap: TIGHT } }, height)
    }
  }
  return null
}

/** True if any variant fits at the smallest size. */
export function fitsSomehow(variants: readonly Variant[], height: Points, ladder: Ladder): boolean {
  return variants.some((variant) => fits(variant({ size: floor(ladder), gap: TIGHT }), height))
}

/** The variant that comes nearest to fitting at the smallest size: what to tell the author. Needs at least one. */
export function nearestFit(variants: readonly Variant[], ladder: Ladder): Stack {
  const stacks = variants.map((variant) => variant({ size: floor(ladder), gap: TIGHT }))
  const whole = stacks.filter((stack) => stack.misfit === null)
  if (whole.length > 0) return whole.reduce((best, stack) => (stack.height < best.height ? stack : best))
  return stacks.reduce((best, stack) => (stack.misfit!.width > best.misfit!.width ? stack : best))
}

/** The smallest size of a ladder. */
export function floor(ladder: Ladder): Points {
  return ladder.normal.at(-1)!
}

function fits(stack: Stack, height: Points): boolean {
  return stack.misfit === null && stack.height <= height
}

function spread(variant: Variant, choice: Choice, height: Points): Choice {
  for (const gap of GAPS) {
    if (choice.stack.height > height * SPREAD) return choice
    const stack = variant({ ...choice.setting, gap })
    if (fits(stack, height * SPREAD)) return { stack, setting: { ...choice.setting, gap } }
  }
  return choice
}

/** The usual sizes that are not larger than the most; the floor always is allowed. */
function allowed(ladder: Ladder, most: Points): readonly Points[] {
  const sizes = ladder.normal.filter((size) => size <= most)
  return sizes.length > 0 ? sizes : [floor(ladder)]
}
