import { type Box, contains, overlaps, type Points } from '../../model/geometry.ts'
import type { Item, SceneSlide, ShapeItem } from '../../model/scene.ts'
import type { Sheet } from '../sheet.ts'
import { isPoster } from './posters.ts'

/** Which ways a box may grow. */
export interface Ways {
  readonly right: boolean
  readonly down: boolean
}

/**
 * The box of an item as large as the slide has room: to the edge of the card that it stands on, or of the slide's content,
 * and not on to anything else.
 */
export function grown(item: Item, ways: Ways, slide: SceneSlide, kept: readonly Box[], sheet: Sheet): Box {
  const room = roomOf(item, slide, sheet)
  const others = [...slide.items.filter((other) => other !== item && !isGround(other, item)).map(boxOf), ...kept]
  const { gutter } = sheet.theme.grid
  let { box } = item
  if (ways.right)
    box = { ...box, width: reach(box.x + box.width, room.x + room.width, besides(box, others), gutter) - box.x }
  if (ways.down)
    box = { ...box, height: reach(box.y + box.height, room.y + room.height, under(box, others), gutter) - box.y }
  return box
}

/** Where something that ends at an edge may end at most: a gap before whatever starts there. */
function reach(edge: Points, end: Points, starts: readonly Points[], gap: Points): Points {
  return Math.max(edge, Math.min(end, ...starts.map((start) => start - gap)))
}

/** Where that starts which stands to the right of a box. */
function besides(box: Box, others: readonly Box[]): readonly Points[] {
  const band = { ...box, width: Number.MAX_SAFE_INTEGER }
  return others.filter((other) => overlaps(band, other)).map(({ x }) => x)
}

/** Where that starts which stands under a box. */
function under(box: Box, others: readonly Box[]): readonly Points[] {
  const band = { ...box, height: Number.MAX_SAFE_INTEGER }
  return others.filter((other) => overlaps(band, other)).map(({ y }) => y)
}

/** A line is as thick as a point, so that it is in the way. */
function boxOf({ box }: Item): Box {
  return { ...box, width: Math.max(box.width, 1), height: Math.max(box.height, 1) }
}

/** The inside of the smallest card under an item, with the padding that it has, or the area of the slide's content. */
function roomOf({ box }: Item, slide: SceneSlide, { theme }: Sheet): Box {
  const { width, height, margin, contentBottom } = theme.grid
  const bottom = height - (isPoster(slide.kind) ? margin.bottom : contentBottom)
  const content = { x: margin.left, y: 0, width: width - margin.left - margin.right, height: bottom }
  const grounds = slide.items.filter((other): other is ShapeItem => isGround(other, { box }))
  const ground = grounds.reduce<Box | null>((best, one) => (best && area(best) <= area(one.box) ? best : one.box), null)
  if (!ground) return content
  const pad = Math.min(box.x - ground.x, box.y - ground.y)
  return { ...ground, width: ground.width - pad, height: ground.height - pad }
}

function isGround(other: Item, { box }: Pick<Item, 'box'>): boolean {
  return other.type === 'shape' && other.shape === 'rectangle' && other.fill !== null && contains(other.box, box)
}

function area({ width, height }: Box): number {
  return width * height
}
