import { sanitise } from '../sanitise.ts'
import { slideName } from './base/presentation.ts'
import { notesName } from './notes.ts'
import type { Part } from './part.ts'
import { type SlidePart, spTree } from './slide-part.ts'
import { writePart } from './write-xml.ts'
import { child } from './xml.ts'

/** A slide that went through the passes, as a part, named by its key. */
export function finishSlide(part: SlidePart): Part {
  const tree = spTree(part.root)
  tree.children = [...tree.children.slice(0, 2), ...part.shapes.map(({ element }) => element)]
  child(part.root, 'p:cSld')!.attributes = { name: sanitise(part.slide.key) }
  if (part.slide.notes.length > 0) part.relate('notesSlide', notesName(part.number))
  return {
    name: slideName(part.number),
    type: 'slide',
    content: writePart(part.root),
    relationships: part.relationships,
  }
}
