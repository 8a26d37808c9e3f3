import { overlaps } from '../../../../model/geometry.ts'
import type { Shape, SlidePart } from '../slide-part.ts'

/**
 * The order in which a screen reader goes through a slide is the order of painting: the title first, but for decoration
 * that lies under it, and what stands at the foot last.
 */
export function readingOrder(part: SlidePart): void {
  const title = part.shapes.find(({ item }) => item.role === 'title')
  const isUnder = ({ item }: Shape): boolean =>
    title !== undefined && item.role === 'decoration' && overlaps(item.box, title.item.box)
  const place = (shape: Shape, index: number): number => {
    if (shape === title) return 1
    if (title !== undefined && index < part.shapes.indexOf(title) && isUnder(shape)) return 0
    return FOOT.has(shape.item.role) ? 3 : 2
  }
  const ranked = part.shapes.map((shape, index) => ({ shape, rank: place(shape, index) }))
  part.shapes = ranked.sort((a, b) => a.rank - b.rank).map(({ shape }) => shape)
}

const FOOT: ReadonlySet<string> = new Set(['source-line', 'page-number'])
