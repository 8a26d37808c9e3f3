import type { List, ListItem, References } from '../../model/deck.ts'
import type { Source } from '../../model/report.ts'
import { type Inline, plainText } from '../../model/text.ts'
import type { Frame, Piece } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { list } from './list.ts'

/** The numbered list of all sources that the deck cites. */
export function references(block: References, frame: Frame): readonly Piece[] {
  return list(referenceList(block, frame.sheet), frame)
}

/** The sources of the deck as a numbered list of sentences: it can be divided like any other. */
export function referenceList(block: References, sheet: Sheet): List {
  const items = sheet.sources.map((source) => ({ children: reference(source), items: [], place: block.place }))
  return { type: 'list', ordered: true, start: 1, items, place: block.place }
}

/** The sources of the deck as a numbered list of titles, with all else that is known of each under it. */
export function sourceList(block: References, sheet: Sheet): List {
  const items = sheet.sources.map((source): ListItem => {
    const details = sentences([author(source), where(source), source.note?.inlines ?? []])
    const under = details.length === 0 ? [] : [{ children: details, items: [], place: block.place }]
    return { children: title(source), items: under, place: block.place }
  })
  return { type: 'list', ordered: true, start: 1, items, place: block.place }
}

/** A source in full: who, what (linked to its address), where it came out, when, and what is to know about it. */
export function reference(source: Source): readonly Inline[] {
  return sentences([author(source), title(source), where(source), source.note?.inlines ?? []])
}

function title({ title, url }: Source): readonly Inline[] {
  return [url === null ? { type: 'emphasis', children: title.inlines } : { type: 'link', url, children: title.inlines }]
}

function author({ author }: Source): readonly Inline[] {
  return author === null ? [] : [{ type: 'text', value: author }]
}

function where({ publisher, date }: Source): readonly Inline[] {
  const value = [publisher, date].filter((part) => part !== null).join(', ')
  return value === '' ? [] : [{ type: 'text', value }]
}

/** Parts with full stops between them. */
function sentences(all: readonly (readonly Inline[])[]): readonly Inline[] {
  const parts = all.filter((part) => part.length > 0)
  return parts.flatMap((part, index): readonly Inline[] =>
    index === 0 ? part : [{ type: 'text', value: ended(parts[index - 1]!) ? ' ' : '. ' }, ...part],
  )
}

/** True for a text that ends with a full stop or the like: "Jensen, M." needs no other. */
function ended(part: readonly Inline[]): boolean {
  return /[.!?…]$/.test(plainText(part))
}
