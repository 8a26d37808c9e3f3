import type { Points } from '../model/geometry.ts'
import type { Run, TextParagraph } from '../model/scene.ts'
import type { StyledText } from '../text/face.ts'
import { paragraphHeight } from '../text/height.ts'
import { breakLines, type Lines } from '../text/lines.ts'
import type { Sheet } from './sheet.ts'

/** What a text needs in a width. */
export interface Measured {
  readonly lines: number
  readonly height: Points
  /** A word that is wider than a line, so that the text cannot be set; null if there is none. */
  readonly tooWide: string | null
}

/** What paragraphs need, one under the other. */
export function measure(paragraphs: readonly TextParagraph[], width: Points, sheet: Sheet): Measured {
  let lines = 0
  let height = 0
  let tooWide: string | null = null
  for (const paragraph of paragraphs) {
    const broken = lineBreaks(paragraph.runs, width - paragraph.indent, sheet)
    lines += broken.count
    height += paragraph.spaceBefore + paragraphHeight(broken.count, largest(paragraph.runs), paragraph.lineSpacing)
    tooWide ??= broken.tooWide
  }
  return { lines, height, tooWide }
}

/** The lines that runs take in a width; a text is broken once for each width. */
export function lineBreaks(runs: readonly Run[], width: Points, sheet: Sheet): Lines {
  const byWidth = sheet.memory.lines.get(runs) ?? new Map<Points, Lines>()
  sheet.memory.lines.set(runs, byWidth)
  const known = byWidth.get(width)
  if (known) return known
  const lines = breakLines(styled(runs, sheet), width)
  byWidth.set(width, lines)
  return lines
}

/** Runs as the text instrument takes them: each with all families that it may be shown in. */
export function styled(runs: readonly Run[], sheet: Sheet): readonly StyledText[] {
  return runs.map((run) => ({
    text: run.text,
    face: { families: [run.font, ...sheet.theme.fonts.fallback], bold: run.bold, italic: run.italic },
    size: run.size,
    tracking: run.tracking,
  }))
}

function largest(runs: readonly Run[]): Points {
  return Math.max(0, ...runs.map((run) => run.size))
}
