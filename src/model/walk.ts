import type { Block, ListItem } from './deck.ts'
import type { Inline } from './text.ts'

/** The running texts of a block in reading order, but for those of the blocks inside it. */
export function textsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children]
    case 'list':
      return block.items.flatMap(itemTexts)
    case 'table':
      return [...block.header, ...block.rows.flat()]
    case 'image':
      return [block.caption]
    case 'chart':
      return [block.title]
    case 'quote':
      return [...block.children.map((paragraph) => paragraph.children), block.by ?? []]
    case 'panel':
      return [block.label]
    case 'columns':
    case 'references':
    case 'code':
      return []
  }
}

function itemTexts(item: ListItem): readonly (readonly Inline[])[] {
  return [item.children, ...item.items.flatMap(itemTexts)]
}

/** The blocks inside a block. */
export function blocksIn(block: Block): readonly Block[] {
  if (block.type === 'panel') return block.blocks
  return block.type === 'columns' ? block.columns.flatMap((column) => column.blocks) : []
}
