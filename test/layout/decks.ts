import type { Block, Deck, DeckMeta, List, ListItem, Slide, SlideKind } from '../../src/model/deck.ts'
import type { Place } from '../../src/model/message.ts'
import type { Source } from '../../src/model/report.ts'
import type { Inline } from '../../src/model/text.ts'

export const PLACE: Place = { file: 'slides.md', line: 1, column: 1 }

/** Inline Markdown in small: `**strong**`, `*stress*`, `[@key]`, `[text](url)`, `^[footnote]`. */
export function text(source: string): readonly Inline[] {
  const inlines: Inline[] = []
  const pattern = /\*\*(.+?)\*\*|\*(.+?)\*|\[@(\w+)\]|\[([^\]]+)\]\(([^)]+)\)|\^\[([^\]]+)\]/g
  let at = 0
  for (const match of source.matchAll(pattern)) {
    if (match.index > at) inlines.push({ type: 'text', value: source.slice(at, match.index) })
    const [all, strong, stress, key, label, url, note] = match
    if (strong !== undefined) inlines.push({ type: 'strong', children: text(strong) })
    if (stress !== undefined) inlines.push({ type: 'emphasis', children: text(stress) })
    if (key !== undefined) inlines.push({ type: 'citation', items: [{ key }] })
    if (label !== undefined) inlines.push({ type: 'link', url: url!, children: text(label) })
    if (note !== undefined) inlines.push({ type: 'footnote', children: text(note) })
    at = match.index + all.length
  }
  if (at < source.length) inlines.push({ type: 'text', value: source.slice(at) })
  return inlines
}

export function paragraph(source: string, place: Place = PLACE): Block {
  return { type: 'paragraph', children: text(source), place }
}

export function heading(source: string): Block {
  return { type: 'heading', children: text(source), place: PLACE }
}

/** A list; an item is its text, or its text and the texts below it. */
export function list(items: readonly (string | readonly [string, readonly string[]])[], ordered = false): List {
  return { type: 'list', ordered, start: 1, items: items.map(listItem), place: PLACE }
}

function listItem(item: string | readonly [string, readonly string[]], index: number): ListItem {
  const place = { ...PLACE, line: index + 10 }
  if (typeof item === 'string') return { children: text(item), items: [], place }
  return { children: text(item[0]), items: item[1].map(listItem), place }
}

export function panel(label: string, ...blocks: readonly Block[]): Block {
  return { type: 'panel', label: text(label), blocks, place: PLACE }
}

export function chart(title: string, name = 'sales'): Block {
  return { type: 'chart', name, title: text(title), alt: null, place: PLACE }
}

export function image(src: string, caption = ''): Block {
  return {
    type: 'image',
    src,
    caption: text(caption),
    alt: 'A picture',
    fit: 'fit',
    focus: { x: 0.5, y: 0.5 },
    place: PLACE,
  }
}

export function columns(...lists: readonly (readonly Block[])[]): Block {
  return {
    type: 'columns',
    columns: lists.map((blocks) => ({ blocks, width: null, recommended: false })),
    place: PLACE,
  }
}

export function quote(words: string, by: string | null): Block {
  const children = [{ type: 'paragraph' as const, children: text(words), place: PLACE }]
  return { type: 'quote', children, by: by === null ? null : text(by), place: PLACE }
}

export function table(header: readonly string[], ...rows: readonly (readonly string[])[]): Block {
  const align = header.map((_, index) => (index === 0 ? ('left' as const) : ('right' as const)))
  return { type: 'table', align, header: header.map(text), rows: rows.map((row) => row.map(text)), place: PLACE }
}

export function code(value: string): Block {
  return { type: 'code', value, place: PLACE }
}

export const REFERENCES: Block = { type: 'references', place: PLACE }

export function source(key: string, title: string, more: Partial<Source> = {}): Source {
  return {
    key,
    title: { inlines: text(title), place: PLACE },
    publisher: null,
    author: null,
    date: null,
    url: null,
    note: null,
    ...more,
  }
}

let slideCount = 0

export function slide(kind: SlideKind, title: string, blocks: readonly Block[], more: Partial<Slide> = {}): Slide {
  slideCount++
  return {
    key: `slide-${slideCount}`,
    kind,
    title: text(title),
    section: null,
    blocks,
    notes: [],
    place: PLACE,
    ...more,
  }
}

export function deck(slides: readonly Slide[], sources: readonly Source[] = [], meta: Partial<DeckMeta> = {}): Deck {
  return {
    meta: {
      title: 'A deck',
      subtitle: null,
      author: null,
      date: null,
      language: 'en',
      theme: null,
      size: null,
      audience: null,
      project: '.',
      slides: null,
      sources: Object.fromEntries(sources.map((one) => [one.key, one])),
      data: {},
      charts: {},
      ...meta,
    },
    slides,
    sources,
  }
}
