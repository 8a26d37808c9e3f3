import type { Block, List } from '../model/deck.ts'
import { plainText } from '../model/text.ts'
import { blocksIn, textsOf } from '../model/walk.ts'

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

/** How many characters of text a block has; of columns, the longest. */
export function charactersIn(block: Block): number {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  if (block.type === 'columns')
    return Math.max(0, ...block.columns.map((column) => sum(column.blocks.map(charactersIn))))
  if (block.type === 'table')
    return sum(block.rows.map((row) => Math.max(0, ...row.map((cell) => plainText(cell).length))))
  if (block.type === 'code') return block.value.length
  const own = textsOf(block).map((text) => plainText(text).length)
  return sum([...own, ...blocksIn(block).map(charactersIn)])
}
