import { inPairs } from './in-pairs.ts'
import { type Divisible, longest } from './reach.ts'

/** A list divided into parts that each fit, or the first member that fits on no slide of its own. */
export type Division<T> =
  | { readonly type: 'parts'; readonly parts: readonly (readonly T[])[] }
  | { readonly type: 'stuck'; readonly member: T }

/**
 * Divides a list into the fewest parts that fit. The parts are balanced by weight where balanced parts fit too, and no
 * part is a single member where there are four or more and that costs no further part. Asks `fits` about short runs
 * only, so that it is linear.
 */
export function paginate<T extends Divisible>(list: readonly T[], fits: (part: readonly T[]) => boolean): Division<T> {
  const cuts: number[] = []
  let start = 0
  while (start < list.length) {
    const end = start + longest(list, start, fits)
    if (end === start) return { type: 'stuck', member: list[start]! }
    cuts.push(end)
    start = end
  }
  const even = balance(list, cuts.length)
  const ways = [withoutOrphan(list, even), even, withoutOrphan(list, cuts)].map((way) => partsAt(list, way))
  const good = ways.filter(
    (parts) => parts.length === cuts.length && parts.every((part) => part.length > 0 && fits(part)),
  )
  const best = good.find((parts) => list.length < FEW || parts.every((part) => part.length > 1))
  return { type: 'parts', parts: best ?? inPairs(list, cuts.length, fits) ?? good[0] ?? partsAt(list, cuts) }
}

/** From so many members on, none stands alone in a part if that can be helped without a further part. */
const FEW = 4

/** Cuts that give each part about the same weight. */
function balance<T extends Divisible>(list: readonly T[], parts: number): readonly number[] {
  const total = list.reduce((sum, member) => sum + member.weight, 0)
  const cuts: number[] = []
  let sum = 0
  for (const [index, member] of list.entries()) {
    const target = (total * (cuts.length + 1)) / parts
    const enough = list.length < 2 * parts || index - (cuts.at(-1) ?? 0) >= 2
    const nearer = sum > 0 && sum + member.weight / 2 > target
    if (cuts.length < parts - 1 && enough && nearer && !list[index - 1]!.introduces) cuts.push(index)
    sum += member.weight
  }
  return [...cuts, list.length]
}

/** Cuts moved so that the last part is not a single member. */
function withoutOrphan<T extends Divisible>(list: readonly T[], cuts: readonly number[]): readonly number[] {
  const last = cuts.at(-2)
  if (last === undefined || list.length - last !== 1 || list.length < FEW) return cuts
  return list[last - 2]!.introduces ? cuts : [...cuts.slice(0, -2), last - 1, list.length]
}

function partsAt<T>(list: readonly T[], cuts: readonly number[]): readonly (readonly T[])[] {
  return cuts.map((cut, index) => list.slice(cuts[index - 1] ?? 0, cut))
}
