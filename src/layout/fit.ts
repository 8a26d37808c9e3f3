import type { Points } from '../model/geometry.ts'
import type { Ladder } from './ladder.ts'
import type { Stack } from './piece.ts'
import { baseCost, lookCost } from './score.ts'
import type { Sheet } from './sheet.ts'

/** How text is set: its size, and the space between paragraphs as a share of the size. */
export interface Setting {
  readonly size: Points
  readonly gap: number
  /** The largest size that sparse text may grow to by itself; defaults to any. */
  readonly most?: Points
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
 * The best of the variants for a height, or null if none fits at the smallest size. Sparse text is set larger; else
 * every variant in every size has a cost, and the first that is near the lowest one is taken. What height is left goes
 * between the paragraphs.
 */
export function choose(
  variants: readonly Variant[],
  height: Points,
  ladder: Ladder,
  most: Points,
  sheet: Sheet,
): Choice | null {
  const [first] = variants
  if (!first) return null
  const sizes = allowed(ladder, most)
  const usual = settingOf(sizes[0]!, most)
  const stack = first(usual)
  for (const size of fits(stack, height * GROWN) ? ladder.grown : []) {
    if (size > most) continue
    const setting = settingOf(size, most)
    const large = first(setting)
    if (fits(large, height * GROWN)) return spread(first, { stack: large, setting }, height)
  }
  const best = cheapest(variants, { stack, setting: usual }, sizes, height, ladder, sheet)
  return best && spread(best.variant, best, height)
}

/** True if any variant fits at the smallest size. */
export function fitsSomehow(variants: readonly Variant[], height: Points, ladder: Ladder): boolean {
  return variants.some((variant) => fitsAt(variant, floor(ladder), height))
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

/** A variant in a size. */
interface Candidate {
  readonly variant: Variant
  readonly size: Points
  readonly base: number
}

/**
 * The first candidate that fits and costs at most this much more than the best: as a share of its cost, and at least so
 * many points. So a small edit does not make a slide jump.
 */
const NEAR = { share: 1.05, points: 1 }

/** Measures no more candidates than may win; `usual` is the first variant in the largest size. */
function cheapest(
  variants: readonly Variant[],
  usual: Choice,
  sizes: readonly Points[],
  height: Points,
  ladder: Ladder,
  sheet: Sheet,
): (Choice & { readonly variant: Variant }) | null {
  const found: (Choice & { readonly variant: Variant; readonly cost: number })[] = []
  let best = Number.POSITIVE_INFINITY
  const judge = (candidate: Candidate, { stack, setting }: Choice): void => {
    if (!fits(stack, height)) return
    const cost = candidate.base + lookCost(stack, height, sheet)
    found.push({ variant: candidate.variant, stack, setting, cost })
    best = Math.min(best, cost)
  }
  const all = candidatesOf(variants, sizes, floor(ladder))
  judge(all[0]!, usual)
  const open =
    best === Number.POSITIVE_INFINITY ? variants.filter((one) => fitsAt(one, sizes.at(-1)!, height)) : variants
  for (const candidate of all.slice(1)) {
    if (near(candidate.base) >= best) break
    if (!open.includes(candidate.variant)) continue
    const setting = { ...usual.setting, size: candidate.size }
    judge(candidate, { stack: candidate.variant(setting), setting })
  }
  return found.find(({ cost }) => cost <= near(best)) ?? null
}

/** All ways to set content, cheapest first. */
function candidatesOf(variants: readonly Variant[], sizes: readonly Points[], smallest: Points): readonly Candidate[] {
  const [largest] = sizes
  const range = largest! - smallest || 1
  return variants
    .flatMap((variant, index) =>
      sizes.map((size) => ({ variant, size, base: baseCost((largest! - size) / range, index) })),
    )
    .sort((a, b) => a.base - b.base)
}

/** What does not fit in the smallest size fits in none. */
function fitsAt(variant: Variant, size: Points, height: Points): boolean {
  return fits(variant({ size, gap: TIGHT }), height)
}

function near(cost: number): number {
  return Math.max(cost * NEAR.share, cost + NEAR.points)
}

function fits(stack: Stack, height: Points): boolean {
  return stack.misfit === null && stack.height <= height
}

/** The loosest of the gaps at which the text fills no more than it should. Heights grow evenly with the gap. */
function spread(variant: Variant, choice: Choice, height: Points): Choice {
  const room = height * SPREAD
  if (choice.stack.height > room) return choice
  let slope = 0
  for (const gap of GAPS) {
    if (choice.stack.height + slope * (gap - TIGHT) > room) continue
    const setting = { ...choice.setting, gap }
    const stack = variant(setting)
    if (fits(stack, room)) return { stack, setting }
    slope = Math.max(0, stack.height - choice.stack.height) / (gap - TIGHT)
  }
  return choice
}

function settingOf(size: Points, most: Points): Setting {
  return most === Number.POSITIVE_INFINITY ? { size, gap: TIGHT } : { size, gap: TIGHT, most }
}

/** The usual sizes that are not larger than the most; the floor always is allowed. */
function allowed(ladder: Ladder, most: Points): readonly Points[] {
  const sizes = ladder.normal.filter((size) => size <= most)
  return sizes.length > 0 ? sizes : [floor(ladder)]
}
