import type { Package, Relationship } from '../model/package.ts'
import { parsePart } from '../opc/parse-part.ts'
import type { XmlElement } from '../opc/xml.ts'

/** The parts of a package as trees, each parsed once. */
export interface Parts {
  readonly package: Package
  /** A part's tree; null for one that is not there, is no XML or is not well-formed. */
  tree(name: string): XmlElement | null
  /** The target of a part's relationship with an id; null for none. */
  target(part: string, id: string | undefined): Relationship | null
  /** The part that the first relationship of a type leads to, the type by its last word (`slideLayout`); null for none. */
  related(part: string, type: string): string | null
}

/** Opens the parts of a package. */
export function openParts(pack: Package): Parts {
  const trees = new Map<string, XmlElement | null>()
  const relationships = (part: string): readonly Relationship[] => pack.parts.get(part)?.relationships ?? []
  return {
    package: pack,
    tree(name) {
      const known = trees.get(name)
      if (known !== undefined) return known
      const made = parsed(pack, name)
      trees.set(name, made)
      return made
    },
    target: (part, id) => relationships(part).find((found) => found.id === id) ?? null,
    related: (part, type) =>
      relationships(part).find((found) => !found.external && lastWord(found.type) === type)?.target ?? null,
  }
}

/** The last word of a relationship's type, which is the same in the transitional and the strict variant. */
export function lastWord(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1)
}

function parsed(pack: Package, name: string): XmlElement | null {
  const part = pack.parts.get(name)
  if (typeof part?.content !== 'string') return null
  try {
    return parsePart(part)
  } catch {
    return null
  }
}
