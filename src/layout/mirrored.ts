import type { Box, Points } from '../model/geometry.ts'
import type { ShapeItem } from '../model/scene.ts'
import type { Span } from './grid.ts'

/** Shapes as a mirror shows them that stands upright in the middle of a box. */
export function mirrored(shapes: readonly ShapeItem[], within: Box): readonly ShapeItem[] {
  return shapes.map((shape) => {
    const x = 2 * within.x + within.width - shape.box.x - shape.box.width
    return { ...shape, box: { ...shape.box, x } }
  })
}

/** Stretches of a width as they are where lines run from right to left. */
export function mirroredSpans(spans: readonly Span[], width: Points): readonly Span[] {
  return spans.map((span) => ({ x: width - span.x - span.width, width: span.width }))
}
