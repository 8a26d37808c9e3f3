import { type Box, inset, overlaps, type Size } from '../../model/geometry.ts'
import type { FixedShape } from './ground.ts'
import type { FoundPlaceholder } from './placeholders.ts'

/** Where a layout has its title and its content, in points. */
export interface Regions {
  /** Null for a layout without a title. */
  readonly title: Box | null
  /** The text or the objects of its slides stand here, clear of title, footers and logos. */
  readonly content: Box
  /** True if something of the layout's own runs through the content, and could not be kept clear of. */
  readonly crossed: boolean
}

/** Space between a title and content that stands under it for lack of a place of its own. */
const UNDER_TITLE = 12

/** A place with less of the slide than this is for a caption. */
const CAPTION = 0.04

/** Content that is lower than this share of the slide gets what is free under it. */
const STRIP = 0.35

/**
 * The regions of a layout. `usual` is where its master has text, for a layout that has no place for any. An opening layout
 * has its words instead of content, and keeps to them.
 */
export function regionsOf(
  placeholders: readonly FoundPlaceholder[],
  fixed: readonly FixedShape[],
  slide: Size,
  usual: Box | null,
  opening: boolean,
): Regions {
  const title = titleOf(placeholders)
  const places = placesOf(placeholders, slide, opening)
  const start = places.length > 0 ? union(places) : (usual ?? margins(slide))
  const isEnough = opening || start.height >= STRIP * slide.height
  const high = isEnough ? start : { ...start, height: Math.max(start.height, footOf(usual, slide) - start.y) }
  const titled = title === null ? high : clear(high, grown(title, places.length > 0 ? 0 : UNDER_TITLE), slide)
  const content = clipped(clearOf(titled, placeholders, fixed, slide), slide)
  return { title, content, crossed: fixed.some((shape) => crosses(shape, content)) }
}

function placesOf(placeholders: readonly FoundPlaceholder[], slide: Size, opening: boolean): readonly Box[] {
  const large = placeholders.filter(
    (place) => isContent(place) && place.box.width * place.box.height >= CAPTION * slide.width * slide.height,
  )
  const words = opening ? placeholders.filter(({ key }) => key === 'subtitle') : []
  return (large.length > 0 ? large : words).map(inner)
}

/** How far down content reaches that has the slide to itself. */
function footOf(usual: Box | null, slide: Size): number {
  const { y, height } = usual && usual.height >= STRIP * slide.height ? usual : margins(slide)
  return y + height
}

/** The title's placeholder of a layout. */
export function titleOf(placeholders: readonly FoundPlaceholder[]): Box | null {
  return placeholders.find(({ key }) => key === 'title')?.box ?? null
}

const CONTENT = new Set(['body', 'obj', 'pic', 'chart', 'tbl'])

/** True for a placeholder that holds what a slide is about. */
export function isContent({ type }: FoundPlaceholder): boolean {
  return CONTENT.has(type)
}

/** A placeholder's box without its insets. */
export function inner({ box, insets }: FoundPlaceholder): Box {
  return {
    x: box.x + insets.left,
    y: box.y + insets.top,
    width: Math.max(1, box.width - insets.left - insets.right),
    height: Math.max(1, box.height - insets.top - insets.bottom),
  }
}

/** Without anything to go by, content keeps a fifteenth of the slide clear on each side. */
function margins({ width, height }: Size): Box {
  return { x: width / 15, y: height / 15, width: (width * 13) / 15, height: (height * 13) / 15 }
}

/** Footers and fixed pictures at the edge of the content cost it a strip; what stands in its midst is ground. */
function clearOf(box: Box, placeholders: readonly FoundPlaceholder[], fixed: readonly FixedShape[], slide: Size): Box {
  const feet = placeholders.filter(({ type }) => type === 'ftr' || type === 'sldNum' || type === 'dt')
  const marks = fixed.filter((shape) => shape.fill !== null && !isGround(shape.box, box))
  let left = box
  for (const obstacle of [...feet.map((foot) => foot.box), ...marks.map((mark) => mark.box)]) {
    left = clear(left, obstacle, slide)
  }
  return left
}

/** What reaches no farther than this into content is at its edge. */
const EDGE = 6

/** A line or a picture that stands in the midst of the content. */
function crosses({ box, fill }: FixedShape, content: Box): boolean {
  return (fill !== null || isLine(box)) && overlaps(box, inset(content, EDGE)) && !isGround(box, content)
}

function isLine({ width, height }: Box): boolean {
  return Math.min(width, height) <= 3 && Math.max(width, height) > 0
}

/** What holds most of the content is meant to be written on. */
function isGround(shape: Box, content: Box): boolean {
  return shared(shape, content) > 0.5 * content.width * content.height
}

function shared(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** The most of a box that may go to keep clear of something. */
const MOST_LOST = 0.3

/** The box without the strip at one of its edges that an obstacle stands in; whole where the strip would be too large. */
function clear(box: Box, obstacle: Box, slide: Size): Box {
  if (!overlaps(box, clipped(obstacle, slide))) return box
  const right = box.x + box.width
  const bottom = box.y + box.height
  const under = obstacle.y + obstacle.height
  const beside = obstacle.x + obstacle.width
  const ways: readonly Box[] = [
    { ...box, height: obstacle.y - box.y },
    { ...box, y: under, height: bottom - under },
    { ...box, width: obstacle.x - box.x },
    { ...box, x: beside, width: right - beside },
  ]
  const area = ({ width, height }: Box): number => Math.max(0, width) * Math.max(0, height)
  const best = ways.reduce((most, way) => (area(way) > area(most) ? way : most))
  return area(best) >= (1 - MOST_LOST) * area(box) ? best : box
}

function grown(box: Box, by: number): Box {
  return { x: box.x, y: box.y - by, width: box.width, height: box.height + 2 * by }
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

/** What of a box is on the slide, to a hundredth of a point. */
function clipped(box: Box, { width, height }: Size): Box {
  const x = Math.min(Math.max(0, box.x), width)
  const y = Math.min(Math.max(0, box.y), height)
  return {
    x: rounded(x),
    y: rounded(y),
    width: rounded(Math.max(0, Math.min(width, box.x + box.width) - x)),
    height: rounded(Math.max(0, Math.min(height, box.y + box.height) - y)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
