import type { Points } from '../model/geometry.ts'
import type { ShapeItem } from '../model/scene.ts'
import type { Color } from '../model/theme.ts'
import { disc } from './shapes.ts'

/** The diameter of a marker on a line, and of the hole in it. */
const OUTER = 14
const INNER = 6

/** How wide and high a marker is. */
export const MARKER: Points = OUTER

/** A ring that marks a stop on a line; x and y are its middle. */
export function marker(key: string, x: Points, y: Points, color: Color, ground: Color): readonly ShapeItem[] {
  const around = (size: Points) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size })
  return [disc(key, around(OUTER), color), disc(`${key}-hole`, around(INNER), ground)]
}
