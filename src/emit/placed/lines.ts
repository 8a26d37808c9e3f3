import type { Box, Points } from '../../model/geometry.ts'
import type { Breaks, Run, TextItem, TextParagraph } from '../../model/scene.ts'
import { baselineShare } from './baselines.ts'

/** A stretch of a line that has one look. */
export interface Piece {
  readonly text: string
  readonly run: Run
}

/** A line of text at its place. */
export interface PlacedLine {
  readonly pieces: readonly Piece[]
  /** Whether white space ended the line, which takes no room there and parts its words from those of the next. */
  readonly spaced: boolean
  /** Where the baseline lies, from the slide's top edge. */
  readonly baseline: Points
}

/** A paragraph whose lines are placed, and the edges that they run between. */
export interface PlacedParagraph {
  readonly paragraph: TextParagraph
  readonly lines: readonly PlacedLine[]
  readonly left: Points
  readonly right: Points
}

/** What is set in a box, and how it stands there. */
export type Setting = Pick<TextItem, 'paragraphs' | 'breaks' | 'anchor'>

/**
 * Paragraphs → lines at their places, as PowerPoint sets them: 1.2 sizes from line to line, times the paragraph's spacing,
 * whatever the font; its first baseline is that of the font that reaches highest on the line.
 */
export function placeLines({ paragraphs, breaks, anchor }: Setting, box: Box): readonly PlacedParagraph[] {
  const cut = paragraphs.map((paragraph, index) => linesOf(paragraph.runs, breaks[index] ?? []))
  const height = paragraphs.reduce((sum, { spaceBefore, lineSpacing }, index) => {
    return cut[index]!.reduce((own, line) => own + pitch(line, lineSpacing), sum + spaceBefore)
  }, 0)
  const spare = box.height - height
  let y = box.y + (anchor === 'top' ? 0 : anchor === 'middle' ? spare / 2 : spare)
  return paragraphs.map((paragraph, index) => {
    y += paragraph.spaceBefore
    const lines = cut[index]!.map((line): PlacedLine => {
      const top = y
      y += pitch(line, paragraph.lineSpacing)
      return { pieces: line.pieces, spaced: line.spaced, baseline: top + (y - top) * line.share }
    })
    return { paragraph, lines, ...edges(paragraph, box) }
  })
}

interface Line {
  readonly pieces: readonly Piece[]
  readonly spaced: boolean
  readonly size: Points
  /** The greatest share of the pitch that is above the baseline. */
  readonly share: number
}

const PITCH = 1.2

function pitch({ size }: Line, lineSpacing: number): Points {
  return PITCH * size * lineSpacing
}

/** Indents are on the side where the text begins. */
function edges({ rtl, indent }: TextParagraph, { x, width }: Box): { readonly left: Points; readonly right: Points } {
  return rtl ? { left: x, right: x + width - indent } : { left: x + indent, right: x + width }
}

function linesOf(runs: readonly Run[], breaks: Breaks): readonly Line[] {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0)
  const starts = [0, ...breaks]
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? length
    const within = stretch(runs, from, to)
    const sizing = within.length > 0 ? within.map(({ run }) => run) : runs.slice(-1)
    return {
      pieces: withoutTail(within),
      spaced: /\s$/.test(within.at(-1)?.text ?? ''),
      size: Math.max(0, ...sizing.map((run) => run.size)),
      share: Math.max(0, ...sizing.map((run) => baselineShare(run.font))),
    }
  })
}

/** The pieces between two positions of the runs' text. */
function stretch(runs: readonly Run[], from: number, to: number): readonly Piece[] {
  let at = 0
  return runs.flatMap((run) => {
    const start = at
    at += run.text.length
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{ text, run }]
  })
}

/** Spaces and line ends at the end of a line take no room. */
function withoutTail(pieces: readonly Piece[]): readonly Piece[] {
  const kept = [...pieces]
  for (let last = kept.pop(); last; last = kept.pop()) {
    const text = last.text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+$/, '')
    if (text !== '') return [...kept, { ...last, text }]
  }
  return []
}
