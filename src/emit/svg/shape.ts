import type { Box } from '../../model/geometry.ts'
import type { ShapeItem } from '../../model/scene.ts'
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
      return element('path', { d: chevron(x, x + width, box), ...paint })
    case 'chevron-left':
      return element('path', { d: chevron(x + width, x, box), ...paint })
  }
}

/** OOXML's preset `chevron`: notch and point go in and out by half of the shorter side. */
function chevron(back: number, front: number, { y, width, height }: Box): string {
  const step = (Math.min(width, height) / 2) * Math.sign(front - back)
  const [from, to, notch, shoulder] = [back, front, back + step, front - step].map(decimal)
  const [top, middle, bottom] = [y, y + height / 2, y + height].map(decimal)
  return `M${from} ${top}L${shoulder} ${top}L${to} ${middle}L${shoulder} ${bottom}L${from} ${bottom}L${notch} ${middle}Z`
}
