import type { Points } from '../../../model/geometry.ts'
import type { ShapeItem } from '../../../model/scene.ts'

/** The name of a shape's geometry, `a:prstGeom/@prst`. */
export function preset(item: ShapeItem): 'rect' | 'roundRect' | 'ellipse' | 'line' | 'chevron' {
  switch (item.shape) {
    case 'rectangle':
      return cornerRadius(item) > 0 ? 'roundRect' : 'rect'
    case 'chevron-right':
    case 'chevron-left':
      return 'chevron'
    default:
      return item.shape
  }
}

/** How far a rectangle's corners are rounded: not more than half of its shorter side, which is as far as the preset goes. */
export function cornerRadius(item: ShapeItem): Points {
  return item.shape === 'rectangle' ? Math.min(item.radius, item.box.width / 2, item.box.height / 2) : 0
}
