import type { Slide } from '../model/deck.ts'

/** A deck's Markdown cut into its slides, by their keys: each from its heading, or its first line, to the break after it. */
export function slideTexts(
  markdown: string,
  slides: readonly Pick<Slide, 'key' | 'place'>[],
): ReadonlyMap<string, string> {
  const lines = markdown.split('\n')
  return new Map(
    slides.map(({ key, place }, index) => {
      const next = slides[index + 1]?.place.line ?? lines.length + 1
      return [key, withoutBreak(lines.slice((place.line ?? 1) - 1, next - 1))]
    }),
  )
}

function withoutBreak(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trimEnd()
    .replace(/(^|\n)---$/, '')
    .trimEnd()
}
