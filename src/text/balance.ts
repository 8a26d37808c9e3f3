import type { Points } from '../model/geometry.ts'
import { withHyphens } from './breaks.ts'
import type { StyledText } from './face.ts'
import { type Filled, fillLines } from './fill.ts'
import { measureParagraph, type Paragraph } from './paragraph.ts'

/**
 * The width that balances a title: the narrowest one that costs no further line, leaves no single word on the last
 * line and no hyphen at the end of a line, and breaks alike in a reader that fills its lines to the brim. Where none
 * is as good, the best of the narrow ones. The width itself if the text has one line or a word that fits none.
 */
export function narrowestWidth(runs: readonly StyledText[], width: Points): Points {
  const paragraph = measureParagraph(runs)
  const whole = fillAll(paragraph, width)
  const lines = linesOf(whole)
  if (lines === 1 || whole.some((way) => way.tooWide !== null)) return width
  const reader = { ...paragraph, opportunities: withHyphens(paragraph.text, paragraph.opportunities) }
  const narrowest = shrink(paragraph, width, lines)
  let best = narrowest
  let least = faults(paragraph, reader, narrowest)
  for (let candidate = narrowest + STEP; candidate <= width && least > 0; candidate += STEP) {
    const found = faults(paragraph, reader, candidate)
    if (found < least) [best, least] = [candidate, found]
  }
  return best
}

/** How far apart the widths are that are tried. */
const STEP: Points = 4

/** The narrowest width with no more lines and no word too wide, to a quarter of a point. */
function shrink(paragraph: Paragraph, width: Points, lines: number): Points {
  let low = 0
  let high = width
  while (high - low > 0.25) {
    const middle = (low + high) / 2
    const ways = fillAll(paragraph, middle)
    if (linesOf(ways) <= lines && ways.every((way) => way.tooWide === null)) high = middle
    else low = middle
  }
  return high
}

/** How badly a width breaks the text in the preferred family, and in a reader that fills lines to the brim: 0 is well. */
function faults(paragraph: Paragraph, reader: Paragraph, width: Points): number {
  const ends = paragraph.ends[0]!
  const careful = fillLines(paragraph, ends, width * paragraph.share)
  const brimful = fillLines(reader, ends, width)
  const unstable = careful.starts.join() !== brimful.starts.join()
  return ugliness(paragraph.text, careful) + ugliness(paragraph.text, brimful) + (unstable ? 1 : 0)
}

function ugliness(text: string, { starts }: Filled): number {
  const last = text.slice(starts.at(-1)!).trim()
  const lone = starts.length > 1 && !/\s/.test(last) ? 4 : 0
  const hyphens = starts.slice(1).filter((start) => /[-\u2010]\s*$/.test(text.slice(0, start))).length
  return lone + 2 * hyphens
}

function fillAll(paragraph: Paragraph, width: Points): Filled[] {
  return paragraph.ends.map((ends) => fillLines(paragraph, ends, width * paragraph.share))
}

function linesOf(ways: readonly Filled[]): number {
  return Math.max(...ways.map((way) => way.starts.length))
}
