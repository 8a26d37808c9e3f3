import type { ShapeItem } from '../../../model/scene.ts'
import type { Canvas } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'
import { paintColor } from './color.ts'
import type { Easel } from './easel.ts'
import { inches, place } from './place.ts'

/** A rectangle, ellipse, line or chevron. */
export function paintShape(canvas: Canvas, item: ShapeItem, { scene }: Easel): Canvas {
  return canvas.addShape(preset(item), {
    ...place(item.box),
    objectName: sanitise(item.key),
    ...(item.shape === 'chevron-left' && { flipH: true }),
    ...(item.fill && { fill: { color: paintColor(item.fill, scene.theme) } }),
    ...(item.line && { line: { color: paintColor(item.line.color, scene.theme), width: item.line.width } }),
    ...(isRounded(item) && { rectRadius: inches(radius(item)) }),
  })
}

/** The name of the shape's geometry, `a:prstGeom/@prst`. */
function preset(item: ShapeItem): 'rect' | 'roundRect' | 'ellipse' | 'line' | 'chevron' {
  switch (item.shape) {
    case 'rectangle':
      return isRounded(item) ? 'roundRect' : 'rect'
    case 'chevron-right':
    case 'chevron-left':
      return 'chevron'
    default:
      return item.shape
  }
}

function isRounded(item: ShapeItem): boolean {
  return item.shape === 'rectangle' && radius(item) > 0
}

/** Not more than half of the shorter side, which is as far as the preset goes. */
function radius(item: ShapeItem): number {
  return Math.min(item.radius, item.box.width / 2, item.box.height / 2)
}
