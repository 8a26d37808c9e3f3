import type { ChartItem } from '../../../model/scene.ts'
import type { Canvas } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'
import type { Easel } from './easel.ts'
import { paintMissing } from './missing.ts'
import { place } from './place.ts'

/** The drawing of a chart as a PNG; `package/passes/svg-pictures.ts` lays the SVG beside it. */
export function paintChart(canvas: Canvas, item: ChartItem, easel: Easel): Canvas {
  const drawing = easel.assets.drawings.get(item.drawing)
  if (drawing === undefined) return paintMissing(canvas, item)
  return canvas.addImage({
    ...place(item.box),
    objectName: sanitise(item.key),
    altText: sanitise(item.alt ?? drawing.alt),
    data: easel.uri(drawing.png, 'png'),
  })
}
