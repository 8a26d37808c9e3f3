import type { Box, Points } from '../src/model/geometry.ts'
import type { Picture } from './ink.ts'

/** How much the shade changes at each pixel of a picture. */
export interface Edges extends Omit<Picture, 'shades'> {
  readonly steps: Uint8Array
}

/** Finds the edges of a picture. */
export function edgesOf({ shades, width, height, scale }: Picture): Edges {
  const steps = new Uint8Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at++) {
      const across = Math.abs(shades[at + 1]! - shades[at - 1]!)
      const down = Math.abs(shades[at + width]! - shades[at - width]!)
      steps[at] = Math.max(across, down)
    }
  }
  return { steps, width, height, scale }
}

/** The percentage of the edges of two pictures in a region that only one of them has: nowhere within a point in the other. */
export function unpaired(one: Edges, other: Edges, { x, y, width, height }: Box): number {
  const { scale } = one
  const [left, right] = [x, x + width].map((at) => within(Math.round(at * scale), one.width))
  const [top, bottom] = [y, y + height].map((at) => within(Math.round(at * scale), one.height))
  let count = 0
  let alone = 0
  for (let line = top!; line < bottom!; line++) {
    for (let at = line * one.width + left!; at < line * one.width + right!; at++) {
      if (one.steps[at]! >= CLEAR) {
        count++
        if (!hasNear(other, at)) alone++
      }
      if (other.steps[at]! >= CLEAR) {
        count++
        if (!hasNear(one, at)) alone++
      }
    }
  }
  return count === 0 ? 0 : (100 * alone) / count
}

/** What is an edge, and what counts as one where it is looked for: each renderer smooths edges in its own way. */
const CLEAR = 8
const FAINT = 4

/** Pixels at the rim have no neighbours. */
function within(pixel: number, size: number): number {
  return Math.min(size - 1, Math.max(1, pixel))
}

/** At 96 dots an inch what lies within a point is the pixel itself and the four beside it. */
function hasNear({ steps, width }: Edges, at: number): boolean {
  return (
    steps[at]! >= FAINT ||
    steps[at - 1]! >= FAINT ||
    steps[at + 1]! >= FAINT ||
    steps[at - width]! >= FAINT ||
    steps[at + width]! >= FAINT
  )
}

/** A picture moved to the right and downwards. */
export function moved(picture: Picture, by: Points): Picture {
  const { width, shades, scale } = picture
  const pixels = Math.round(by * scale)
  const from = (at: number): number => at - Math.min(pixels, at % width) - pixels * width
  return { ...picture, shades: shades.map((shade, at) => shades[from(at)] ?? shade) }
}
