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

const NEEDS: Readonly<Record<SlideKind, Need>> = {
  cover: { needs: null, allows: ['paragraph'], most: 0 },
  section: { needs: null, allows: ['paragraph'], most: 0 },
  agenda: { needs: 'list', allows: ['paragraph', 'panel'], most: 1 },
  bullets: { needs: null, allows: null, most: 0 },
  'two-column': { needs: 'columns', allows: TEXT, most: 1 },
  stats: { needs: 'list', allows: TEXT, most: 2 },
  'chart-takeaway': { needs: 'chart', allows: TEXT, most: 1 },
  quote: { needs: 'quote', allows: ['paragraph', 'panel'], most: 1 },
  glossary: { needs: 'list', allows: ['paragraph', 'panel'], most: 1 },
  sources: { needs: 'references', allows: ['paragraph'], most: 1 },
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
  if (found[0]?.type === 'list') list.push(...checkItems(slide.kind, found[0]))
  if (slide.kind === 'section')
    list.push(...slide.blocks.slice(1).map(({ place }) => messages.tooMany('section', 'paragraph', 1, place)))
  if (slide.kind === 'bullets' && slide.blocks.length === 0)
    list.push(messages.missing('bullets', 'content', slide.place))
  return list
}

function checkItems(kind: SlideKind, { items, place }: List): readonly Message[] {
  if (kind === 'glossary')
    return items
      .filter((item) => !isStatItem(item))
      .map((item) => messages.listItem(kind, '**Term** definition', item.place))
  if (kind !== 'stats') return []
  const wrong = items
    .filter((item) => !isStatItem(item))
    .map((item) => messages.listItem(kind, '**value** label', item.place))
  return items.length < 2 || items.length > 5 ? [messages.statCount(items.length, place), ...wrong] : wrong
}
