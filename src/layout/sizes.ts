import type { Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import type { Ladder } from './ladder.ts'

/** The type sizes of one slide: what it must keep to, because its siblings do, and what it has taken. */
export interface Sizes {
  /** Name of a ladder → the largest size of text on it. */
  readonly most: ReadonlyMap<string, Points>
  readonly taken: Map<string, Taken>
}

/** A size that a slide has taken of a ladder, or has grown to where it was drawn. */
export interface Taken {
  readonly ladder: Ladder
  readonly size: Points
}

/** A slide that keeps to no sizes, and has taken none. */
export function freeSizes(most: ReadonlyMap<string, Points> = new Map()): Sizes {
  return { most, taken: new Map() }
}

/** The usual sizes of a ladder that are no larger than what siblings share; the floor always is allowed. */
export function kept({ most }: Sizes, ladder: Ladder): readonly Points[] {
  const shared = most.get(ladderName(ladder)) ?? Number.POSITIVE_INFINITY
  const sizes = ladder.normal.filter((size) => size <= shared)
  return sizes.length > 0 ? sizes : [ladder.normal.at(-1)!]
}

/** What the sizes of a ladder are kept under. */
export function ladderName({ normal }: Ladder): string {
  return `${normal[0]} to ${normal.at(-1)}`
}

/** Notes the size that text has: the one that it was set in, or the larger one that it grew to where it was drawn. */
export function take(sizes: Sizes, ladder: Ladder, size: Points, items: readonly Item[]): void {
  const name = ladderName(ladder)
  let largest = Math.max(size, sizes.taken.get(name)?.size ?? 0)
  for (const item of items) {
    if (item.type !== 'text' || item.role !== 'body') continue
    for (const { runs } of item.paragraphs) for (const run of runs) largest = Math.max(largest, run.size)
  }
  sizes.taken.set(name, { ladder, size: largest })
}
