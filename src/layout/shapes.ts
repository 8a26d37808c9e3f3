import type { Box, Points } from '../model/geometry.ts'
import type { ShapeItem } from '../model/scene.ts'
import type { Color } from '../model/theme.ts'

/** A filled rectangle that means nothing by itself. */
export function block(key: string, box: Box, fill: Color, radius: Points = 0): ShapeItem {
  return { type: 'shape', key, role: 'decoration', box, shape: 'rectangle', fill, line: null, radius }
}

/** A filled circle or ellipse. */
export function disc(key: string, box: Box, fill: Color): ShapeItem {
  return { type: 'shape', key, role: 'decoration', box, shape: 'ellipse', fill, line: null, radius: 0 }
}

/** A horizontal line. */
export function hairline(key: string, x: Points, y: Points, length: Points, color: Color, width: Points): ShapeItem {
  const box = { x, y, width: length, height: 0 }
  return { type: 'shape', key, role: 'decoration', box, shape: 'line', fill: null, line: { color, width }, radius: 0 }
}

/** A vertical line. */
export function upright(key: string, x: Points, y: Points, length: Points, color: Color, width: Points): ShapeItem {
  const box = { x, y, width: 0, height: length }
  return { type: 'shape', key, role: 'decoration', box, shape: 'line', fill: null, line: { color, width }, radius: 0 }
}

/** An arrowhead without a shaft that points to the right. */
export function chevron(key: string, box: Box, fill: Color): ShapeItem {
  return { type: 'shape', key, role: 'decoration', box, shape: 'chevron-right', fill, line: null, radius: 0 }
}
