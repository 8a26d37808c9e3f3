import type { Block, List, Slide, SlideKind } from '../model/deck.ts'
import type { Message } from '../model/message.ts'
import { isStatItem } from './kind.ts'
import * as messages from './messages.ts'

type BlockType = Block['type']

/** What a kind of slide needs, what else it may hold, and how much of what it needs. */
interface Need {
  readonly needs: BlockType | null
  /** Null means: anything. */
  readonly allows: readonly BlockType[] | null
  readonly most: number
}

const TEXT: readonly BlockType[] = ['paragraph', 'heading', 'list', 'table', 'quote', 'code', 'panel']

const REMARK: readonly BlockType[] = ['paragraph', 'panel']

const NEEDS: Readonly<Record<SlideKind, Need>> = {
  cover: { needs: null, allows: ['paragraph'], most: 0 },
  section: { needs: null, allows: ['paragraph'], most: 0 },
  agenda: { needs: 'list', allows: REMARK, most: 1 },
  statement: { needs: 'paragraph', allows: REMARK, most: 3 },
  'big-number': { needs: 'list', allows: TEXT, most: 2 },
  bullets: { needs: null, allows: null, most: 0 },
  'bullets-image': { needs: 'image', allows: TEXT, most: 1 },
  'two-column': { needs: 'columns', allows: TEXT, most: 1 },
  comparison: { needs: 'columns', allows: REMARK, most: 1 },
  stats: { needs: 'list', allows: TEXT, most: 2 },
  'stats-chart': { needs: 'chart', allows: TEXT, most: 1 },
  'chart-takeaway': { needs: 'chart', allows: TEXT, most: 1 },
  'full-chart': { needs: 'chart', allows: ['paragraph'], most: 1 },
  'two-charts': { needs: 'chart', allows: TEXT, most: 2 },
  timeline: { needs: 'list', allows: REMARK, most: 1 },
  process: { needs: 'list', allows: REMARK, most: 1 },
  table: { needs: 'table', allows: REMARK, most: 1 },
  quote: { needs: 'quote', allows: ['paragraph', 'panel', 'image'], most: 1 },
  image: { needs: 'image', allows: ['paragraph'], most: 1 },
  glossary: { needs: 'list', allows: REMARK, most: 1 },
  sources: { needs: 'references', allows: ['paragraph'], most: 1 },
  'next-steps': { needs: null, allows: ['list', 'table', ...REMARK], most: 0 },
  'care-note': { needs: null, allows: TEXT, most: 0 },
  closing: { needs: null, allows: ['paragraph'], most: 0 },
}

/** Kinds whose content may be any of several, but not nothing. */
const FULL: readonly SlideKind[] = ['bullets', 'next-steps', 'care-note']

/** How many items a kind's list may have, and what each of them reads. Null: anything. */
const ITEMS: Readonly<Partial<Record<SlideKind, { least: number; most: number; pattern: string | null }>>> = {
  'big-number': { least: 1, most: 1, pattern: '**value** label' },
  stats: { least: 2, most: 5, pattern: '**value** label' },
  'stats-chart': { least: 2, most: 5, pattern: '**value** label' },
  timeline: { least: 2, most: 8, pattern: '**when** what' },
  process: { least: 2, most: 7, pattern: null },
  glossary: { least: 1, most: Number.POSITIVE_INFINITY, pattern: '**Term** definition' },
}

/** Checks that a slide holds what its kind shows, and nothing that its kind would have to drop. */
export function checkNeeds(slide: Slide): readonly Message[] {
  const { needs, allows, most } = NEEDS[slide.kind]
  const found = slide.blocks.filter((block) => block.type === needs)
  const list: Message[] = []
  if (needs !== null && found.length === 0) list.push(messages.missing(slide.kind, needs, slide.place))
  for (const block of found.slice(needs === null ? 0 : most))
    list.push(messages.tooMany(slide.kind, needs!, most, block.place))
  for (const block of slide.blocks)
    if (block.type !== needs && allows !== null && !allows.includes(block.type))
      list.push(messages.notAllowed(slide.kind, block.type, block.place))
  const items = slide.blocks.find((block) => block.type === 'list')
  if (items?.type === 'list') list.push(...checkItems(slide.kind, items))
  else if (slide.kind === 'stats-chart') list.push(messages.missing(slide.kind, 'list', slide.place))
  if (slide.kind === 'section')
    list.push(...slide.blocks.slice(1).map(({ place }) => messages.tooMany('section', 'paragraph', 1, place)))
  if (FULL.includes(slide.kind) && slide.blocks.length === 0)
    list.push(messages.missing(slide.kind, 'content', slide.place))
  return list
}

function checkItems(kind: SlideKind, { items, place }: List): readonly Message[] {
  const rule = ITEMS[kind]
  if (!rule) return []
  const { least, most, pattern } = rule
  const count = items.length < least || items.length > most ? [messages.itemCount(kind, items.length, rule, place)] : []
  if (pattern === null) return count
  const wrong = items.filter((item) => !isStatItem(item))
  return [...count, ...wrong.map((item) => messages.listItem(kind, pattern, item.place))]
}
