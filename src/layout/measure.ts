import type { Points } from '../model/geometry.ts'
import type { Breaks, Run, TextParagraph } from '../model/scene.ts'
import { lineStarts, paragraphStarts } from '../text/breaks.ts'
import type { StyledText } from '../text/face.ts'
import { paragraphHeight } from '../text/height.ts'
import { breakParagraph, type Lines } from '../text/lines.ts'
import { measureParagraph, type Paragraph } from '../text/paragraph.ts'
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
  const lines = breakParagraph(measured(runs, sheet), width)
  byWidth.set(width, lines)
  return lines
}

/** Runs, measured: once for all widths. */
export function measured(runs: readonly Run[], sheet: Sheet): Paragraph {
  const known = sheet.memory.paragraphs.get(runs)
  if (known) return known
  const made = measureParagraph(styled(runs, sheet))
  sheet.memory.paragraphs.set(runs, made)
  return made
}

/** Where a reader that has the fonts will break a paragraph; each is broken once for each width. */
export function breaksOf({ runs, indent }: TextParagraph, width: Points, sheet: Sheet): Breaks {
  const room = width - indent
  if (lineBreaks(runs, room, sheet).count === 1) return []
  const byWidth = sheet.memory.breaks.get(runs) ?? new Map<Points, Breaks>()
  sheet.memory.breaks.set(runs, byWidth)
  const known = byWidth.get(room)
  if (known) return known
  const alike = runs.every(({ font, superscript }) => font === runs[0]!.font && !superscript)
  const made = alike ? paragraphStarts(measured(runs, sheet), room) : lineStarts(runs.map(asDrawn), room)
  byWidth.set(room, made)
  return made
}

function asDrawn({ text, font, bold, italic, superscript, size, tracking }: Run): StyledText {
  return { text, face: { families: [font], bold, italic }, size: superscript ? size * RAISED : size, tracking }
}

/** Readers draw what is raised at two thirds of its size. */
const RAISED = 2 / 3

/** Runs as the text instrument takes them: each with all families that it may be shown in. */
export function styled(runs: readonly Run[], sheet: Sheet): readonly StyledText[] {
  return runs.map(({ text, font, bold, italic, size, tracking }) => {
    return { text, face: { families: familiesOf(font, sheet), bold, italic }, size, tracking }
  })
}

/** A font and what stands in for it: one list for each font, which is faster to look up. */
function familiesOf(font: string, sheet: Sheet): readonly string[] {
  const known = sheet.memory.families.get(font)
  if (known) return known
  const made = [font, ...sheet.theme.fonts.fallback]
  sheet.memory.families.set(font, made)
  return made
}

function largest(runs: readonly Run[]): Points {
  return Math.max(0, ...runs.map((run) => run.size))
}
