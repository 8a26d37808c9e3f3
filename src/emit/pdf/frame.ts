import type { Box, Size } from '../../model/geometry.ts'

/** Where on a page a slide is drawn. */
export interface Frame {
  /** The place of the slide on the page, which is as wide and high as the slide, or smaller on both sides alike. */
  readonly box: Box
  readonly scale: number
  /** A box of the slide on the page: left, top, right and bottom edge, from the page's top left corner. */
  onPage(box: Box): readonly [number, number, number, number]
}

/** A slide of a size at a place. */
export function frameAt(box: Box, slide: Size): Frame {
  const scale = box.width / slide.width
  return {
    box,
    scale,
    onPage: ({ x, y, width, height }) => [
      box.x + scale * x,
      box.y + scale * y,
      box.x + scale * (x + width),
      box.y + scale * (y + height),
    ],
  }
}
