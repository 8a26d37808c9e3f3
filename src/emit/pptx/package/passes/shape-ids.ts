import { properties, type SlidePart } from '../slide-part.ts'

/** Ids that are unique on the slide, in reading order; PptxGenJS gives a table's and the slide number's twice. */
export function shapeIds(part: SlidePart): void {
  // 1 is `p:spTree` itself.
  for (const [index, { element }] of part.shapes.entries()) properties(element).attributes['id'] = String(index + 2)
}
