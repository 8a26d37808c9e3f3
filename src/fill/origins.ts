import type { Place } from '../model/message.ts'
import type { Inline } from '../model/text.ts'
import { toMarkdown } from './serialise.ts'
import type { Write } from './to-view.ts'

/** A text of the report as it stands in the Markdown, and where its author wrote it. */
export interface Origin {
  readonly text: string
  readonly place: Place
}

/** Texts do not change, and each is written for every audience. */
const known = new WeakMap<readonly Inline[], string>()

/** Writes texts, and remembers where each came from: the longest first, each once, at its first place. */
export function createOrigins(): { readonly write: Write; readonly list: () => readonly Origin[] } {
  const places = new Map<string, Place>()
  const write: Write = (text) => {
    const markdown = known.get(text.inlines) ?? toMarkdown(text.inlines)
    known.set(text.inlines, markdown)
    if (markdown !== '' && !places.has(markdown)) places.set(markdown, text.place)
    return markdown
  }
  const list = (): readonly Origin[] =>
    [...places].map(([text, place]) => ({ text, place })).sort((a, b) => b.text.length - a.text.length)
  return { write, list }
}
