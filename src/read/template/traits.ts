import type { Box, Size } from '../../model/geometry.ts'
import type { FoundPlaceholder } from './placeholders.ts'
import { isContent, type Regions } from './region.ts'

/** What a layout is good for, by its shape: what choosing one for a kind of slide looks at. */
export interface Traits {
  /** `p:sldLayout/@type`; null for none. */
  readonly type: string | null
  /** It has a title whose lines run across. */
  readonly title: boolean
  /** Its title stands above its content, over at least half of the slide. */
  readonly headline: boolean
  /** It opens something: its title is in the midst of the slide, and little else is there. */
  readonly opening: boolean
  /** How many places it has that hold text or anything. */
  readonly texts: number
  /** How many places for pictures alone. */
  readonly pictures: number
  /** Places for content that stand side by side and are about as large. */
  readonly columns: number
  /** Lines and pictures of its own run through its content. */
  readonly crossed: boolean
  /** How much of the slide its content has, 0 to 1. */
  readonly room: number
}

/** Placeholders and regions → traits. */
export function traitsOf(
  type: string | null,
  placeholders: readonly FoundPlaceholder[],
  { title, content, crossed }: Regions,
  opening: boolean,
  slide: Size,
): Traits {
  const found = titleIn(placeholders)
  const places = placeholders.filter(isContent)
  const runsAcross = found !== undefined && !found.vertical && title !== null && title.width > title.height * 0.8
  const isVertical = places.some(({ vertical, type: own }) => vertical && own !== 'pic')
  return {
    type,
    title: runsAcross && !isVertical,
    headline:
      runsAcross && title.y + title.height / 2 < content.y + content.height / 3 && title.width >= slide.width / 2,
    opening,
    texts: places.filter(({ type: own }) => own === 'body' || own === 'obj').length,
    pictures: places.filter(({ type: own }) => own === 'pic').length,
    columns: columnsOf(places.filter(({ box }) => areaOf(box) > 0.05 * areaOf(slide)).map(({ box }) => box)),
    crossed,
    room: areaOf(content) / areaOf(slide),
  }
}

const OPENING_TYPES = new Set(['title', 'secHead'])

/** True for covers and section headers: by their title, by a subtitle in place of content, or by a title in the midst. */
export function isOpening(type: string | null, placeholders: readonly FoundPlaceholder[], slide: Size): boolean {
  const title = titleIn(placeholders)
  if (!title) return false
  if (title.type === 'ctrTitle' || (type !== null && OPENING_TYPES.has(type))) return true
  const places = placeholders.filter(isContent)
  if (places.length === 0 && placeholders.some(({ key }) => key === 'subtitle')) return true
  const middle = (title.box.y + title.box.height / 2) / slide.height
  return middle > 0.28 && middle < 0.75 && places.every(({ box }) => areaOf(box) < 0.4 * areaOf(slide))
}

function titleIn(placeholders: readonly FoundPlaceholder[]): FoundPlaceholder | undefined {
  return placeholders.find(({ key }) => key === 'title')
}

/** The most boxes that overlap in height, are about as large, and do not overlap in width. */
function columnsOf(boxes: readonly Box[]): number {
  return Math.max(0, ...boxes.map((one) => 1 + boxes.filter((other) => other !== one && isBeside(one, other)).length))
}

function isBeside(one: Box, other: Box): boolean {
  const isApart = one.x + one.width <= other.x + 2 || other.x + other.width <= one.x + 2
  const level = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const [small, large] = [areaOf(one), areaOf(other)].sort((a, b) => a - b)
  return isApart && level > 0.6 * Math.min(one.height, other.height) && large! < 2 * small!
}

function areaOf({ width, height }: Size): number {
  return width * height
}
