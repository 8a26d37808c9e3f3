import { expect, test } from 'vitest'
import { SLIDE_KINDS } from '../../src/model/deck.ts'
import { parsed, problems, slides } from './parsing.ts'

const COLUMNS = '::::columns\n::: column\na\n:::\n::: column\nb\n:::\n::::'
const FOUR = COLUMNS.replace('::::columns', '::::columns\n::: column\n## c\n:::\n::: column\n## d\n:::')
const COMPARED = '::::columns\n::: column\n## A\n\na\n:::\n::: column\n## B\n\nb\n:::\n::::'

test.each([
  ['', 'section'],
  [':::notes\na\n:::', 'section'],
  ['- a\n- b', 'bullets'],
  [COLUMNS, 'two-column'],
  [`${COLUMNS}\n\n![a](chart:odds)`, 'two-column'],
  ['![a](chart:odds)\n\nwords', 'chart-takeaway'],
  ['![a](chart:odds)\n\n- words', 'chart-takeaway'],
  ['> a\n\n![b](chart:odds)', 'chart-takeaway'],
  ['> a', 'quote'],
  ['> a\n\nb\n\n:::takeaway\nc\n:::', 'quote'],
  ['> a\n\n- b', 'bullets'],
  ['a [@rm]\n\n:::refs\n:::', 'sources'],
  ['- **57%** chance\n- **over 1.2 bn** views', 'stats'],
  ['- **57%** chance\n- **3** views\n\n:::takeaway\nc\n:::\n\nd', 'stats'],
  ['- **57%** chance', 'big-number'],
  ['- **57%** chance\n\nwords', 'big-number'],
  ['- **many** chances', 'bullets'],
  ['One sentence alone.', 'statement'],
  [`${'A long sentence. '.repeat(12)}`, 'bullets'],
  ['One sentence.\n\nAnother.', 'bullets'],
  [':::takeaway\nRead this.\n:::', 'care-note'],
  ['![a](b.png)', 'image'],
  ['![a](b.png)\n\n- c', 'bullets-image'],
  ['> a\n\n![b](c.png)', 'quote'],
  ['![a](chart:odds)', 'full-chart'],
  ['![a](chart:odds)\n\n![b](chart:odds)', 'two-charts'],
  ['- **57%** chance\n- **3** views\n\n![a](chart:odds)', 'stats-chart'],
  ['| a | b |\n|---|---|\n| c | d |', 'table'],
  ['| What | Owner |\n|---|---|\n| c | d |', 'next-steps'],
  ['| a |\n|---|\n| c |\n\n- d', 'bullets'],
  ['- **2019** a\n- **May 2020** b\n- **3 June 2021** c', 'timeline'],
  ['- **2019** a\n- **2020** b', 'stats'],
  ['1. **Ask** a\n2. **Listen** b\n3. **Act** c', 'process'],
  ['- **Ask** a\n- **Listen** b\n- **Act** c', 'bullets'],
  [COMPARED, 'comparison'],
  [COLUMNS.replace('::: column', '::: {.column .recommended}'), 'comparison'],
  [COMPARED.replace('## B', 'B'), 'two-column'],
  [`words\n\n${COMPARED}\n\n:::takeaway\nc\n:::`, 'comparison'],
  [`${COMPARED}\n\n- c`, 'two-column'],
  [FOUR, 'two-column'],
  ['words\n\n:::takeaway\nc\n:::', 'statement'],
  ['![a](chart:odds)\n\n![b](chart:odds)\n\n- c', 'two-charts'],
  ['![a](b.png)\n\n![c](d.png)', 'bullets'],
  ['| a |\n|---|\n| c |\n\nwords\n\n:::takeaway\nc\n:::', 'table'],
  ['| By when | What |\n|---|---|\n| c | d |', 'table'],
  ['- **57%** chance\n\na\n\n- b\n\nc\n\n- d', 'bullets'],
  ['- **57%** chance\n- **3** views\n\na\n\n- b\n\nc\n\n- d', 'bullets'],
  ['- **2019** a\n- **2020** b\n- c', 'bullets'],
  ['1. **Ask** a\n2. **Listen** b', 'bullets'],
  ['- **57%** chance\n- **many** views', 'bullets'],
  ['- **57%** chance\n- **3**', 'bullets'],
  ['- **57%** chance\n- **3** views\n  - 2 more than in May', 'stats'],
  ['- **57%** chance\n- **3** views\n  - more\n  - and more', 'bullets'],
  ['- **57%** chance\n- **in 2024 a study found so** views', 'bullets'],
  ['- **1** a\n- **2** b\n- **3** c\n- **4** d\n- **5** e\n- **6** f', 'bullets'],
  ['- **57%** chance\n- **3** views\n\n## More', 'bullets'],
])('%j makes a slide of the right kind', (content, kind) => {
  expect(parsed(`# T\n${content}`).value.slides.map((slide) => slide.kind)).toEqual([kind])
})

test('a title alone opens a section, or closes the deck where it is the last', () => {
  const kinds = (body: string): readonly string[] => parsed(body).value.slides.map(({ kind }) => kind)
  expect(kinds('# A\n# B\n- b\n# Thanks')).toEqual(['section', 'bullets', 'closing'])
  expect(kinds('# A\n- a\n---\n# Thanks\n:::notes\nb\n:::\n---\n')).toEqual(['bullets', 'closing'])
  expect(kinds('# A\n- a\n# Thanks {.section}')).toEqual(['bullets', 'section'])
  expect(kinds('# Alone')).toEqual(['section'])
})

test('no kind is inferred that would refuse what it was inferred from', () => {
  const pieces = [
    ...['words', 'A long sentence. '.repeat(12), '## Head', '- a\n- b', '```\na\n```', ':::takeaway\nc\n:::'],
    ...['- **57%** a', '- **57%** a\n- **3** b', '- **2019** a\n- **2020** b\n- **2021** c', '1. **A** a\n2. **B** b'],
    ...['1. **A** a\n2. **B** b\n3. **C** c', '| a | b |\n|---|---|\n| c | d |', '| a | By |\n|---|---|\n| c | d |'],
  ]
  const others = ['![a](b.png)', '![a](chart:odds)', COMPARED]
  const bodies = pieces.flatMap((one) => [one, ...[...pieces, ...others].map((two) => `${one}\n\n<!-- -->\n\n${two}`)])
  expect(bodies.filter((body) => problems(`# T\n${body}`).length > 0)).toEqual([])
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
    statement: 'One sentence.\n\nWhy it is so.\n\n:::takeaway\nc\n:::',
    'big-number': '- **57%** chance\n\nwords\n\n- more',
    'bullets-image': '![e](f.png)\n\n- a\n\n:::takeaway\nc\n:::',
    comparison: `words\n\n${COMPARED}`,
    'stats-chart': '- **57%** chance\n- **3** views\n\n![g](chart:odds)\n\n:::takeaway\nc\n:::',
    'full-chart': 'words\n\n![g](chart:odds)',
    'two-charts': '![g](chart:odds)\n\n![h](chart:odds)\n\n- a',
    timeline: '- **Spring** a\n- **Summer** b\n\nwords',
    process: '1. Ask\n2. Listen\n\n:::takeaway\nc\n:::',
    table: 'words\n\n| d |\n|---|\n| e |',
    image: '![e](f.png)\n\nwords',
    'next-steps': '- Do this\n- Do that\n\n:::takeaway\nc\n:::',
    'care-note': ':::takeaway\nc\n:::\n\nwords',
    closing: 'Thank you\n\nann@example.org',
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
  ['stats', '- **57%** chance', ['2:1 error parse/item-count: 1 figure on a "stats" slide (it shows two to five)']],
  ['timeline', '- **2019** a', ['2:1 error parse/item-count: 1 item on a "timeline" slide (it shows two to eight)']],
  [
    'big-number',
    '- **57%** a\n- **3** b',
    ['2:1 error parse/item-count: 2 figures on a "big-number" slide (it shows one)'],
  ],
  ['stats-chart', '![a](chart:odds)', ['1:1 error parse/missing: a "stats-chart" slide needs a list']],
  ['next-steps', '', ['1:1 error parse/missing: a "next-steps" slide needs content']],
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

test('a third chart is an error without a class, too', () => {
  expect(problems('# T\n![a](chart:odds)\n\n![b](chart:odds)\n\n![c](chart:odds)')).toEqual([
    `6:1 error parse/too-many: a third chart on a "two-charts" slide ${TWO}`,
  ])
})

test('a chart in a column is looked up, too', () => {
  expect(problems(`# T\n${COLUMNS.replace('\nb', '\n![b](chart:odd)')}`)).toEqual([
    '7:1 error parse/unknown-chart: unknown chart "odd" (did you mean "odds"?)',
  ])
})
