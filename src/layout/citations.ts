import type { Block } from '../model/deck.ts'
import type { Citation, Footnote, Inline } from '../model/text.ts'
import { blocksIn, textsOf } from '../model/walk.ts'
import type { SheetMeta } from './sheet.ts'

/** What texts refer to: the sources that they cite, each once, and their footnotes, in order. */
export interface References {
  readonly sources: readonly Cited[]
  readonly footnotes: readonly Footnote[]
}

/** A source that texts cite, and where in it, as written: `p. 3`. */
export interface Cited {
  readonly key: string
  readonly locators: readonly string[]
}

/** What a title, blocks and the charts among them refer to. */
export function referencesOf(title: readonly Inline[], blocks: readonly Block[], meta: SheetMeta): References {
  const found: Found = { sources: new Map(), footnotes: new Set() }
  inlines(title, found)
  for (const block of blocks) visit(block, meta, found)
  const sources = [...found.sources].map(([key, locators]) => ({ key, locators: [...locators] }))
  return { sources, footnotes: [...found.footnotes] }
}

interface Found {
  readonly sources: Map<string, Set<string>>
  readonly footnotes: Set<Footnote>
}

function visit(block: Block, meta: SheetMeta, found: Found): void {
  for (const list of textsOf(block)) inlines(list, found)
  if (block.type === 'chart') for (const key of meta.charts[block.name]?.sources ?? []) add(key, found)
  for (const inner of blocksIn(block)) visit(inner, meta, found)
}

function inlines(list: readonly Inline[], found: Found): void {
  for (const inline of list) {
    if (inline.type === 'citation') cite(inline, found)
    else if (inline.type === 'footnote') footnote(inline, found)
    else if (inline.type === 'strong' || inline.type === 'emphasis' || inline.type === 'link')
      inlines(inline.children, found)
  }
}

function cite(citation: Citation, found: Found): void {
  for (const item of citation.items) {
    const locators = add(item.key, found)
    if (item.locator !== undefined) locators.add(item.locator)
  }
}

function add(key: string, found: Found): Set<string> {
  const locators = found.sources.get(key) ?? new Set()
  found.sources.set(key, locators)
  return locators
}

function footnote(note: Footnote, found: Found): void {
  found.footnotes.add(note)
  inlines(note.children, found)
}
