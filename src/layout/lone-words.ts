import type { Points } from '../model/geometry.ts'
import type { Run, TextParagraph } from '../model/scene.ts'
import { breakPreferred, type Lines } from '../text/lines.ts'
import { measure, measured } from './measure.ts'
import type { Sheet } from './sheet.ts'

/** A line that gives its last word away stays at least this full. */
const FULL = 0.5
/**
 * The paragraph without a single short word on its last line: a no-break space keeps the word before with it. Only where
 * that costs no line and leaves the line above at least half full.
 */
export function withoutLoneWord(paragraph: TextParagraph, width: Points, sheet: Sheet): TextParagraph {
  const room = width - paragraph.indent
  const before = measure([paragraph], width, sheet).lines
  if (before < 2) return paragraph
  const text = measured(paragraph.runs, sheet)
  // Readers fill the lines that the prediction stops a little short of: the word may stand alone in either.
  if (![room, room / text.share].some((width) => endsAlone(breakPreferred(text, width)))) return paragraph
  const runs = joined(paragraph.runs)
  if (!runs) return paragraph
  const shown = breakPreferred(measured(runs, sheet), room)
  const kept = { ...paragraph, runs }
  const { lines, tooWide } = measure([kept], width, sheet)
  const full = shown.count > 1 && shown.widths.at(-2)! >= room * FULL
  return full && lines === before && tooWide === null ? kept : paragraph
}

/** True if the last of several lines is a single word. */
function endsAlone({ texts }: Lines): boolean {
  return texts.length > 1 && !/\S\s+\S/.test(texts.at(-1)!)
}

/** Runs with a no-break space for the last space; null if no run has one. */
function joined(runs: readonly Run[]): readonly Run[] | null {
  for (let index = runs.length - 1; index >= 0; index--) {
    const run = runs[index]!
    const at = run.text.lastIndexOf(' ')
    if (at < 0) continue
    const text = `${run.text.slice(0, at)}\u00A0${run.text.slice(at + 1)}`
    return runs.map((other, place) => (place === index ? { ...run, text } : other))
  }
  return null
}
