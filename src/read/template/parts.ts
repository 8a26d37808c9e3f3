import type { Package, Part } from '../../model/package.ts'
import { parsePart } from '../../opc/parse-part.ts'
import type { XmlElement } from '../../opc/xml.ts'

/** The tree of a part; null for one that is not there or is no XML. */
export function treeOf(part: Part | undefined): XmlElement | null {
  return typeof part?.content === 'string' ? parsePart(part) : null
}

/** The part that a relationship with an id leads to. */
export function relatedById(pack: Package, from: Part, id: string | undefined): Part | undefined {
  const found = from.relationships.find((relationship) => relationship.id === id && !relationship.external)
  return found && pack.parts.get(found.target)
}

/** The part that the first relationship of a type leads to; the type by its last word, for it has two namespaces. */
export function relatedByType(pack: Package, from: Part, type: string): Part | undefined {
  const found = from.relationships.find((relationship) => relationship.type.endsWith(`/${type}`))
  return found && !found.external ? pack.parts.get(found.target) : undefined
}
