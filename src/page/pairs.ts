/** Two slides that belong together, by their indexes; null where a side has none. */
export interface Pair {
  readonly left: number | null
  readonly right: number | null
}

/** Slides of two decks side by side: the longest common subsequence of their keys, and between them those that stand alone. */
export function pairKeys(left: readonly string[], right: readonly string[]): readonly Pair[] {
  const longest = lengths(left, right)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) pairs.push({ left: i++, right: j++ })
    else if (j >= right.length || (i < left.length && longest[i + 1]![j]! >= longest[i]![j + 1]!))
      pairs.push({ left: i++, right: null })
    else pairs.push({ left: null, right: j++ })
  }
  return pairs
}

/** `lengths[i][j]`: how many keys the rests from `i` and from `j` have in common, in order. */
function lengths(left: readonly string[], right: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      table[i]![j] = left[i] === right[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!)
    }
  }
  return table
}
