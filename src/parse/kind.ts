import type { Block, List, ListItem, SlideKind } from '../model/deck.ts'
import { plainText } from '../model/text.ts'

/** The kind that a slide without a class has, by what stands on it; a title alone opens a section, or closes the deck. */
export function inferKind(blocks: readonly Block[], isLast: boolean): SlideKind {
  const count = (type: Block['type']): number => blocks.filter((block) => block.type === type).length
  const only = (...types: readonly Block['type'][]): boolean => blocks.every(({ type }) => types.includes(type))
  if (blocks.length === 0) return isLast ? 'closing' : 'section'
  if (count('columns') > 0)
    return only('columns', 'paragraph', 'panel') && blocks.some(isComparison) ? 'comparison' : 'two-column'
  if (count('chart') > 0) return withCharts(blocks, count('chart'))
  if (count('quote') > 0 && only('quote', 'panel', 'paragraph', 'image') && count('image') < 2) return 'quote'
  if (count('references') > 0) return 'sources'
  if (count('table') === 1 && only('table', 'paragraph', 'panel')) return tableKind(blocks)
  if (count('image') === 1) return blocks.length === 1 ? 'image' : 'bullets-image'
  if (only('panel')) return 'care-note'
  if (isStatement(blocks)) return 'statement'
  return listKind(blocks)
}

function withCharts(blocks: readonly Block[], charts: number): SlideKind {
  if (charts > 1) return 'two-charts'
  if (blocks.length === 1) return 'full-chart'
  return isStats(blocks.filter(({ type }) => type !== 'chart')) ? 'stats-chart' : 'chart-takeaway'
}

/** Columns of which each has a heading, or one is recommended. */
function isComparison(block: Block): boolean {
  if (block.type !== 'columns' || block.columns.length > 3) return false
  const headed = block.columns.every((column) => column.blocks[0]?.type === 'heading')
  return headed || block.columns.some((column) => column.recommended)
}

/** A table of who does something by when, by its heads. */
function tableKind(blocks: readonly Block[]): SlideKind {
  const table = blocks.find((block) => block.type === 'table')
  const heads = table?.type === 'table' ? table.header.slice(1).map((cell) => plainText(cell)) : []
  return heads.some((head) => /^(who|owner|lead|when|by when|due|deadline)$/i.test(head)) ? 'next-steps' : 'table'
}

/** The longest paragraph that is said large, in characters. */
const LONGEST_STATEMENT = 180

function isStatement(blocks: readonly Block[]): boolean {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || plainText(first.children).length > LONGEST_STATEMENT) return false
  return rest.length === 0 || (rest.length === 1 && rest[0]!.type === 'panel')
}

function listKind(blocks: readonly Block[]): SlideKind {
  const [first, ...rest] = blocks
  if (first?.type !== 'list' || !rest.every(({ type }) => EXPLAINING.has(type))) return 'bullets'
  const others = rest.filter(({ type }) => type === 'list').length
  if (others > 1) return 'bullets'
  if (first.items.length === 1 && isFigure(first.items[0]!)) return 'big-number'
  if (others === 1) return isStats(blocks) ? 'stats' : 'bullets'
  if (isTimeline(first)) return 'timeline'
  if (first.ordered && first.items.length >= 3 && first.items.length <= 6 && first.items.every(isStatItem))
    return 'process'
  return isStats(blocks) ? 'stats' : 'bullets'
}

const EXPLAINING: ReadonlySet<Block['type']> = new Set(['panel', 'list', 'paragraph'])

/** Three to eight items that each begin with a year, or a day or month of one. */
function isTimeline({ items }: List): boolean {
  const dated = (item: ListItem): boolean =>
    isStatItem(item) && /^(\S+\s){0,2}(1[5-9]|20|21)\d\d$/.test(plainText(item.children.slice(0, 1)).trim())
  return items.length >= 3 && items.length <= 8 && items.every(dated)
}

/** True if an item is a figure and what it counts, `**57%** chance of a sales lift`; further items may stand under it. */
export function isStatItem(item: ListItem): boolean {
  const [value, ...label] = item.children
  return value?.type === 'strong' && plainText([value]) !== '' && plainText(label) !== ''
}

/** Characters of the longest value that is taken for a figure: `over USD 1.2 billion`. */
const LONGEST_VALUE = 20

function isStats(blocks: readonly Block[]): boolean {
  const [first, ...rest] = blocks
  if (first?.type !== 'list' || first.items.length < 2 || first.items.length > 5) return false
  return rest.every(({ type }) => EXPLAINING.has(type)) && first.items.every(isFigure)
}

/** A figure may have one line under it: how it changed. */
function isFigure(item: ListItem): boolean {
  const value = plainText(item.children.slice(0, 1))
  return isStatItem(item) && item.items.length <= 1 && value.length <= LONGEST_VALUE && /\p{N}/u.test(value)
}
