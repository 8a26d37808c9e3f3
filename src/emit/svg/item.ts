import type { Item } from '../../model/scene.ts'
import type { Canvas } from './canvas.ts'
import { paintChart } from './chart.ts'
import { type Attributes, element } from './markup.ts'
import { paintPicture } from './picture.ts'
import { paintShape } from './shape.ts'
import { paintTable } from './table.ts'
import { paintText } from './text.ts'

/** An item as a group that is named by its key, with what assistive technology is to make of it. */
export function paintItem(item: Item, ordinal: number, canvas: Canvas): string {
  const painted = paint(item, ordinal, canvas)
  return painted === '' ? '' : element('g', { 'data-key': item.key, ...meaning(item, canvas) }, painted)
}

function paint(item: Item, ordinal: number, canvas: Canvas): string {
  switch (item.type) {
    case 'text':
      return paintText(item, item.box, canvas)
    case 'shape':
      return paintShape(item)
    case 'picture':
      return paintPicture(item, canvas)
    case 'chart':
      return paintChart(item, ordinal, canvas)
    case 'table':
      return paintTable(item, canvas)
  }
}

const HIDDEN = { 'aria-hidden': 'true' }

/** Text speaks for itself, pictures and charts through their alt text; what shows nothing is hidden. */
function meaning(item: Item, { assets, titleLevel }: Canvas): Attributes {
  if (item.role === 'decoration') return HIDDEN
  switch (item.type) {
    case 'text':
      return item.role === 'title' ? { role: 'heading', 'aria-level': titleLevel } : {}
    case 'shape':
      return HIDDEN
    case 'chart':
      return { role: 'img', 'aria-label': item.alt || assets.drawings.get(item.drawing)?.alt || item.name }
    case 'picture':
      return item.alt === '' ? HIDDEN : { role: 'img', 'aria-label': item.alt }
    case 'table':
      return { role: 'table', 'aria-label': item.alt }
  }
}
