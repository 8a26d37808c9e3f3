import fc from 'fast-check'
import { type Block, type Deck, SLIDE_KINDS, type Slide, type SlideKind } from '../../src/model/deck.ts'
import * as d from './decks.ts'

const WORDS = [
  ...'the of and creators sell adverts are watched 57% lift in short-term sales K-pop fans streaming mid-market'.split(
    ' ',
  ),
  ...'catalogue superfans “quoted” (nearly) half parasocial wellbeing 2.4× $11.70 e.g. consultancies'.split(' '),
  ...'internationalisation and/or 케이팝 팬덤은 音楽 市場 موسيقى'.split(' '),
]

const word = fc.constantFrom(...WORDS)

/** A text of some words; now and then one is strong, cited or linked. */
function prose(least: number, most: number): fc.Arbitrary<string> {
  const marked = fc
    .tuple(word, fc.nat(20))
    .map(([plain, dice]) => (dice === 0 ? `**${plain}**` : dice === 1 ? `${plain} [@kantar]` : plain))
  return fc.array(marked, { minLength: least, maxLength: most }).map((words) => words.join(' '))
}

const item = fc.oneof(
  { weight: 5, arbitrary: prose(1, 18) },
  { weight: 1, arbitrary: fc.tuple(prose(1, 8), fc.array(prose(1, 10), { minLength: 1, maxLength: 3 })) },
)

const paragraph = prose(1, 40).map((text) => d.paragraph(text))
const bulletList = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 9 }), fc.boolean())
  .map(([items, ordered]) => d.list(items, ordered))
const panel = fc.tuple(prose(0, 3), fc.oneof(paragraph, bulletList)).map(([label, block]) => d.panel(label, block))
const chart = prose(0, 8).map((title) => d.chart(title))
const picture = prose(0, 8).map((caption) => d.image('a.png', caption))
const quotation = fc.tuple(prose(3, 60), fc.option(prose(2, 8))).map(([words, by]) => d.quote(words, by))
const columns = fc
  .array(
    fc.array(
      fc.oneof(
        paragraph,
        bulletList,
        prose(1, 4).map((text) => d.heading(text)),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    {
      minLength: 2,
      maxLength: 3,
    },
  )
  .map((lists) => d.columns(...lists))
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 14 }))
  .chain(([width, height]) =>
    fc.array(fc.array(prose(1, 6), { minLength: width, maxLength: width }), {
      minLength: height + 1,
      maxLength: height + 1,
    }),
  )
  .map(([header, ...rows]) => d.table(header!, ...rows))
const code = fc.array(prose(0, 8), { minLength: 1, maxLength: 12 }).map((lines) => d.code(lines.join('\n')))
const any: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  bulletList,
  panel,
  chart,
  picture,
  quotation,
  columns,
  table,
  code,
  prose(1, 6).map((text) => d.heading(text)),
)

const figures = fc
  .array(fc.tuple(fc.constantFrom('57%', '$11.7B', 'over 92M', '3.5×', '1.9 billion'), prose(0, 12)), {
    minLength: 2,
    maxLength: 8,
  })
  .map((pairs) => d.list(pairs.map(([value, label]) => `**${value}** ${label}`)))
const oneFigure = fc
  .tuple(fc.constantFrom('57%', 'over 92M', '3.5×'), prose(1, 12))
  .map(([value, label]) => d.list([`**${value}** ${label}`]))
const terms = fc
  .array(fc.tuple(prose(1, 3), prose(2, 25)), { minLength: 1, maxLength: 16 })
  .map((pairs) => d.list(pairs.map(([term, definition]) => `**${term.replace(/\*|\[.*?\]/g, '')}** ${definition}`)))

const some = (arbitrary: fc.Arbitrary<Block>, most = 2): fc.Arbitrary<readonly Block[]> =>
  fc.array(arbitrary, { maxLength: most })

/** What a kind of slide usually holds, or now and then anything. */
function blocksOf(kind: SlideKind): fc.Arbitrary<readonly Block[]> {
  const usual = usualBlocks(kind)
  return fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: some(any, 3) })
}

function usualBlocks(kind: SlideKind): fc.Arbitrary<readonly Block[]> {
  const join = (...parts: fc.Arbitrary<Block | readonly Block[]>[]): fc.Arbitrary<readonly Block[]> =>
    fc.tuple(...parts).map((lists) => lists.flat())
  switch (kind) {
    case 'cover':
      return some(
        prose(1, 12).map((text) => d.paragraph(text)),
        3,
      )
    case 'section':
      return some(
        prose(1, 20).map((text) => d.paragraph(text)),
        1,
      )
    case 'agenda':
      return join(bulletList)
    case 'bullets':
      return some(any, 4)
    case 'two-column':
      return join(columns, some(panel, 1))
    case 'stats':
      return join(figures, some(fc.oneof(panel, bulletList), 1))
    case 'chart-takeaway':
      return join(chart, some(fc.oneof(panel, paragraph, bulletList), 2))
    case 'quote':
      return join(quotation, some(fc.oneof(panel, paragraph), 1))
    case 'glossary':
      return join(terms)
    case 'sources':
      return join(some(paragraph, 1), fc.constant(d.REFERENCES))
    case 'statement':
      return join(paragraph, some(panel, 1))
    case 'big-number':
      return join(oneFigure, some(fc.oneof(panel, bulletList, paragraph), 2))
    case 'bullets-image':
      return join(picture, some(fc.oneof(panel, bulletList, paragraph), 2))
    case 'comparison':
      return join(columns, some(fc.oneof(panel, paragraph), 1))
    case 'stats-chart':
      return join(figures, chart, some(fc.oneof(panel, paragraph), 1))
    case 'full-chart':
      return join(chart, some(paragraph, 1))
    case 'two-charts':
      return join(chart, chart, some(fc.oneof(panel, bulletList), 1))
    case 'timeline':
    case 'process':
      return join(terms, some(fc.oneof(panel, paragraph), 1))
    case 'table':
      return join(table, some(fc.oneof(panel, paragraph), 1))
    case 'image':
      return join(picture, some(paragraph, 1))
    case 'next-steps':
      return join(fc.oneof(table, bulletList), some(panel, 1))
    case 'care-note':
      return join(panel, some(paragraph, 1))
    case 'closing':
      return some(paragraph, 2)
  }
}

/** A random slide of any kind. */
const slide: fc.Arbitrary<Slide> = fc
  .constantFrom(...SLIDE_KINDS)
  .chain((kind) => fc.tuple(fc.constant(kind), prose(1, 14), blocksOf(kind), fc.option(prose(1, 6))))
  .map(([kind, title, blocks, section]) =>
    d.slide(kind, title, blocks, { section: section === null ? null : section.replace(/\*|\[.*?\]/g, '') }),
  )

const SOURCES = [
  d.source('kantar', 'Media Reactions 2023', { publisher: 'Kantar', date: '2023', url: 'https://kantar.com/' }),
  ...Array.from({ length: 12 }, (_, index) =>
    d.source(`s${index}`, `Report number ${index + 2} on everything`, { author: 'A. Nother' }),
  ),
]

/** Random decks of a few slides. */
export const decks: fc.Arbitrary<Deck> = fc
  .array(slide, { minLength: 1, maxLength: 5 })
  .map((slides) => d.deck(slides, SOURCES))
