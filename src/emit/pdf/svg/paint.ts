import type { Canvas } from '../canvas.ts'
import { setFill, setLineInk } from '../ink.ts'
import type { Pdf } from '../pdfkit.ts'
import { drawAtoms } from '../text/draw.ts'
import { setLine } from '../text/set.ts'
import type { GradientPaint, Mark, Matrix, PathMark, Stroke, TextMark } from './marks.ts'
import type { Point, Segment } from './path.ts'

/** Marks, in the plane that is current. */
export function paintMarks(marks: readonly Mark[], canvas: Canvas): void {
  for (const mark of marks) within(mark.matrix, () => paintMark(mark, canvas), canvas.pdf)
}

function paintMark(mark: Mark, canvas: Canvas): void {
  const { pdf } = canvas
  if (mark.type === 'path') paintOutline(mark, pdf)
  else if (mark.type === 'text') paintText(mark, canvas)
  else {
    if (mark.clip !== null) {
      trace(mark.clip, pdf)
      pdf.clip()
    }
    paintMarks(mark.marks, canvas)
  }
}

/** What is set meanwhile, the plane and opacities among it, holds for nothing else. */
function within(matrix: Matrix, paint: () => void, pdf: Pdf): void {
  pdf.save()
  if (matrix !== null) pdf.transform(...matrix)
  paint()
  pdf.restore()
}

function paintOutline({ segments, fill, stroke }: PathMark, pdf: Pdf): void {
  if (fill !== null) {
    if (typeof fill.color === 'string') setFill(fill.color, pdf)
    else setGradient(fill.color, segments, pdf)
    if (fill.opacity < 1) pdf.fillOpacity(fill.opacity)
  }
  if (stroke !== null) setStroke(stroke, segments, pdf)
  trace(segments, pdf)
  pdf.addContent(stroke === null ? 'f' : fill === null ? 'S' : 'B')
}

function setStroke(
  { paint, width, cap, join, miterLimit, dashes, phase }: Stroke,
  over: readonly Segment[],
  pdf: Pdf,
): void {
  const color = typeof paint.color === 'string' ? paint.color : paint.color.stops[0]!.color
  setLineInk(color, width, pdf)
  if (typeof paint.color !== 'string') pdf.strokeColor(gradientOver(paint.color, over, pdf))
  pdf.lineCap(cap).lineJoin(join).miterLimit(miterLimit)
  if (dashes.length > 0) pdf.addContent(`[${dashes.join(' ')}] ${phase} d`)
  if (paint.opacity < 1) pdf.strokeOpacity(paint.opacity)
}

function setGradient(gradient: GradientPaint, over: readonly Segment[], pdf: Pdf): void {
  pdf.fillColor(gradientOver(gradient, over, pdf))
}

function gradientOver(
  { from, to, stops }: GradientPaint,
  over: readonly Segment[],
  pdf: Pdf,
): ReturnType<Pdf['linearGradient']> {
  const { left, top, width, height } = boundsOf(over)
  const place = ([x, y]: Point): Point => [left + x * width, top + y * height]
  const gradient = pdf.linearGradient(...place(from), ...place(to))
  for (const { offset, color, opacity } of stops) gradient.stop(offset, `#${color}`, opacity)
  return gradient
}

/** The box around an outline, control points and all. */
function boundsOf(segments: readonly Segment[]): { left: number; top: number; width: number; height: number } {
  const points = segments.flatMap((segment): readonly Point[] => {
    if (segment.type === 'close') return []
    return segment.type === 'curve' ? [segment.first, segment.second, segment.to] : [segment.to]
  })
  const [first] = points
  if (first === undefined) return { left: 0, top: 0, width: 0, height: 0 }
  let [[left, top], [right, bottom]] = [first, first]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { left, top, width: right - left, height: bottom - top }
}

function trace(segments: readonly Segment[], pdf: Pdf): void {
  for (const segment of segments) {
    if (segment.type === 'move') pdf.moveTo(...segment.to)
    else if (segment.type === 'line') pdf.lineTo(...segment.to)
    else if (segment.type === 'curve') pdf.bezierCurveTo(...segment.first, ...segment.second, ...segment.to)
    else pdf.closePath()
  }
}

function paintText({ text, x, baseline, anchor, rtl, face, size, fill, stroke }: TextMark, canvas: Canvas): void {
  const { pdf, fonts } = canvas
  const set = setLine([{ text, face, size }], rtl, pdf, fonts)
  const before = { start: 0, middle: 0.5, end: 1 }[anchor]
  const left = x - set.width * (rtl ? 1 - before : before)
  if (fill !== null) {
    setFill(typeof fill.color === 'string' ? fill.color : fill.color.stops[0]!.color, pdf)
    if (fill.opacity < 1) pdf.fillOpacity(fill.opacity)
  }
  if (stroke !== null) setStroke(stroke, [], pdf)
  drawAtoms(set.words.flat(), left, baseline, pdf, { fill: fill !== null, stroke: stroke !== null })
}
