import type { Block, List } from '../model/deck.ts'
import { plainText } from '../model/text.ts'

/** A chart or picture weighs as much as this many characters. */
const FIGURE = 300
/** What an item weighs besides its characters. */
const OVERHEAD = 40

/** About how much of a slide a block takes, in characters: enough to divide content evenly. */
export function weight(block: Block): number {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return OVERHEAD + plainText(block.children).length
    case 'list':
      return block.items.reduce((sum, item) => sum + itemWeight(item), 0)
    case 'table':
      return OVERHEAD + Math.max(0, ...block.rows.flat().map((cell) => plainText(cell).length))
    case 'code':
      return OVERHEAD
    case 'quote':
      return OVERHEAD + block.children.reduce((sum, child) => sum + plainText(child.children).length, 0)
    case 'image':
    case 'chart':
    case 'columns':
    case 'panel':
    case 'references':
      return FIGURE
  }
}

function itemWeight(item: List['items'][number]): number {
  return item.items.reduce((sum, child) => sum + itemWeight(child), OVERHEAD + plainText(item.children).length)
}
