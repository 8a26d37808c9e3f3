import type { Run, TextParagraph } from '../../../model/scene.ts'
import { sanitise } from '../sanitise.ts'

/** Part of a run without a line break in it. */
export interface Piece {
  readonly text: string
  readonly run: Run
  /** A line break, `<a:br>`, stands before it. */
  readonly breakBefore: boolean
}

/** A paragraph's runs cut at their line breaks, because PptxGenJS would make paragraphs of them. At least one, if there is a run. */
export function pieces(paragraph: TextParagraph): readonly Piece[] {
  const cut: Piece[] = []
  for (const run of paragraph.runs)
    for (const [line, text] of sanitise(run.text).split('\n').entries()) cut.push({ text, run, breakBefore: line > 0 })
  return cut
}
