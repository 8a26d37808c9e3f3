import type { List, References } from '../../model/deck.ts'
import type { Source } from '../../model/report.ts'
import { type Inline, plainText } from '../../model/text.ts'
import type { Frame, Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { list } from './list.ts'

/** The numbered list of all sources that the deck cites. */
export function references(block: References, frame: Frame): readonly Piece[] {
  return list(referenceList(block, frame.sheet), frame)
}

/** The sources of the deck as a numbered list: it can be divided like any other. */
export function referenceList(block: References, sheet: Sheet): List {
  const items = sheet.sources.map((source) => ({ children: reference(source), items: [], place: block.place }))
  return { type: 'list', ordered: true, start: 1, items, place: block.place }
}

/** A source in full: who, what (linked to its address), where it came out, when, and what is to know about it. */
export function reference(source: Source): readonly Inline[] {
  const title: Inline =
    source.url === null
      ? { type: 'emphasis', children: source.title.inlines }
      : { type: 'link', url: source.url, children: source.title.inlines }
  const parts: (readonly Inline[])[] = []
  if (source.author !== null) parts.push([{ type: 'text', value: source.author }])
  parts.push([title])
  const where = [source.publisher, source.date].filter((part) => part !== null).join(', ')
  if (where !== '') parts.push([{ type: 'text', value: where }])
  if (source.note !== null) parts.push(source.note.inlines)
  return parts.flatMap((part, index): readonly Inline[] =>
    index === 0 ? part : [{ type: 'text', value: ended(parts[index - 1]!) ? ' ' : '. ' }, ...part],
  )
}

/** True for a text that ends with a full stop or the like: "Jensen, M." needs no other. */
function ended(part: readonly Inline[]): boolean {
  return /[.!?…]$/.test(plainText(part))
}
