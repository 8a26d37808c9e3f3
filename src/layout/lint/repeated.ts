/** Every member whose name an earlier one has. */
export function repeated<T>(list: readonly T[], nameOf: (member: T) => string): readonly T[] {
  const seen = new Set<string>()
  return list.filter((member) => {
    const name = nameOf(member)
    const again = seen.has(name)
    seen.add(name)
    return again
  })
}
