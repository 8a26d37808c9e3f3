import type { Item } from '../../../../model/scene.ts'
import { element, type XmlElement } from '../../../../opc/xml.ts'
import { sanitise } from '../../sanitise.ts'
import { properties, type SlidePart } from '../slide-part.ts'

/**
 * Pictures, charts and tables say what they show, `p:cNvPr/@descr`; what shows nothing is marked as decoration.
 * PptxGenJS knows alt text on pictures only, and writes the file name where there is none.
 */
export function altText(part: SlidePart): void {
  for (const { element: shape, item } of part.shapes) {
    const found = properties(shape)
    const alt = altOf(item, part)
    if (alt === null) continue
    found.attributes = { id: found.attributes['id']!, name: found.attributes['name']!, descr: sanitise(alt) }
    if (alt === '') found.children = [decorative()]
  }
}

/** Empty for decoration, null for text that speaks for itself. */
function altOf(item: Item, { assets }: SlidePart): string | null {
  if (item.role === 'decoration') return ''
  switch (item.type) {
    case 'text':
      return null
    case 'shape':
      return ''
    case 'chart':
      return item.alt || assets.drawings.get(item.drawing)?.alt || item.name
    case 'picture':
    case 'table':
      return item.alt
  }
}

/** `adec:decorative`, [MS-ODRAWXML] 2.24. */
function decorative(): XmlElement {
  const mark = element('adec:decorative', {
    'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
    val: '1',
  })
  return element('a:extLst', {}, element('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, mark))
}
