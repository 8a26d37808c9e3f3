import { type Divisible, longest } from './reach.ts'

/** Longer lists are not tried: every member's longest run would have to be measured. */
const MOST = 40

/**
 * A list divided into a number of parts that fit and have two members at least, as even by weight as can be; null if
 * there is no such division.
 */
export function inPairs<T extends Divisible>(
  list: readonly T[],
  count: number,
  fits: (part: readonly T[]) => boolean,
): readonly (readonly T[])[] | null {
  if (list.length < 2 * count || list.length > MOST) return null
  const reach = list.map((_, start) => start + longest(list, start, fits))
  const known = new Map<string, Rest | null>()
  const divide = (start: number, left: number): Rest | null => {
    const key = `${start} ${left}`
    const found = known.get(key)
    if (found !== undefined) return found
    const made = left === 1 ? last(start) : first(start, left)
    known.set(key, made)
    return made
  }
  const last = (start: number): Rest | null =>
    reach[start] === list.length && list.length - start > 1
      ? { cuts: [list.length], uneven: weight(list, start, list.length) ** 2 }
      : null
  const first = (start: number, left: number): Rest | null => {
    let best: Rest | null = null
    for (let end = start + 2; end <= (reach[start] ?? 0) && end < list.length; end++) {
      const rest = list[end - 1]!.introduces ? null : divide(end, left - 1)
      const uneven = rest === null ? 0 : rest.uneven + weight(list, start, end) ** 2
      if (rest !== null && (best === null || uneven < best.uneven)) best = { cuts: [end, ...rest.cuts], uneven }
    }
    return best
  }
  const cuts = divide(0, count)?.cuts ?? []
  const parts = cuts.map((cut, index) => list.slice(cuts[index - 1] ?? 0, cut))
  return parts.length > 0 && parts.every(fits) ? parts : null
}

/** How the rest of a list is divided: where its parts end, and the sum of their squared weights. */
interface Rest {
  readonly cuts: readonly number[]
  readonly uneven: number
}

function weight(list: readonly Divisible[], from: number, to: number): number {
  return list.slice(from, to).reduce((sum, member) => sum + member.weight, 0)
}
