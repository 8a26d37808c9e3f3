import type { Shape, SlidePart } from '../slide-part.ts'

/**
 * The order in which a screen reader goes through a slide is the order of painting, so decoration that lies under the
 * title stays before it; everything else comes after.
 */
export function readingOrder(part: SlidePart): void {
  const at = part.shapes.findIndex(({ item }) => item === part.layout.title)
  if (at < 1) return
  const before = part.shapes.slice(0, at)
  const isUnder = ({ item }: Shape): boolean => item.role === 'decoration'
  part.shapes = [
    ...before.filter(isUnder),
    part.shapes[at]!,
    ...before.filter((shape) => !isUnder(shape)),
    ...part.shapes.slice(at + 1),
  ]
}
