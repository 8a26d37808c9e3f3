import type { Part } from '../../../model/package.ts'
import { CONTENT_TYPES } from '../../../opc/types.ts'
import { writePart } from '../../../opc/write-xml.ts'
import { child, element, type XmlElement } from '../../../opc/xml.ts'
import { sanitise } from '../sanitise.ts'
import { slideName } from './base/part-names.ts'
import { number32 } from './guid.ts'
import { MARK_NAMESPACES } from './marks.ts'
import { notesName } from './notes.ts'
import { type SlidePart, spTree } from './slide-part.ts'
import { transitionElement } from './transition.ts'

/** A slide that went through the passes, as a part, named by its key. */
export function finishSlide(part: SlidePart): Part {
  const { root, slide } = part
  const tree = spTree(root)
  const [about] = tree.children as XmlElement[]
  tree.children = [about!, element('p:grpSpPr'), ...part.shapes.map((shape) => shape.element)]
  Object.assign(root.attributes, MARK_NAMESPACES)
  const common = child(root, 'p:cSld')!
  common.attributes = { name: sanitise(slide.key) }
  common.children.push(creationId(slide.key))
  const transition = transitionElement(part.transition)
  if (transition !== null) root.children.push(transition)
  if (slide.notes.length > 0) part.relate('notesSlide', notesName(part.number))
  return {
    name: slideName(part.number),
    type: CONTENT_TYPES.slide,
    content: writePart(root),
    relationships: part.relationships,
  }
}

/** `p14:creationId`, [MS-PPTX] 2.3.4: what a slide is known by when it is moved to another place or deck. */
function creationId(key: string): XmlElement {
  const id = element('p14:creationId', {
    'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main',
    val: String(number32(key)),
  })
  return element('p:extLst', {}, element('p:ext', { uri: '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}' }, id))
}
