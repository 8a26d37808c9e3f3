import type { Run, TextParagraph } from '../model/scene.ts'
import { isRtl } from '../text/characters.ts'

/** A paragraph without bullet or indent; right-to-left text stands on the right. */
export function textParagraph(
  runs: readonly Run[],
  options: Partial<Omit<TextParagraph, 'runs' | 'rtl'>> = {},
): TextParagraph {
  const rtl = isRtl(runs.find((run) => LETTER.test(run.text))?.text ?? '')
  const align = options.align ?? 'left'
  return {
    bullet: null,
    indent: 0,
    hanging: 0,
    level: 0,
    spaceBefore: 0,
    lineSpacing: 1,
    ...options,
    runs,
    rtl,
    align: rtl && align === 'left' ? 'right' : align,
  }
}

const LETTER = /\p{L}/u
