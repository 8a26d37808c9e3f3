import { expect, test } from 'vitest'
import { SLIDE_KINDS } from '../../src/model/deck.ts'
import { parsed, problems, slides } from './parsing.ts'

const COLUMNS = ':::columns\n:::column\na\n:::\n:::column\nb\n:::\n:::'

test.each([
  ['', 'section'],
  [':::notes\na\n:::', 'section'],
  ['a', 'bullets'],
  ['- a\n- b', 'bullets'],
  ['![a](b.png)', 'bullets'],
  [COLUMNS, 'two-column'],
  [`${COLUMNS}\n\n![a](chart:odds)`, 'two-column'],
  ['![a](chart:odds)', 'chart-takeaway'],
  ['> a\n\n![b](chart:odds)', 'chart-takeaway'],
  ['> a', 'quote'],
  ['> a\n\nb\n\n:::takeaway\nc\n:::', 'quote'],
  ['> a\n\n- b', 'bullets'],
  ['a [@rm]\n\n:::refs\n:::', 'sources'],
  ['- **57%** chance\n- **over 1.2 bn** views', 'stats'],
  ['- **57%** chance\n- **3** views\n\n:::takeaway\nc\n:::\n\nd', 'stats'],
  ['- **57%** chance', 'bullets'],
  ['- **57%** chance\n- **many** views', 'bullets'],
  ['- **57%** chance\n- **3**', 'bullets'],
  ['- **57%** chance\n- **3** views\n  - more', 'bullets'],
  ['- **57%** chance\n- **in 2024 a study found so** views', 'bullets'],
  ['- **1** a\n- **2** b\n- **3** c\n- **4** d\n- **5** e\n- **6** f', 'bullets'],
  ['- **57%** chance\n- **3** views\n\n## More', 'bullets'],
])('%j makes a slide of the right kind', (content, kind) => {
  expect(parsed(`# T\n${content}`).value.slides.map((slide) => slide.kind)).toEqual([kind])
})

test('each kind takes what it shows', () => {
  const content: Readonly<Record<(typeof SLIDE_KINDS)[number], string>> = {
    cover: 'Subtitle\n\nAnn · 2025',
    section: 'A lede',
    agenda: '1. One\n2. Two',
    bullets: '- a\n\n## b\n\n> c\n\n| d |\n|---|\n\n![e](f.png)\n\n![g](chart:odds)',
    'two-column': `${COLUMNS}\n\n:::takeaway\nc\n:::`,
    stats: '- **many** views\n- **57%** chance\n\nwords\n\n- more\n\n:::takeaway\nc\n:::',
    'chart-takeaway': '![g](chart:odds)\n\n:::takeaway\nc\n:::\n\nwords',
    quote: '> a\n\n:::takeaway\nc\n:::\n\nwords',
    glossary: '- **Trainee** somebody [@kantar]\n- **ARMY** fans',
    sources: 'words\n\n:::refs\n:::',
  }
  const body = SLIDE_KINDS.map((kind) => `# ${kind} {.${kind}}\n${content[kind]}\n`).join('\n---\n')
  expect(slides(body).map(({ kind }) => kind)).toEqual([...SLIDE_KINDS])
})

test('a slide of sources lists them without being told', () => {
  expect(slides('# A\n[@rm]\n# B {.sources}\nwords')[1]?.blocks).toMatchObject([
    { type: 'paragraph' },
    { type: 'references', place: { line: 3, column: 1 } },
  ])
})

const OTHER = '(give the heading another class, such as {.bullets})'
const TWO = '(make two slides of it, or give the heading another class)'

test.each([
  ['chart-takeaway', 'a', ['1:1 error parse/missing: a "chart-takeaway" slide needs a chart']],
  ['quote', 'a', ['1:1 error parse/missing: a "quote" slide needs a quote']],
  ['two-column', 'a', ['1:1 error parse/missing: a "two-column" slide needs columns']],
  ['stats', 'a', ['1:1 error parse/missing: a "stats" slide needs a list']],
  ['agenda', '', ['1:1 error parse/missing: an "agenda" slide needs a list']],
  ['glossary', 'a', ['1:1 error parse/missing: a "glossary" slide needs a list']],
  ['bullets', '', ['1:1 error parse/missing: a "bullets" slide needs content']],
  [
    'chart-takeaway',
    '![a](chart:odds)\n\n![b](chart:odds)',
    [`4:1 error parse/too-many: a second chart on a "chart-takeaway" slide ${TWO}`],
  ],
  ['quote', '> a\n\nb\n\n> c', [`6:1 error parse/too-many: a second quote on a "quote" slide ${TWO}`]],
  ['section', 'a\n\nb', [`4:1 error parse/too-many: a second paragraph on a "section" slide ${TWO}`]],
  [
    'stats',
    '- **1** a\n- **2** b\n\nc\n\n- d\n\ne\n\n- f',
    [`11:1 error parse/too-many: a third list on a "stats" slide ${TWO}`],
  ],
  ['section', '- a', [`2:1 error parse/not-on-kind: a "section" slide does not show a list ${OTHER}`]],
  ['cover', '![a](b.png)', [`2:1 error parse/not-on-kind: a "cover" slide does not show an image ${OTHER}`]],
  ['quote', '> a\n\n```\nb\n```', [`4:1 error parse/not-on-kind: a "quote" slide does not show code ${OTHER}`]],
  ['stats', '- **57%** chance', ['2:1 error parse/stat-count: 1 figure on a "stats" slide (it shows two to five)']],
  [
    'stats',
    '- **57%** chance\n- 3 views',
    ['3:1 error parse/list-item: an item of a "stats" slide reads "**value** label"'],
  ],
  [
    'glossary',
    '- **A** b\n- c',
    ['3:1 error parse/list-item: an item of a "glossary" slide reads "**Term** definition"'],
  ],
  ['sources', 'a', ['1:1 warning parse/no-sources: the deck cites no sources, and this slide lists none']],
])('a slide of kind %s with %j', (kind, content, messages) => {
  expect(problems(`# T {.${kind}}\n${content}`)).toEqual(messages)
})

test('a second chart is an error without a class, too', () => {
  expect(problems('# T\n![a](chart:odds)\n\n![b](chart:odds)')).toEqual([
    `4:1 error parse/too-many: a second chart on a "chart-takeaway" slide ${TWO}`,
  ])
})

test('a chart in a column is looked up, too', () => {
  expect(problems(`# T\n${COLUMNS.replace('\nb', '\n![b](chart:odd)')}`)).toEqual([
    '7:1 error parse/unknown-chart: unknown chart "odd" (did you mean "odds"?)',
  ])
})
