import type { ShapeItem } from '../../../model/scene.ts'
import type { Canvas } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'
import { paintColor } from './color.ts'
import type { Easel } from './easel.ts'
import { inches, place } from './place.ts'
import { cornerRadius, preset } from './preset.ts'

/** A rectangle, ellipse, line or chevron. */
export function paintShape(canvas: Canvas, item: ShapeItem, { scene }: Easel): Canvas {
  return canvas.addShape(preset(item), {
    ...place(item.box),
    objectName: sanitise(item.key),
    ...(item.shape === 'chevron-left' && { flipH: true }),
    ...(item.fill && { fill: { color: paintColor(item.fill, scene.theme) } }),
    ...(item.line && { line: { color: paintColor(item.line.color, scene.theme), width: item.line.width } }),
    ...(cornerRadius(item) > 0 && { rectRadius: inches(cornerRadius(item)) }),
  })
}
