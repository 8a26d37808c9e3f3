import type { Assets } from '../../../../model/assets.ts'
import type { ChartItem, Item } from '../../../../model/scene.ts'
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
function altOf(item: Item, { assets }: SlidePart): string | null {
  if (item.role === 'decoration') return ''
  switch (item.type) {
    case 'text':
      return null
    case 'shape':
      return ''
    case 'chart':
      return chartAlt(item, assets)
    case 'picture':
    case 'table':
      return item.alt
  }
}

/** The first panel of several says what all of them show, each other one which it is. */
function chartAlt({ alt, drawing: key, name, panel }: ChartItem, { drawings }: Assets): string {
  const drawing = drawings.get(key)
  const whole = alt || drawing?.alt || name
  if (panel === undefined) return whole
  const panels = drawing?.native ?? []
  const which = `${panels[panel]?.name ?? name} (${panel + 1}/${panels.length})`
  return panel === 0 ? `${whole} ${which}` : which
}
