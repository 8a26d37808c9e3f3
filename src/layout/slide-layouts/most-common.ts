/** The value that is there most often, the first of those that are equally often; undefined for none. */
export function mostCommon<T>(values: readonly T[], nameOf: (value: T) => string = JSON.stringify): T | undefined {
  if (values.length < 3) return values[0]
  const counts = new Map<string, { readonly value: T; count: number }>()
  for (const value of values) {
    const name = nameOf(value)
    const known = counts.get(name)
    if (known) known.count++
    else counts.set(name, { value, count: 1 })
  }
  let best: { readonly value: T; readonly count: number } | undefined
  for (const one of counts.values()) if (one.count > (best?.count ?? 0)) best = one
  return best?.value
}
