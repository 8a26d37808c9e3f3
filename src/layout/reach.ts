/** What can be put on several slides, part by part. */
export interface Divisible {
  /** It never ends a part. */
  readonly introduces: boolean
  readonly weight: number
}

/** How many members from a start fit together: doubled until they do not, then narrowed down. */
export function longest<T extends Divisible>(
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
  const back = good === rest ? good : backTo(list, start, good)
  return back === good || fits(list.slice(start, start + back)) ? back : good
}

/** A part does not end with a member that introduces the next, if it has another. */
function backTo<T extends Divisible>(list: readonly T[], start: number, count: number): number {
  let end = count
  while (end > 1 && list[start + end - 1]!.introduces) end--
  return end > 0 && list[start + end - 1]!.introduces ? count : end
}
