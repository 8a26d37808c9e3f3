import type { Citation, Inline } from '../model/text.ts'

/** The citations in running text, in order, those in footnotes included. */
export function citationsIn(inlines: readonly Inline[]): readonly Citation[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'citation') return [inline]
    return 'children' in inline ? citationsIn(inline.children) : []
  })
}
