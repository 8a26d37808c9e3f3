import type { ChartItem } from '../../../model/scene.ts'
import { panelOf } from '../panels.ts'
import type { Canvas } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'
import { chartData } from './chart-data.ts'
import type { Easel } from './easel.ts'
import { paintMissing } from './missing.ts'
import { place } from './place.ts'

/**
 * A chart with its data in a frame, where PowerPoint draws it by itself; `package/passes/charts.ts` puts a part of ours in the
 * place of the library's. Else its drawing as a PNG; `package/passes/pictures.ts` lays the SVG beside it.
 */
export function paintChart(canvas: Canvas, item: ChartItem, easel: Easel): Canvas {
  const drawing = easel.assets.drawings.get(item.drawing)
  const panel = panelOf(item, easel.assets)
  if (drawing === undefined || (panel === null && drawing.png === null)) return paintMissing(canvas, item)
  const common = { ...place(item.box), objectName: sanitise(item.key), altText: sanitise(item.alt ?? drawing.alt) }
  if (panel === null) return canvas.addImage({ ...common, data: easel.uri(drawing.png!, 'png') })
  const { kind, series } = chartData(panel.chart)
  return canvas.addChart(kind, [...series], common)
}
