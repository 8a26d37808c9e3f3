import type { Item } from '../../../../model/scene.ts'
import { dropChildren, element, walk } from '../../../../opc/xml.ts'
import { slideName } from '../base/part-names.ts'
import { properties, type SlidePart } from '../slide-part.ts'

/** Text that leads to one slide as a whole does so as a shape: all of it can be clicked, and it is not underlined. */
export function shapeLinks(part: SlidePart): void {
  for (const { element: shape, item } of part.shapes) {
    const number = jumpOf(item, part)
    if (number === undefined) continue
    walk(shape, (found) => found.name === 'a:rPr' && dropChildren(found, 'a:hlinkClick'))
    const attributes = { 'r:id': part.relate('slide', slideName(number)), action: 'ppaction://hlinksldjump' }
    properties(shape).children = [element('a:hlinkClick', attributes)]
  }
}

/** The number of the slide that all of an item's text leads to; undefined if there is none. */
function jumpOf(item: Item, { numbers }: SlidePart): number | undefined {
  if (item.type !== 'text') return undefined
  const links = new Set(item.paragraphs.flatMap(({ runs }) => runs.map(({ link }) => link)))
  const [link] = links
  return links.size === 1 && link?.startsWith('#') ? numbers.get(link.slice(1)) : undefined
}
