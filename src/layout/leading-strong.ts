import type { Inline } from '../model/text.ts'

/** A text that starts with strong words, in two: `**57%** of buyers` → `57%` and `of buyers`. */
export interface LeadingStrong {
  /** The children of the strong text; empty if the text does not start with any. */
  readonly strong: readonly Inline[]
  readonly rest: readonly Inline[]
}

/** Divides a text after the strong words that it starts with. Dashes and colons between the two are dropped. */
export function leadingStrong(inlines: readonly Inline[]): LeadingStrong {
  const [first, second, ...others] = inlines
  if (first?.type !== 'strong') return { strong: [], rest: inlines }
  if (second?.type !== 'text') return { strong: first.children, rest: inlines.slice(1) }
  const value = second.value.replace(/^\s*(?:[:–—-]\s+)?/, '')
  return { strong: first.children, rest: [{ ...second, value }, ...others] }
}
