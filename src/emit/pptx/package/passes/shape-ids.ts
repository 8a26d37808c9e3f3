import type { Item } from '../../../../model/scene.ts'
import { childrenNamed, element } from '../../../../opc/xml.ts'
import { sanitise } from '../../sanitise.ts'
import { creationId, decorative } from '../marks.ts'
import { properties, type SlidePart } from '../slide-part.ts'

/**
 * Ids that are unique on the slide, in reading order (PptxGenJS gives a table's and the slide number's twice), and what
 * shapes are known by in every copy of the slide.
 */
export function shapeIds(part: SlidePart): void {
  for (const [index, { element: shape, item }] of part.shapes.entries()) {
    const found = properties(shape)
    // 1 is `p:spTree` itself.
    found.attributes['id'] = String(index + 2)
    found.attributes['name'] = nameOf(item, part)
    const marks = found.attributes['descr'] === '' ? [creationId(item.key), decorative()] : [creationId(item.key)]
    found.children = [...childrenNamed(found, 'a:hlinkClick'), element('a:extLst', {}, ...marks)]
  }
}

/** The item's key. Morph moves a shape to the one on the next slide that has its name, if that begins with `!!`. */
function nameOf({ key }: Item, { slide, transition }: SlidePart): string {
  const own = transition === 'morph' && key.startsWith(`${slide.key}/`) ? `!!${key.slice(slide.key.length + 1)}` : key
  return sanitise(own)
}
