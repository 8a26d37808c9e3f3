import type { Block, ListItem } from '../model/deck.ts'
import type { NoteParagraph } from '../model/scene.ts'
import { type Inline, plainText } from '../model/text.ts'
import { reference } from './blocks/references.ts'
import { type Cited, referencesOf } from './citations.ts'
import type { Sheet } from './sheet.ts'
import { words } from './words.ts'

/** Speaker notes: what the author wrote, with its footnotes, and the sources that the slide cites, in full. */
export function notes(blocks: readonly Block[], cited: readonly Cited[], sheet: Sheet): readonly NoteParagraph[] {
  const { footnotes } = referencesOf([], blocks, sheet.meta)
  return [
    ...blocks.flatMap(paragraphs),
    ...footnotes.flatMap(({ children }) => plain(children, '* ')),
    ...sourceList(cited, sheet),
  ]
}

function sourceList(cited: readonly Cited[], sheet: Sheet): readonly NoteParagraph[] {
  const lines = cited.flatMap(({ key, locators }) => {
    const source = sheet.meta.sources[key] ?? sheet.sources.find((candidate) => candidate.key === key)
    if (!source) return []
    const number = sheet.numbers.get(key)
    const full = plainText(reference(source))
    const more = locators.length > 0 || source.url !== null
    const text = more ? [full.replace(/\.$/, ''), ...locators].join(', ') : full
    return [{ number: number ?? Number.POSITIVE_INFINITY, text: source.url === null ? text : `${text}. ${source.url}` }]
  })
  if (lines.length === 0) return []
  lines.sort((a, b) => a.number - b.number)
  return [
    { text: words(sheet.meta.language).sources, bullet: false },
    ...lines.map(({ number, text }) => ({ text: Number.isFinite(number) ? `${number}. ${text}` : text, bullet: true })),
  ]
}

function paragraphs(block: Block): readonly NoteParagraph[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return plain(block.children)
    case 'list':
      return block.items.flatMap((item, index) => items(item, block.ordered ? `${block.start + index}. ` : ''))
    case 'table':
      return [block.header, ...block.rows].map((row) => ({ text: row.map(plainText).join(' | '), bullet: false }))
    case 'quote':
      return [...block.children.flatMap((child) => plain(child.children)), ...(block.by ? plain(block.by, '— ') : [])]
    case 'columns':
      return block.columns.flatMap((column) => column.blocks).flatMap(paragraphs)
    case 'panel':
      return [...plain(block.label), ...block.blocks.flatMap(paragraphs)]
    case 'image':
      return plain(block.caption)
    case 'chart':
      return plain(block.title)
    case 'code':
      return block.value.split('\n').map((text) => ({ text, bullet: false }))
    case 'references':
      return []
  }
}

function items(item: ListItem, mark: string): readonly NoteParagraph[] {
  const text = plainText(item.children)
  const own = text === '' ? [] : [{ text: `${mark}${text}`, bullet: mark === '' }]
  return [...own, ...item.items.flatMap((child) => items(child, ''))]
}

function plain(inlines: readonly Inline[], before = ''): readonly NoteParagraph[] {
  const text = plainText(inlines)
  return text === '' ? [] : [{ text: `${before}${text}`, bullet: false }]
}
