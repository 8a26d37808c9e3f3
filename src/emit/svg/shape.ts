import type { Box } from '../../model/geometry.ts'
import type { ShapeItem } from '../../model/scene.ts'
import { chevronCorners } from '../placed/chevron.ts'
import { type Attributes, decimal, element, placed } from './markup.ts'

/** A rectangle, ellipse, line or chevron. A line goes from the box's top left corner to its bottom right one. */
export function paintShape(item: ShapeItem): string {
  const box = placed(item.box)
  const { x, y, width, height } = box
  const paint: Attributes = {
    fill: item.fill === null ? 'none' : `#${item.fill.hex}`,
    stroke: item.line && `#${item.line.color.hex}`,
    'stroke-width': item.line?.width,
  }
  switch (item.shape) {
    case 'rectangle': {
      const radius = Math.min(item.radius, width / 2, height / 2)
      return element('rect', { ...box, rx: radius > 0 ? radius : null, ...paint })
    }
    case 'ellipse':
      return element('ellipse', { cx: x + width / 2, cy: y + height / 2, rx: width / 2, ry: height / 2, ...paint })
    case 'line':
      return element('line', { x1: x, y1: y, x2: x + width, y2: y + height, ...paint })
    case 'chevron-right':
      return element('path', { d: chevron(box, 'right'), ...paint })
    case 'chevron-left':
      return element('path', { d: chevron(box, 'left'), ...paint })
  }
}

function chevron(box: Box, direction: 'right' | 'left'): string {
  const corners = chevronCorners(box, direction).map(([x, y]) => `${decimal(x)} ${decimal(y)}`)
  return `M${corners.join('L')}Z`
}
