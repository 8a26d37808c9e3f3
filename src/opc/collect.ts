import type { Part, Relationship } from '../model/package.ts'

/** The parts that the package's relationships lead to, sorted by name. Throws for a relationship that leads nowhere. */
export function collect(parts: readonly Part[], root: readonly Relationship[]): readonly Part[] {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const reached = new Set<Part>()
  const queue = [...root]
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next.external) continue
    const part = byName.get(next.target)
    if (part === undefined) throw new Error(`${next.target}: a relationship leads there, but there is no such part`)
    if (reached.has(part)) continue
    reached.add(part)
    queue.push(...part.relationships)
  }
  return [...reached].sort((a, b) => (a.name < b.name ? -1 : 1))
}
