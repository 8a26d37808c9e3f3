/** A length in points, 1/72 inch. Nothing in layout is measured in anything else. */
export type Points = number

/** A rectangle on a slide; the origin is the slide's top left corner. */
export interface Box {
  readonly x: Points
  readonly y: Points
  readonly width: Points
  readonly height: Points
}

export interface Size {
  readonly width: Points
  readonly height: Points
}

/** The box made smaller by a margin on every side. */
export function inset(box: Box, by: Points): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by }
}

/** True if the inner box does not leave the outer one, with half a point of tolerance. */
export function contains(outer: Box, inner: Box): boolean {
  const slack = 0.5
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  )
}

/** True if the two boxes share more than half a point in both directions. */
export function overlaps(a: Box, b: Box): boolean {
  const slack = 0.5
  return (
    a.x < b.x + b.width - slack &&
    b.x < a.x + a.width - slack &&
    a.y < b.y + b.height - slack &&
    b.y < a.y + a.height - slack
  )
}
