import type { Relationship } from '../model/package.ts'
import { RELATIONSHIP_TYPES, type RelationshipType } from './types.ts'

/** A relationship to another part of the package. */
export function relationship(id: number, type: RelationshipType, target: string): Relationship {
  return { id: `rId${id}`, type: RELATIONSHIP_TYPES[type], target, external: false }
}
