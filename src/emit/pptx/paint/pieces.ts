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
  return paragraph.runs.flatMap((run) =>
    sanitise(run.text)
      .split('\n')
      .map((text, line) => ({ text, run, breakBefore: line > 0 })),
  )
}
