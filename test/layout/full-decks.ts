import type { Block, Deck, SlideKind } from '../../src/model/deck.ts'
import * as d from './decks.ts'
import { type Dice, dice, several, VALUES } from './hostile-decks.ts'

/** How many pieces a slide of 16:9 holds, and of how many words each, as docs/slides.md says for its kind. */
export const CAPACITY: Readonly<Record<SlideKind, { readonly count: number; readonly words: number }>> = {
  cover: { count: 1, words: 30 },
  section: { count: 1, words: 30 },
  agenda: { count: 12, words: 5 },
  statement: { count: 1, words: 100 },
  'big-number': { count: 1, words: 60 },
  bullets: { count: 6, words: 20 },
  'bullets-image': { count: 6, words: 20 },
  'two-column': { count: 5, words: 15 },
  comparison: { count: 4, words: 10 },
  stats: { count: 5, words: 15 },
  'stats-chart': { count: 3, words: 10 },
  'chart-takeaway': { count: 1, words: 100 },
  'full-chart': { count: 1, words: 40 },
  'two-charts': { count: 1, words: 45 },
  timeline: { count: 6, words: 30 },
  process: { count: 5, words: 25 },
  table: { count: 9, words: 2 },
  quote: { count: 1, words: 120 },
  image: { count: 1, words: 40 },
  glossary: { count: 6, words: 25 },
  sources: { count: 6, words: 12 },
  'next-steps': { count: 8, words: 12 },
  'care-note': { count: 1, words: 250 },
  closing: { count: 1, words: 30 },
}

/** Words as long as those of English prose are on average: 4.7 letters. */
const ENGLISH =
  'the creators of short videos sell more than adverts because people who watch them trust what they say and many then order something from it within the same week after reading about labels'.split(
    ' ',
  )

/** Words of a title, of a heading, and of the takeaway beside or under the rest. */
const TITLE = 12
const HEADING = 3
const TAKEAWAY = 15

/** A deck of one slide of a kind that has a share of the words that it may have. */
export function fullDeck(kind: SlideKind, share: number, seed: number): Deck {
  const at = dice(seed)
  const { count, words } = CAPACITY[kind]
  const text = (): string => prose(Math.ceil(words * share), at)
  const texts = several(count, text)
  const sources = kind === 'sources' ? texts.map((one, index) => d.source(`s${index}`, one)) : []
  const title = prose(kind === 'cover' || kind === 'section' ? 6 : TITLE, at)
  return d.deck([d.slide(kind, title, blocksOf(kind, texts, text, at))], sources)
}

function prose(count: number, at: Dice): string {
  return several(count, () => at.oneOf(ENGLISH)).join(' ')
}

function blocksOf(kind: SlideKind, texts: readonly string[], more: () => string, at: Dice): readonly Block[] {
  const takeaway = d.panel('So what', d.paragraph(prose(TAKEAWAY, at)))
  const column = (): Block[] => [d.heading(prose(HEADING, at)), d.list(texts.map(more))]
  const figures = (): Block => d.list(texts.map((text) => `**${at.oneOf(VALUES.slice(0, 4))}** ${text}`))
  const named = (): readonly string[] => texts.map((text) => `**${prose(HEADING, at)}** ${text}`)
  const [first] = texts.map((text) => d.paragraph(text))
  switch (kind) {
    case 'cover':
    case 'closing':
      return [first!, d.paragraph('A. Nother · 3 February 2026')]
    case 'section':
      return [first!]
    case 'statement':
      return [first!, takeaway]
    case 'care-note':
      return [d.panel('', first!)]
    case 'agenda':
      return [d.list(texts)]
    case 'bullets':
      return [d.list(texts), takeaway]
    case 'big-number':
      return [d.list([`**57%** ${prose(TAKEAWAY, at)}`]), first!, takeaway]
    case 'stats':
      return [figures(), takeaway]
    case 'stats-chart':
      return [figures(), d.chart(prose(HEADING, at)), takeaway]
    case 'bullets-image':
      return [d.image('tall.png', prose(HEADING, at)), d.list(texts)]
    case 'two-column':
      return [d.columns(column(), column())]
    case 'comparison':
      return [d.columns(column(), column(), column())]
    case 'chart-takeaway':
      return [d.chart(prose(HEADING, at)), d.panel('So what', first!)]
    case 'full-chart':
      return [d.chart(prose(HEADING, at)), first!]
    case 'two-charts':
      return [d.chart(prose(HEADING, at)), d.chart(prose(HEADING, at), 'other'), d.panel('So what', first!)]
    case 'timeline':
      return [d.list(texts.map((text, index) => `**${2000 + index}** ${text}`))]
    case 'process':
      return [d.list(named(), true)]
    case 'glossary':
      return [d.list(named())]
    case 'table':
      return [d.table([more(), more(), more(), more()], ...texts.map((text) => [text, more(), more(), '57%']))]
    case 'quote':
      return [d.quote(texts[0]!, prose(HEADING, at)), takeaway]
    case 'image':
      return [d.image('wide.png', texts[0]!)]
    case 'sources':
      return [d.REFERENCES]
    case 'next-steps':
      return [d.table(['What', 'Who', 'When'], ...texts.map((text) => [text, 'A. Nother', '31 March 2026']))]
  }
}
