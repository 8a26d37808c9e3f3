import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fill } from '../../src/fill/fill.ts'
import type { BriefFinding } from '../../src/model/brief.ts'
import { plainText } from '../../src/model/text.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { parse } from '../../src/parse/parse.ts'
import { readFrontMatter } from '../../src/read/front-matter.ts'
import { brief, builtIn, finding, text } from './example.ts'

const cited = fc.constantFrom('', ' [@kantar]', ' [@kantar, p. 3; @ifpi]')
const words = fc.constantFrom('A claim', '- a *b*', '“K-pop”: 57%', '{.quote} | x', '1. # ::: notes', '한국 — “말”')
const some = fc.tuple(words, cited).map(([value, keys]) => text(value + keys))

const anyFinding: fc.Arbitrary<BriefFinding> = fc
  .record({
    claim: some,
    title: fc.option(some),
    detail: fc.array(some, { maxLength: 3 }),
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
