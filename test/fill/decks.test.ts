import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fill } from '../../src/fill/fill.ts'
import type { Brief, BriefFinding } from '../../src/model/brief.ts'
import type { Slide } from '../../src/model/deck.ts'
import { plainText } from '../../src/model/text.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { parse } from '../../src/parse/parse.ts'
import { readFrontMatter } from '../../src/read/front-matter.ts'
import { brief, builtIn, finding, text } from './example.ts'

const cited = fc.constantFrom('', ' [@kantar]', ' [@kantar, p. 3; @ifpi]')
const words = fc.constantFrom('A claim', '- a *b*', '“K-pop”: 57%', '{.quote} | x', '1. # ::: notes', '한국 — “말”')
const some = fc.tuple(words, cited).map(([value, keys]) => text(value + keys))

const step = fc
  .constantFrom('**One** a', '**2019** b', '**May 2020** *c*', '**57%** d [@kantar]')
  .map((value) => text(value))

const anyFinding: fc.Arbitrary<BriefFinding> = fc
  .record({
    claim: some,
    title: fc.option(some),
    detail: fc.array(some, { maxLength: 3 }),
    steps: fc.oneof(fc.constant([]), fc.array(fc.oneof(some, step), { maxLength: 4 })),
    stat: fc.option(
      fc.record({
        value: fc.constantFrom(57, 0.5, 1200),
        qualifier: fc.constantFrom(null, 'over'),
        unit: fc.constantFrom(null, '%', 'EUR', 'streams'),
        label: some,
      }),
    ),
    chart: fc.constantFrom(null, null, 'odds'),
    quote: fc.option(fc.record({ text: some, by: words.map((value) => text(value)) })),
    implication: fc.option(some),
  })
  .map((given) => finding('x', given))

const flags = fc.record({
  agenda: fc.boolean(),
  sections: fc.boolean(),
  stats: fc.boolean(),
  takeaways: fc.boolean(),
  glossary: fc.boolean(),
  sources: fc.boolean(),
  notes: fc.boolean(),
  care: fc.option(some),
})

const source = (key: string) => ({
  key,
  title: text(`About *${key}*`),
  publisher: 'P: Q',
  author: null,
  date: '2024',
  url: 'https://a.example/b',
  note: null,
})

const anyBrief = fc
  .record({
    furniture: flags,
    subtitle: fc.option(some),
    author: fc.option(fc.constantFrom('Ann', '- Bo [c]')),
    language: fc.constantFrom('en', 'de', 'ko'),
    sections: fc.array(
      fc.record({ title: some, lede: fc.option(some), findings: fc.array(anyFinding, { minLength: 1, maxLength: 3 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    takeaways: fc.array(fc.record({ text: some, topics: fc.constant([]) }), { maxLength: 2 }),
    actions: fc.array(
      fc.record({ do: some, owner: fc.constantFrom(null, 'CMO | x'), by: fc.constantFrom(null, 'June') }),
      { maxLength: 3 },
    ),
    glossary: fc.array(fc.record({ term: fc.constantFrom('K-pop', '*x*'), definition: some }), { maxLength: 2 }),
    sourcesNote: fc.option(some),
  })
  .map(({ furniture, sections, ...given }) => {
    const numbered = sections.map((section, index) => ({
      ...section,
      id: `s${index}`,
      findings: section.findings.map((one, at) => ({ ...one, id: `f${index}-${at}` })),
    }))
    const base = brief()
    return brief({
      ...given,
      audience: { ...base.audience, furniture },
      sections: numbered,
      stats: numbered.flatMap((section) => section.findings).filter((one) => one.stat !== null),
      sources: { kantar: source('kantar'), ifpi: source('ifpi') },
      charts: {
        odds: { name: 'odds', title: text('Odds *now*'), spec: 'c.vl.json', alt: null, sources: ['ifpi'], place: {} },
      },
    })
  })

test.each(['standard', 'executive'])('the %s deck of any brief is slides that say nothing wrong', (deck) => {
  const templates = builtIn(deck)
  fc.assert(
    fc.property(anyBrief, (given) => {
      const filled = fill(given, templates, '..')
      expect(filled.messages).toEqual([])
      const { markdown } = filled.value!
      expect(markdown).not.toMatch(/[ \t]$|\n\n\n/m)
      const front = readFrontMatter({ file: 'deck.md', source: markdown }, { parseInline, set: {} })
      expect(front.messages).toEqual([])
      const { meta, body, line } = front.value!
      const { value, messages } = parse({ file: 'deck.md', body, line, meta })
      expect({ markdown, messages: messages.filter(({ rule }) => rule !== 'parse/no-sources') }).toEqual({
        markdown,
        messages: [],
      })
      const findings = given.sections.flatMap((section) => section.findings)
      const shown = value.slides.filter((slide) => findings.some((one) => one.id === slide.key))
      expect(shown.map((slide) => [slide.key, plainText(slide.title), slide.section])).toEqual(
        given.sections.flatMap((section) =>
          section.findings.map((one) => [
            one.id,
            plainText((one.title ?? one.claim).inlines),
            plainText(section.title.inlines),
          ]),
        ),
      )
      // Whatever a claim cites, its slide cites.
      for (const [index, one] of findings.entries()) {
        if (JSON.stringify(one.claim).includes('"kantar"')) {
          expect(JSON.stringify([shown[index]!.title, shown[index]!.blocks])).toContain('"kantar"')
        }
      }
    }),
    { numRuns: 150 },
  )
})

/** The slides of a brief in a deck that comes with fandeck. */
function slidesOf(given: Brief, deck = 'standard'): readonly Slide[] {
  const { markdown } = fill(given, builtIn(deck), '..').value!
  const { body, line, meta } = readFrontMatter({ file: 'deck.md', source: markdown }, { parseInline, set: {} }).value!
  const { value, messages } = parse({ file: 'deck.md', body, line, meta })
  expect(messages.filter(({ rule }) => rule !== 'parse/no-sources')).toEqual([])
  return value.slides
}

const one = (given: Partial<BriefFinding>): Brief =>
  brief({
    sections: [{ id: 's', title: text('S'), lede: null, findings: [finding('f', given)] }],
    charts: { odds: { name: 'odds', title: text('Odds'), spec: 'c.vl.json', alt: null, sources: [], place: {} } },
  })

const LONG =
  'A detail that is far too long to stand beside a chart, which has room for one short detail and no more than one of them.'
const STAT = { value: 57, unit: '%', qualifier: null, label: text('of buyers') }
const STEPS = ['**Ask** a', '**Listen** b', '**Act** c'].map((step) => text(step))
const DATES = ['**2001** a', '**2010** b', '**2017** c'].map((step) => text(step))

test.each<[string, Partial<BriefFinding>, string]>([
  ['a claim alone', {}, 'statement'],
  ['a claim with a headline', { title: text('Short') }, 'statement'],
  ['one detail and what follows', { detail: [text('a')], implication: text('b') }, 'statement'],
  ['what follows alone', { implication: text('b') }, 'care-note'],
  ['details', { detail: [text('a'), text('b')], implication: text('c') }, 'bullets'],
  ['a figure', { stat: STAT, detail: [text('a'), text('b')], implication: text('c') }, 'big-number'],
  ['steps', { steps: STEPS, stat: STAT, detail: [text('a')], implication: text('c') }, 'process'],
  ['dated steps under a headline', { title: text('Short'), steps: DATES }, 'timeline'],
  ['steps without names', { steps: [text('a'), text('b'), text('c')] }, 'bullets'],
  ['a chart', { chart: 'odds', stat: STAT, steps: STEPS }, 'full-chart'],
  ['a chart and a long detail', { chart: 'odds', detail: [text(LONG)] }, 'full-chart'],
  ['a chart and a short detail', { chart: 'odds', detail: [text('a')] }, 'chart-takeaway'],
  ['a chart and what follows', { chart: 'odds', implication: text('b') }, 'chart-takeaway'],
  ['a quote', { quote: { text: text('a'), by: text('b') }, detail: [text('c')] }, 'quote'],
])('a finding with %s', (_, given, kind) => {
  expect(slidesOf(one(given)).find(({ key }) => key === 'f')?.kind).toBe(kind)
})

test('the last word is the most relevant takeaway, or the last of a report that keeps its order', () => {
  const takeaways = ['First', 'Second', 'Third'].map((words) => ({ text: text(words), topics: [] }))
  const last = (order: 'score' | 'report'): string => {
    const { audience } = brief()
    const slide = slidesOf(brief({ takeaways, audience: { ...audience, order } })).find(
      ({ kind }) => kind === 'closing',
    )
    return slide!.blocks.map((block) => (block.type === 'paragraph' ? plainText(block.children) : block.type)).join('|')
  }
  expect(last('score')).toBe('First|The global power duo · April 28, 2025')
  expect(last('report')).toBe('Third|The global power duo · April 28, 2025')
})

test('a section of one finding has a section slide only where an agenda counts the sections', () => {
  const { audience } = brief()
  const kinds = (agenda: boolean, findings: number): readonly string[] =>
    slidesOf(
      brief({
        audience: { ...audience, furniture: { ...audience.furniture, agenda } },
        sections: ['a', 'b'].map((id) => ({
          id,
          title: text(`Section ${id}`),
          lede: null,
          findings: Array.from({ length: findings }, (_, index) => finding(`${id}${index}`)),
        })),
      }),
    ).map(({ kind, section }) => `${kind} ${section}`)
  expect(kinds(true, 1).slice(1)).toEqual([
    'agenda null',
    ...['a', 'b'].flatMap((id) => [`section Section ${id}`, `statement Section ${id}`]),
  ])
  expect(kinds(false, 1)).not.toContain('section Section a')
  expect(kinds(false, 1)).toContain('statement Section a')
  expect(kinds(false, 2)).toContain('section Section a')
})
