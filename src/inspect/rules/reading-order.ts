import type { Box, Points } from '../../model/geometry.ts'
import type { Message } from '../../model/message.ts'
import { readingOrder as message } from '../messages/accessibility.ts'
import { FOOT, TITLES } from '../read/inheritance.ts'
import type { ShapeReading, SlideReading } from '../reading.ts'
import type { Subject } from '../rule.ts'

/**
 * Screen readers read a slide in the order of its shapes: the title first, then from top to bottom and along each row,
 * the foot last. A column may be read to its end before the next. A slide is told of once.
 */
export function readingOrder(slide: SlideReading, { file }: Subject): readonly Message[] {
  const read = slide.shapes.filter(isRead)
  const fault = beforeTitle(read) ?? afterFoot(read) ?? inversion(read)
  return fault === null ? [] : [message(file, slide.number, fault.before.name, fault.after.name, fault.why)]
}

/** Two shapes that are read the wrong way round. */
interface Fault {
  readonly before: ShapeReading
  readonly after: ShapeReading
  readonly why: string
}

/** Decoration is passed over; shapes without text and without alt text, and empty placeholders, say nothing. */
function isRead(shape: ShapeReading): boolean {
  if (shape.decorative || shape.hidden || shape.box === null) return false
  if (shape.kind === 'shape' || shape.kind === 'line') return hasText(shape)
  return shape.kind !== 'group' || shape.alt !== '' || shape.children.some(isRead)
}

function hasText({ paragraphs }: ShapeReading): boolean {
  return paragraphs.some(({ text }) => text.trim() !== '')
}

/** What stands above the title, an overline, may be read before it. */
function beforeTitle(read: readonly ShapeReading[]): Fault | null {
  const title = read.findIndex(({ placeholder }) => placeholder !== null && TITLES.has(placeholder.type))
  const first = read.slice(0, Math.max(0, title)).find((shape) => !isAbove(shape.box!, read[title]!.box!))
  return first === undefined ? null : { before: first, after: read[title]!, why: 'which is the title' }
}

function afterFoot(read: readonly ShapeReading[]): Fault | null {
  const foot = read.findIndex(isFoot)
  const then = foot === -1 ? undefined : read.slice(foot).find((shape) => !isFoot(shape))
  return then === undefined ? null : { before: read[foot]!, after: then, why: 'though it is the foot of the slide' }
}

function isFoot({ placeholder }: ShapeReading): boolean {
  return placeholder !== null && FOOT.has(placeholder.type)
}

function inversion(read: readonly ShapeReading[]): Fault | null {
  const body = read.filter((shape) => !isFoot(shape) && !TITLES.has(shape.placeholder?.type ?? ''))
  const leftward = body.some(({ paragraphs }) => paragraphs.some(({ rtl }) => rtl))
  for (const [index, first] of body.entries()) {
    for (const then of body.slice(index + 1)) {
      const [a, b] = [first.box!, then.box!]
      if (isAbove(b, a) && share(across(a), across(b)) > SHARE)
        return { before: first, after: then, why: 'which stands above it' }
      const ahead = leftward ? isLeft(a, b) : isLeft(b, a)
      if (ahead && share(down(a), down(b)) > ROW && hasText(first) && hasText(then) && !isLayoutOrder(first, then))
        return { before: first, after: then, why: `which stands to its ${leftward ? 'right' : 'left'}` }
    }
  }
  return null
}

/** PowerPoint's own "Content with Caption" has its content, on the right, before its caption. */
function isLayoutOrder(first: ShapeReading, then: ShapeReading): boolean {
  return first.placeholder !== null && then.placeholder !== null && first.placeholder.index < then.placeholder.index
}

/** How far boxes may reach into each other and still be one above or beside the other. */
const REACH: Points = 3
/** What two boxes must share of the narrower one's width to stand in one column, of the lower one's height in one row. */
const SHARE = 0.3
const ROW = 0.6

function isAbove(a: Box, b: Box): boolean {
  return a.y + a.height <= b.y + REACH
}

function isLeft(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x + REACH
}

type Span = readonly [from: number, to: number]

function across({ x, width }: Box): Span {
  return [x, x + width]
}

function down({ y, height }: Box): Span {
  return [y, y + height]
}

/** What two spans share, as a part of the shorter one. */
function share(a: Span, b: Span): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0])
  return shared / Math.max(1, Math.min(a[1] - a[0], b[1] - b[0]))
}
