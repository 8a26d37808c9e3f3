/** The known name nearest to a misspelt one by edit distance, or undefined if none is near enough to suggest. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of [...known].sort()) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase())
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

/** The hint for a name that does not exist: the nearest known one, or the list of all. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const names = [...known].sort()
  const best = nearest(name, names)
  if (best !== undefined) return `did you mean "${best}"?`
  if (names.length === 0) return 'none is defined'
  return `known: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`
}

/** Edits (insert, delete, replace, swap of neighbours) from one word to the other: Damerau-Levenshtein. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
