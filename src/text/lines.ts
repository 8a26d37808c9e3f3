import type { Points } from '../model/geometry.ts'
import type { StyledText } from './face.ts'
import { type Filled, fillLines } from './fill.ts'
import { measureParagraph, type Paragraph } from './paragraph.ts'

/** A paragraph, broken into lines as the most demanding reader would. */
export interface Lines {
  /** At least 1: an empty paragraph has a line. */
  readonly count: number
  /** The widest line, without the spaces at its end. */
  readonly width: Points
  /** Each line's width, likewise. */
  readonly widths: readonly Points[]
  /**
   * The first word that fits no line, or null. The count then supposes that readers break it at slashes and, where
   * those are too far apart, between any two characters.
   */
  readonly tooWide: string | null
  /** The text of each line, with the spaces and the line feed at its end: joined, they are the paragraph. */
  readonly texts: readonly string[]
}

/**
 * Breaks a paragraph into at least as many lines as any reader needs for it, in any of its families. A line feed ends
 * a line; a no-break space does not. A reader may well need fewer lines, so the texts are not what it will show.
 */
export function breakLines(runs: readonly StyledText[], width: Points): Lines {
  return breakParagraph(measureParagraph(runs), width)
}

/** The same for a paragraph that was measured before. */
export function breakParagraph(paragraph: Paragraph, width: Points): Lines {
  const ways = paragraph.ends.map((ends) => fillLines(paragraph, ends, width * paragraph.share))
  let worst = ways[0]!
  for (const way of ways) {
    const more = way.starts.length - worst.starts.length
    if (more > 0 || (more === 0 && way.width > worst.width)) worst = way
  }
  return {
    ...lines(paragraph, worst),
    width: Math.max(...ways.map((way) => way.width)),
    tooWide: ways.find((way) => way.tooWide !== null)?.tooWide ?? null,
  }
}

/** The lines of a measured paragraph in the family that most readers have. */
export function breakPreferred(paragraph: Paragraph, width: Points): Lines {
  return lines(paragraph, fillLines(paragraph, paragraph.ends[0]!, width * paragraph.share))
}

function lines({ text }: Paragraph, { starts, width, widths, tooWide }: Filled): Lines {
  const texts = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length))
  return { count: starts.length, width, widths, tooWide, texts }
}
