import type { Points } from '../model/geometry.ts'
import type { StyledText } from './face.ts'
import { fillLines } from './fill.ts'
import type { Opportunities } from './opportunities.ts'
import { measureParagraph, type Paragraph } from './paragraph.ts'

/**
 * Where the lines of a paragraph start, but for the first one, in a reader that has the families and fills its lines to the
 * brim: positions in UTF-16 units. Readers differ in a twentieth of all paragraphs; none needs more lines than `breakLines`
 * finds, and this never has more.
 */
export function lineStarts(runs: readonly StyledText[], width: Points): readonly number[] {
  return paragraphStarts(measureParagraph(runs), width)
}

/** The same for a paragraph that was measured before. */
export function paragraphStarts(paragraph: Paragraph, width: Points): readonly number[] {
  const opportunities = withHyphens(paragraph.text, paragraph.opportunities)
  return fillLines({ ...paragraph, opportunities }, paragraph.ends[0]!, width).starts.slice(1)
}

/** Readers break after the hyphens and dashes inside words too, where a letter follows (UAX #14, LB 21 and 25). */
const HYPHEN = /[\p{L}\p{N}][-\u2010\u2013\u2014](?=\p{L})/gu

/** Where readers break a text besides where all of them do: after the hyphens inside its words. */
export function withHyphens(text: string, known: Opportunities): Opportunities {
  const further = [...text.matchAll(HYPHEN)].map((match) => match.index + match[0].length)
  if (further.length === 0) return known
  const all = [
    ...known.ends.map((end, i) => ({ end, visible: known.visible[i]!, forced: known.forced[i]! })),
    ...further.filter((end) => !known.ends.includes(end)).map((end) => ({ end, visible: end, forced: false })),
  ].sort((a, b) => a.end - b.end)
  return {
    ends: all.map(({ end }) => end),
    visible: all.map(({ visible }) => visible),
    forced: all.map(({ forced }) => forced),
  }
}
