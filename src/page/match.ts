/**
 * Old and new keys of a deck's slides → for each new key the old one that goes on in it. A key that is new takes the place of
 * one that is gone where both follow the same slide: a slide whose title is edited has another key and is the same slide.
 */
export function matchKeys(before: readonly string[], after: readonly string[]): ReadonlyMap<string, string> {
  const indexes = new Map(before.map((key, index) => [key, index]))
  const kept = new Set(after)
  const matched = new Map<string, string>()
  let previous = -1
  for (const key of after) {
    const candidate = indexes.has(key) ? key : before[previous + 1]
    if (candidate === undefined || (candidate !== key && kept.has(candidate))) continue
    matched.set(key, candidate)
    previous = indexes.get(candidate) ?? previous
  }
  return matched
}

/** The new key of a slide, or of the nearest one where it is gone; empty where there are no slides. */
export function followKey(key: string, before: readonly string[], after: readonly string[]): string {
  const goesOn = new Map([...matchKeys(before, after)].map(([now, then]) => [then, now]))
  const index = Math.max(0, before.indexOf(key))
  const later = before.slice(index).find((old) => goesOn.has(old))
  const earlier = before.slice(0, index).findLast((old) => goesOn.has(old))
  return goesOn.get(later ?? earlier ?? '') ?? after[Math.min(index, after.length - 1)] ?? ''
}
