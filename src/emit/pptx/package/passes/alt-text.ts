import type { Item } from '../../../../model/scene.ts'
import { sanitise } from '../../sanitise.ts'
import { properties, type SlidePart } from '../slide-part.ts'

/**
 * Pictures, charts and tables say what they show, `p:cNvPr/@descr`, and what shows nothing says that.
 * PptxGenJS knows alt text on pictures only, and writes the file name where there is none.
 */
export function altText(part: SlidePart): void {
  for (const { element: shape, item } of part.shapes) {
    const found = properties(shape)
    const alt = altOf(item, part)
    if (alt === null) continue
    found.attributes = { id: found.attributes['id']!, name: found.attributes['name']!, descr: sanitise(alt) }
  }
}

/** Empty for decoration, null for text that speaks for itself. */
export function altOf(item: Item, { assets }: SlidePart): string | null {
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
