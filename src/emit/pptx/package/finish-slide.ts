import type { Part } from '../../../model/package.ts'
import { CONTENT_TYPES } from '../../../opc/types.ts'
import { writePart } from '../../../opc/write-xml.ts'
import { child } from '../../../opc/xml.ts'
import { sanitise } from '../sanitise.ts'
import { slideName } from './base/presentation.ts'
import { notesName } from './notes.ts'
import { type SlidePart, spTree } from './slide-part.ts'

/** A slide that went through the passes, as a part, named by its key. */
export function finishSlide(part: SlidePart): Part {
  const tree = spTree(part.root)
  tree.children = [...tree.children.slice(0, 2), ...part.shapes.map(({ element }) => element)]
  child(part.root, 'p:cSld')!.attributes = { name: sanitise(part.slide.key) }
  if (part.slide.notes.length > 0) part.relate('notesSlide', notesName(part.number))
  return {
    name: slideName(part.number),
    type: CONTENT_TYPES.slide,
    content: writePart(part.root),
    relationships: part.relationships,
  }
}
