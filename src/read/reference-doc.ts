import type { ReferenceDoc } from '../model/template.ts'
import { at, lineOf, type MapTree } from './tree.ts'

/** The template that a document names under `reference-doc`, to be spread into its noun: nothing where it names none. */
export function readReferenceDoc(root: MapTree): { readonly referenceDoc?: ReferenceDoc } {
  const tree = at(root, 'reference-doc')
  const path = lineOf(tree)
  return tree && path !== null ? { referenceDoc: { path, place: tree.place } } : {}
}
