import type { ChartItem, PictureItem } from '../../../model/scene.ts'
import type { Canvas } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'
import { place } from './place.ts'

/** An empty frame where a chart could not be drawn or a picture not be read; a message has said so already. */
export function paintMissing(canvas: Canvas, item: PictureItem | ChartItem): Canvas {
  return canvas.addShape('rect', {
    ...place(item.box),
    objectName: sanitise(item.key),
    line: { color: 'tx2', width: 0.75 },
  })
}
