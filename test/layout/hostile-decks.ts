import {
  type Block,
  type Deck,
  type ImageBlock,
  SLIDE_KINDS,
  type Slide,
  type SlideKind,
} from '../../src/model/deck.ts'
import type { Size } from '../../src/model/geometry.ts'
import { SLIDE_SIZES, type Theme } from '../../src/model/theme.ts'
import * as d from './decks.ts'
import { THEME_NAMES, theme } from './themes.ts'

/** Numbers that look random and are the same for the same seed. */
export interface Dice {
  /** A whole number from one to another, both included. */
  readonly between: (least: number, most: number) => number
  readonly oneOf: <T>(list: readonly T[]) => T
  /** True once in so many times. */
  readonly oneIn: (times: number) => boolean
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function dice(seed: number): Dice {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1))
  return { between, oneOf: (list) => list[between(0, list.length - 1)]!, oneIn: (times) => between(1, times) === 1 }
}

const ENGLISH =
  'the of and creators sell adverts are watched 57% lift in short-term sales K-pop fans streaming a to is mid-market catalogue superfans “quoted” (nearly) half parasocial wellbeing 2.4× $11.70 e.g. consultancies by who trust them more'.split(
    ' ',
  )
const KOREAN =
  '케이팝 팬덤은 틱톡에서 짧은 영상을 만들고 함께 나누며 크리에이터를 믿는다 57%의 시장 조사에 따르면'.split(' ')
const ARABIC = 'المقاطع القصيرة تجعل الجمهور يثق بصانعي المحتوى أكثر من الإعلانات في كل منطقة 57%'.split(' ')
const HAN = ['市場調査によると', '音楽', 'クリエイターを信頼する人が多い。', '广告', '短视频（抖音）']
const LONG = [
  'Donaudampfschifffahrtsgesellschaftskapitän',
  'https://www.example.org/reports/2025/creator-economy?section=sales&year=2025#short-term',
  'antidisestablishmentarianism/internationalisation',
  'www.very-long-host-name-of-a-market-research-company.example.com',
  'a_function_name_that_somebody_pasted_here()',
]

type Script = 'plain' | 'korean' | 'arabic' | 'mixed' | 'tokens'

const SCRIPTS: readonly Script[] = ['plain', 'plain', 'plain', 'korean', 'arabic', 'mixed', 'tokens']

function word(script: Script, at: Dice): string {
  if (script === 'korean') return at.oneOf(KOREAN)
  if (script === 'arabic') return at.oneOf(ARABIC)
  if (script === 'mixed') return at.oneOf(at.oneOf([ENGLISH, ENGLISH, KOREAN, ARABIC, HAN]))
  return script === 'tokens' && at.oneIn(6) ? at.oneOf(LONG) : at.oneOf(ENGLISH)
}

/** So many words of one script; some are strong, cited, linked or have a footnote. */
export function words(count: number, script: Script, at: Dice, isMarked = true): string {
  return Array.from({ length: count }, () => {
    const plain = word(script, at)
    if (!isMarked || /[*[\]()^]/.test(plain)) return plain
    if (at.oneIn(25)) return `**${plain}**`
    if (at.oneIn(30)) return `${plain} [@s${at.between(0, 9)}]`
    if (at.oneIn(60)) return `[${plain}](https://example.org/)`
    return at.oneIn(120) ? `${plain}^[A note on ${plain}]` : plain
  }).join(' ')
}

/** What the texts of a slide are made of, and how long they are. */
interface Draft {
  readonly at: Dice
  readonly text: (least: number, most: number) => string
  readonly plain: (least: number, most: number) => string
}

export function several<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make)
}

export const VALUES: readonly string[] = [
  '57%',
  '$11.7B',
  '92M',
  '3.5×',
  'over 92M',
  '1.9 billion',
  '−4 pts',
  'EUR 1,234,567',
  '2024',
]

function list({ at, text }: Draft, least = 0): Block {
  const items = several(at.between(least, 12), () =>
    at.oneIn(6) ? ([text(1, 30), several(at.between(1, 3), () => text(1, 20))] as const) : text(1, 60),
  )
  return d.list(items, at.oneIn(4))
}

function cards({ at, text }: Draft): Block {
  return d.list(several(at.between(1, 7), () => `**${at.oneOf(VALUES)}** ${text(0, 20)}`))
}

function terms({ at, text, plain }: Draft): Block {
  return d.list(
    several(at.between(1, 14), () => `**${plain(1, 4).replace(/[*]/g, '')}** ${text(1, 40)}`),
    at.oneIn(3),
  )
}

function stops({ at, text }: Draft): Block {
  return d.list(several(at.between(2, 8), () => `**${at.between(1990, 2030)}** ${text(1, 30)}`))
}

function table({ at, text }: Draft): Block {
  const columns = at.between(1, 9)
  const rows = at.between(1, at.oneIn(3) ? 40 : 10)
  const most = at.oneOf([1, 3, 8])
  const row = (): string[] => several(columns, () => (at.oneIn(3) ? at.oneOf(VALUES) : text(0, most)))
  return d.table(row(), ...several(rows, row))
}

function panel(draft: Draft): Block {
  const { at, text } = draft
  return d.panel(text(0, 4), at.oneIn(2) ? d.paragraph(text(1, 40)) : list(draft, 1))
}

function columns(draft: Draft): Block {
  const { at, plain } = draft
  const headed = at.oneIn(2)
  return d.columns(
    ...several(at.between(2, 4), () => [
      ...(headed ? [d.heading(plain(1, 6))] : []),
      at.oneIn(3) ? d.paragraph(draft.text(1, 50)) : list(draft, 1),
    ]),
  )
}

function paragraph({ text }: Draft, most = 60): Block {
  return d.paragraph(text(1, most))
}

/** The images of hostile decks, with their sizes in pixels. */
export const IMAGES: ReadonlyMap<string, Size> = new Map([
  ['tall.png', { width: 600, height: 900 }],
  ['wide.png', { width: 2400, height: 300 }],
  ['tiny.png', { width: 24, height: 16 }],
])

function image({ at, text }: Draft): ImageBlock {
  const focus = { x: at.between(0, 10) / 10, y: at.between(0, 10) / 10 }
  const block = d.image(at.oneOf([...IMAGES.keys()]), text(0, 15)) as ImageBlock
  return { ...block, fit: at.oneOf(['fit', 'fill']), focus }
}

function chart({ text }: Draft): Block {
  return d.chart(text(0, 12))
}

function maybe(at: Dice, ...makes: readonly (() => Block)[]): Block[] {
  return at.oneIn(2) ? [] : [at.oneOf(makes)()]
}

/** What a kind of slide holds, in any amount. */
function blocksOf(kind: SlideKind, draft: Draft): readonly Block[] {
  const { at, text } = draft
  const remark = (): Block[] =>
    maybe(
      at,
      () => paragraph(draft, 40),
      () => panel(draft),
    )
  const more = (): Block[] =>
    maybe(
      at,
      () => paragraph(draft),
      () => panel(draft),
      () => list(draft, 1),
    )
  switch (kind) {
    case 'cover':
    case 'closing':
      return several(at.between(0, 3), () => paragraph(draft, 25))
    case 'section':
      return several(at.between(0, 1), () => paragraph(draft))
    case 'agenda':
      return [list(draft), ...remark()]
    case 'statement':
      return [paragraph(draft), ...remark()]
    case 'big-number':
      return [d.list([`**${at.oneOf(VALUES)}** ${text(1, 25)}`]), ...more()]
    case 'bullets':
      return several(at.between(1, 3), () =>
        at.oneOf([
          () => list(draft),
          () => list(draft),
          () => paragraph(draft),
          () => panel(draft),
          () => d.heading(draft.plain(1, 10)),
          () => table(draft),
          () => d.quote(text(3, 60), at.oneIn(2) ? text(1, 8) : null),
          () => d.code(several(at.between(1, 14), () => draft.plain(0, 12)).join('\n')),
          () => image(draft),
          () => chart(draft),
        ])(),
      )
    case 'bullets-image':
      return [image(draft), ...more(), ...more()]
    case 'two-column':
      return [columns(draft), ...more()]
    case 'comparison':
      return [columns(draft), ...remark()]
    case 'stats':
      return [cards(draft), ...more()]
    case 'stats-chart':
      return [cards(draft), chart(draft), ...more()]
    case 'chart-takeaway':
      return [chart(draft), ...more(), ...remark()]
    case 'full-chart':
      return [chart(draft), ...maybe(at, () => paragraph(draft))]
    case 'two-charts':
      return [chart(draft), d.chart(text(0, 12), 'other'), ...more()]
    case 'timeline':
      return [stops(draft), ...remark()]
    case 'process':
      return [at.oneIn(2) ? terms(draft) : list(draft, 2), ...remark()]
    case 'table':
      return [table(draft), ...remark()]
    case 'quote':
      return [d.quote(text(3, 80), at.oneIn(3) ? null : text(1, 10)), ...maybe(at, () => image(draft)), ...remark()]
    case 'image':
      return [image(draft), ...maybe(at, () => paragraph(draft))]
    case 'glossary':
      return [terms(draft), ...remark()]
    case 'sources':
      return [...maybe(at, () => paragraph(draft)), d.REFERENCES]
    case 'next-steps':
      return [at.oneIn(2) ? table(draft) : list(draft, 1), ...remark()]
    case 'care-note':
      return [at.oneIn(2) ? panel(draft) : paragraph(draft), ...more()]
  }
}

function slide(at: Dice): Slide {
  const script = at.oneOf(SCRIPTS)
  const most = at.oneOf([6, 15, 60])
  const draft: Draft = {
    at,
    text: (least, longest) => words(at.between(least, Math.max(least, Math.min(longest, most))), script, at),
    plain: (least, longest) => words(at.between(least, Math.max(least, Math.min(longest, most))), script, at, false),
  }
  const kind = at.oneOf(SLIDE_KINDS)
  const blocks = blocksOf(kind, draft)
  const title = words(at.between(4, at.oneOf([8, 8, 11, 11, 14, 30])), script === 'tokens' ? 'plain' : script, at)
  const section = at.oneIn(3) ? draft.plain(1, 8) : null
  const detail = at.oneIn(5) && blocks.length > 0 ? { detail: [blocks.length - 1] } : {}
  return d.slide(kind, title, blocks, { section, ...detail })
}

const SOURCES = Array.from({ length: 10 }, (_, index) =>
  d.source(`s${index}`, `Report number ${index + 1} on everything that was measured`, {
    ...(index % 2 === 0 ? { publisher: 'A. Nother Press' } : { author: 'Nother, A.' }),
    ...(index % 3 === 0 ? { url: `https://example.org/${index}`, date: '2025' } : {}),
  }),
)

/** A theme in a format, for a deck with this seed. */
export function hostileTheme(seed: number): Theme {
  const at = dice(seed ^ 0x5eed)
  return theme(at.oneOf(THEME_NAMES), at.oneOf(SLIDE_SIZES))
}

/** A deck of one or two slides that nobody would write, but somebody's report might. */
export function hostileDeck(seed: number): Deck {
  const at = dice(seed)
  return d.deck(
    several(at.between(1, 2), () => slide(at)),
    SOURCES,
  )
}
