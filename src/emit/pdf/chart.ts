import type { Drawing } from '../../model/chart.ts'
import type { Box } from '../../model/geometry.ts'
import type { ChartItem } from '../../model/scene.ts'
import type { Canvas } from './canvas.ts'
import { paintMissing } from './shape.ts'
import type { Marks } from './svg/marks.ts'
import { paintMarks } from './svg/paint.ts'
import { readDrawing } from './svg/read.ts'

/** A chart's drawing as lines, areas and text; one with something in it that we do not know as the picture that was made of it. */
export function paintChart(item: ChartItem, canvas: Canvas): void {
  const drawing = canvas.assets.drawings.get(item.drawing)
  if (drawing === undefined) {
    paintMissing(item.box, canvas.scene, canvas.pdf)
    return
  }
  const marks = readDrawing(drawing.svg)
  const { pdf } = canvas
  pdf.save()
  pdf.rect(item.box.x, item.box.y, item.box.width, item.box.height).clip()
  if (marks === null) paintPng(item.box, drawing, canvas)
  else {
    pdf.transform(...fitted(marks.viewBox, item.box))
    paintMarks(marks.marks, canvas)
  }
  pdf.restore()
}

/** The plane of a drawing, as large as its box takes it and in the middle, as SVG has it where nothing else is said. */
function fitted(
  [x, y, width, height]: Marks['viewBox'],
  box: Box,
): readonly [number, number, number, number, number, number] {
  const scale = Math.min(box.width / (width || 1), box.height / (height || 1))
  const left = box.x + (box.width - scale * width) / 2
  const top = box.y + (box.height - scale * height) / 2
  return [scale, 0, 0, scale, left - scale * x, top - scale * y]
}

function paintPng(box: Box, { png, width, height }: Drawing, { pdf, images, scene }: Canvas): void {
  const picture = png && images.made(png)
  if (picture === null) {
    paintMissing(box, scene, pdf)
    return
  }
  const [scale, , , , left, top] = fitted([0, 0, width, height], box)
  pdf.image(picture, left, top, { width: scale * width, height: scale * height, ignoreOrientation: true })
}
