import type { Block, ListItem, SlideKind } from '../model/deck.ts'
import { plainText } from '../model/text.ts'

/** The kind that a slide without a class has, by what stands on it. */
export function inferKind(blocks: readonly Block[]): SlideKind {
  const has = (type: Block['type']): boolean => blocks.some((block) => block.type === type)
  if (blocks.length === 0) return 'section'
  if (has('columns')) return 'two-column'
  if (has('chart')) return 'chart-takeaway'
  if (has('quote') && blocks.every(({ type }) => type === 'quote' || type === 'panel' || type === 'paragraph'))
    return 'quote'
  if (has('references')) return 'sources'
  return isStats(blocks) ? 'stats' : 'bullets'
}

/** True if an item is a figure and what it counts: `**57%** chance of a sales lift`. */
export function isStatItem(item: ListItem): boolean {
  const [value, ...label] = item.children
  return value?.type === 'strong' && plainText([value]) !== '' && plainText(label) !== '' && item.items.length === 0
}

/** Characters of the longest value that is taken for a figure: `over USD 1.2 billion`. */
const LONGEST_VALUE = 20

function isStats(blocks: readonly Block[]): boolean {
  const [first, ...rest] = blocks
  if (first?.type !== 'list' || first.items.length < 2 || first.items.length > 5) return false
  if (!rest.every(({ type }) => type === 'panel' || type === 'list' || type === 'paragraph')) return false
  return first.items.every((item) => {
    const value = plainText(item.children.slice(0, 1))
    return isStatItem(item) && value.length <= LONGEST_VALUE && /\p{N}/u.test(value)
  })
}
