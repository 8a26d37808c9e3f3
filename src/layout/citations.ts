import type { Block, DeckMeta, ListItem } from '../model/deck.ts'
import type { Citation, Footnote, Inline } from '../model/text.ts'

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
export function referencesOf(title: readonly Inline[], blocks: readonly Block[], meta: DeckMeta): References {
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

function visit(block: Block, meta: DeckMeta, found: Found): void {
  for (const list of inlinesOf(block)) inlines(list, found)
  if (block.type === 'chart') for (const key of meta.charts[block.name]?.sources ?? []) add(key, found)
  for (const inner of innerBlocks(block)) visit(inner, meta, found)
}

/** The texts that a block has itself. */
function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children]
    case 'list':
      return block.items.flatMap(itemInlines)
    case 'table':
      return [block.header, ...block.rows].flat()
    case 'image':
      return [block.caption]
    case 'chart':
      return [block.title]
    case 'quote':
      return [...block.children.map((child) => child.children), block.by ?? []]
    case 'panel':
      return [block.label]
    case 'columns':
    case 'references':
    case 'code':
      return []
  }
}

function innerBlocks(block: Block): readonly Block[] {
  if (block.type === 'columns') return block.columns.flatMap((column) => column.blocks)
  return block.type === 'panel' ? block.blocks : []
}

function itemInlines(item: ListItem): readonly (readonly Inline[])[] {
  return [item.children, ...item.items.flatMap(itemInlines)]
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
