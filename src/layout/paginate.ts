/** What can be put on several slides, part by part. */
export interface Divisible {
  /** It never ends a part. */
  readonly introduces: boolean
  readonly weight: number
}

/** A list divided into parts that each fit, or the first member that fits on no slide of its own. */
export type Division<T> =
  | { readonly type: 'parts'; readonly parts: readonly (readonly T[])[] }
  | { readonly type: 'stuck'; readonly member: T }

/**
 * Divides a list into the fewest parts that fit. The parts are balanced by weight where balanced parts fit too, and no
 * part is a single member where there are four or more. Asks `fits` about short runs only, so that it is linear.
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
  const best = ways.find(
    (parts) => parts.length === cuts.length && parts.every((part) => part.length > 0 && fits(part)),
  )
  return { type: 'parts', parts: best ?? partsAt(list, cuts) }
}

/** How many members from a start fit together: doubled until they do not, then narrowed down. */
function longest<T extends Divisible>(
  list: readonly T[],
  start: number,
  fits: (part: readonly T[]) => boolean,
): number {
  const rest = list.length - start
  let good = 0
  let bad = rest + 1
  for (let count = 1; good < rest; count = Math.min(count * 2, rest)) {
    if (!fits(list.slice(start, start + count))) {
      bad = count
      break
    }
    good = count
  }
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (fits(list.slice(start, start + middle))) good = middle
    else bad = middle
  }
  return good === rest ? good : backTo(list, start, good)
}

/** A part does not end with a member that introduces the next, if it has another. */
function backTo<T extends Divisible>(list: readonly T[], start: number, count: number): number {
  let end = count
  while (end > 1 && list[start + end - 1]!.introduces) end--
  return end > 0 && list[start + end - 1]!.introduces ? count : end
}

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
  if (last === undefined || list.length - last !== 1 || list.length < 4) return cuts
  return list[last - 2]!.introduces ? cuts : [...cuts.slice(0, -2), last - 1, list.length]
}

function partsAt<T>(list: readonly T[], cuts: readonly number[]): readonly (readonly T[])[] {
  return cuts.map((cut, index) => list.slice(cuts[index - 1] ?? 0, cut))
}
