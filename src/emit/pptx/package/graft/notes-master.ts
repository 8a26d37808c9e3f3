import type { Package, Part } from '../../../../model/package.ts'
import type { Scene } from '../../../../model/scene.ts'
import { RELATIONSHIP_TYPES } from '../../../../opc/types.ts'
import { notesMasterParts } from '../base/notes-master.ts'
import { hasNotes } from '../notes.ts'
import { freeName } from './names.ts'

/** The master that speaker notes stand on, and the parts that have to be added for it. */
export interface NotesMaster {
  /** The name of its part; null where there is none and nobody needs one. */
  readonly name: string | null
  readonly parts: readonly Part[]
}

/** The template's own notes master, else ours where the deck has notes. */
export function notesMaster(template: Package, scene: Scene): NotesMaster {
  const main = template.parts.get(template.main)
  const own = main?.relationships.find(({ type }) => type === RELATIONSHIP_TYPES.notesMaster)
  if (own && template.parts.has(own.target)) return { name: own.target, parts: [] }
  if (!hasNotes(scene)) return { name: null, parts: [] }
  const parts = notesMasterParts(scene)
  const names = new Map(parts.map(({ name }) => [name, freeName(name, template)]))
  const moved = parts.map((part) => ({
    ...part,
    name: names.get(part.name)!,
    relationships: part.relationships.map((one) => ({ ...one, target: names.get(one.target) ?? one.target })),
  }))
  return { name: moved[0]!.name, parts: moved }
}
