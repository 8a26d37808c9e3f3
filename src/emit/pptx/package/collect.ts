import { APP_PART, CORE_PART } from './base/document-properties.ts'
import { PRESENTATION_PART } from './base/presentation.ts'
import { type Part, type Relationship, relationship } from './part.ts'

/** The relationships of the package itself, `_rels/.rels`. */
export const ROOT_RELATIONSHIPS: readonly Relationship[] = [
  relationship(1, 'officeDocument', PRESENTATION_PART),
  relationship(2, 'core', CORE_PART),
  relationship(3, 'app', APP_PART),
]

/** The parts that the package's relationships lead to, sorted by name. Throws for a relationship that leads nowhere. */
export function collect(parts: readonly Part[]): readonly Part[] {
  const byName = new Map(parts.map((part) => [part.name, part]))
  const reached = new Set<Part>()
  const queue = [...ROOT_RELATIONSHIPS]
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
