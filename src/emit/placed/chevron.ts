import type { Box, Points } from '../../model/geometry.ts'

/** The corners of OOXML's preset `chevron` in a box, pointing right or left: notch and point go in and out by half of the shorter side. */
export function chevronCorners(
  { x, y, width, height }: Box,
  direction: 'right' | 'left',
): readonly (readonly [x: Points, y: Points])[] {
  const [back, front] = direction === 'right' ? [x, x + width] : [x + width, x]
  const step = (Math.min(width, height) / 2) * Math.sign(front - back)
  const [top, middle, bottom] = [y, y + height / 2, y + height]
  return [
    [back, top],
    [front - step, top],
    [front, middle],
    [front - step, bottom],
    [back, bottom],
    [back + step, middle],
  ]
}
