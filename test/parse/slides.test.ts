import { expect, test } from 'vitest'
import { bare, META, parsed, problems, slides } from './parsing.ts'

const titles = (body: string): readonly unknown[] => slides(body).map(({ title }) => bare(title))
const keys = (body: string): readonly string[] => slides(body).map(({ key }) => key)

test('a heading starts a slide, and a line of hyphens ends it', () => {
  expect(slides('# One {.bullets}\n\na\n\n---\n\n# Two {.bullets}\nb\n# Three\n-----\n# Four')).toEqual([
    {
      key: 'one',
      kind: 'bullets',
      title: [{ type: 'text', value: 'One' }],
      section: null,
      blocks: [
        {
          type: 'paragraph',
          children: [{ type: 'text', value: 'a' }],
          place: { file: 'slides.md', line: 3, column: 1 },
        },
      ],
      notes: [],
      place: { file: 'slides.md', line: 1, column: 1 },
    },
    {
      key: 'two',
      kind: 'bullets',
      title: [{ type: 'text', value: 'Two' }],
      section: null,
      blocks: [
        {
          type: 'paragraph',
          children: [{ type: 'text', value: 'b' }],
          place: { file: 'slides.md', line: 8, column: 1 },
        },
      ],
      notes: [],
      place: { file: 'slides.md', line: 7, column: 1 },
    },
    {
      key: 'three',
      kind: 'section',
      title: [{ type: 'text', value: 'Three' }],
      section: 'Three',
      blocks: [],
      notes: [],
      place: { file: 'slides.md', line: 9, column: 1 },
    },
    {
      key: 'four',
      kind: 'closing',
      title: [{ type: 'text', value: 'Four' }],
      section: 'Three',
      blocks: [],
      notes: [],
      place: { file: 'slides.md', line: 11, column: 1 },
    },
  ])
})

test('lines of the front matter count', () => {
  const { value } = parsed('# One')
  expect(value.slides[0]?.place.line).toBe(1)
})

test('nothing in code or a comment starts or ends anything', () => {
  const body = '# One\n```\n# x\n---\n::: y\n```\n~~~~ md\n~~~\n# z\n~~~~\n<!--\n# c\n---\n-->\nlast [@nobody]\n'
  expect(problems(body)).toEqual(['15:6 error parse/unknown-source: unknown source "nobody" (known: ifpi, kantar, rm)'])
  expect(parsed(body).value.slides).toHaveLength(1)
})

test('there are no setext headings, and a table may have a row of hyphens', () => {
  expect(slides('# One\ntext\n===\n\n| a |\n|---|\n| - |\n')[0]?.blocks.map(({ type }) => type)).toEqual([
    'paragraph',
    'table',
  ])
  expect(slides('# One\ntext\n---\n# Two\n- a').map(({ kind }) => kind)).toEqual(['statement', 'bullets'])
})

test('a title is inline Markdown, and a closing row of number signs is no part of it', () => {
  expect(
    titles('# A *b* [x](https://x.org) #\n# C# and F#\n# `{.x}`\n# Braces \\{.x}\n# In {.x} text\n  # Four'),
  ).toEqual([
    [
      { type: 'text', value: 'A ' },
      { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
      { type: 'text', value: ' ' },
      { type: 'link', url: 'https://x.org', children: [{ type: 'text', value: 'x' }] },
    ],
    [{ type: 'text', value: 'C# and F#' }],
    [{ type: 'code', value: '{.x}' }],
    [{ type: 'text', value: 'Braces {.x}' }],
    [{ type: 'text', value: 'In {.x} text' }],
    [{ type: 'text', value: 'Four' }],
  ])
})

test('a title of one word in braces stays a title, for braces need a class, an id or a key', () => {
  expect(titles('# Use {name}')).toEqual([[{ type: 'text', value: 'Use {name}' }]])
})

test('attributes name the kind, the id and the section', () => {
  expect(
    slides('# One {.bullets #first section="A \\"b\\" &amp; \\*c\\*"}\nx\n# Two {section=\'d e\' #2nd }\n- x'),
  ).toMatchObject([
    { kind: 'bullets', key: 'first', section: 'A "b" & *c*' },
    { kind: 'bullets', key: '2nd', section: 'd e' },
  ])
})

test('a slide belongs to the section before it, unless it says otherwise', () => {
  const body =
    '# Intro\nx\n# *Part* one {.section}\n# A\nx\n# B {section="Other"}\nx\n# C {section=""}\nx\n# D\nx\n# Part two\n# E\nx'
  expect(slides(body).map(({ section }) => section)).toEqual([
    null,
    'Part one',
    'Part one',
    'Other',
    null,
    'Part one',
    'Part two',
    'Part two',
  ])
})

test('keys are made from titles in any language, and unique', () => {
  expect(
    keys('# K-pop’s *rise*: 57 %!\nx\n# 케이팝 2025\nx\n# K-pops rise 57\nx\n# K-pops rise 57\nx\n# ???\nx\n# Élan\nx'),
  ).toEqual(['k-pops-rise-57', '케이팝-2025', 'k-pops-rise-57-2', 'k-pops-rise-57-3', 'slide', 'élan'])
})

test('a key never takes the id of another slide', () => {
  expect(keys('# One\nx\n# Two {#one}\nx\n# One\nx')).toEqual(['one-2', 'one', 'one-3'])
})

test('front matter with a title makes a cover where there is none', () => {
  const meta = { title: 'Power *duo*', subtitle: 'A review', author: 'Ann', date: '2025-04-28' }
  const place = { file: 'slides.md', line: 1, column: 1 }
  const line = (value: string): unknown => ({ type: 'paragraph', children: [{ type: 'text', value }], place })
  expect(slides('# Power duo\nx', meta)[0]).toEqual({
    key: 'power-duo',
    kind: 'cover',
    title: [{ type: 'text', value: 'Power *duo*' }],
    section: null,
    blocks: [line('A review'), line('Ann · April 28, 2025')],
    notes: [],
    place,
  })
  expect(slides('# Own {.cover}\nSub', meta).map(({ key }) => key)).toEqual(['own'])
  expect(slides('# One\nx', { title: 'T' })[0]?.blocks).toEqual([])
})

test('empty stretches between rules are no slides', () => {
  expect(keys('\n---\n\n---\n# One\nx\n---\n---\n<!-- nothing -->\n---\n')).toEqual(['one'])
})

test('the deck keeps its front matter', () => {
  expect(parsed('# One').value.meta).toEqual(META)
})

test.each([
  ['', ['1:1 error parse/empty: there are no slides (a slide starts with "# Title")']],
  ['\n\n<!-- x -->\n---\n', ['1:1 error parse/empty: there are no slides (a slide starts with "# Title")']],
  [
    '\nhello\n# One',
    ['2:1 error parse/before-heading: content before the first heading (a slide starts with "# Title")'],
  ],
  [
    '# One\n---\n\n- a\n---\n:::notes\nb\n:::\n',
    [
      '4:1 error parse/no-title: the slide has no title (start it with "# Title": readers find their way by titles)',
      '7:1 error parse/no-title: the slide has no title (start it with "# Title": readers find their way by titles)',
    ],
  ],
  [
    '#\nx',
    ['1:1 error parse/no-title: the slide has no title (start it with "# Title": readers find their way by titles)'],
  ],
  [
    '# {.quote}\n> x',
    ['1:1 error parse/no-title: the slide has no title (start it with "# Title": readers find their way by titles)'],
  ],
  ['# A {.bulets}\nx', ['1:6 error parse/unknown-kind: unknown slide kind "bulets" (did you mean "bullets"?)']],
  [
    '# A {.smaller}\nx',
    [
      '1:6 error parse/unknown-kind: unknown slide kind "smaller" (known: agenda, big-number, bullets, bullets-image, care-note, chart-takeaway, closing, comparison, cover, full-chart, glossary, image, …)',
    ],
  ],
  ['# A {.bullets .quote}\nx', ['1:15 error parse/second-kind: a second kind "quote" for one slide']],
  ['# A {#a #b}\nx', ['1:9 error parse/second-id: a second id "b" for one slide']],
  ['# A {#a}\nx\n# B {.bullets #a}\nx', ['3:15 error parse/duplicate-id: the id "a" belongs to an earlier slide']],
  [
    '# A {sectoin="x"}\nx',
    ['1:6 error parse/unknown-attribute: unknown slide attribute "sectoin" (did you mean "section"?)'],
  ],
  [
    '# A {.bullets wide}\nx',
    ['1:15 error parse/attributes: "wide}" is not an attribute (write {.class #id key="value"})'],
  ],
  [
    '# A {section="x}\nx',
    ['1:6 error parse/attributes: "section="x}" is not an attribute (write {.class #id key="value"})'],
  ],
  [
    `# A {${'.a'.repeat(1200)}}`,
    ['1:5 error parse/too-long: 2402 characters in one piece of Markdown (at most 2000: divide it)'],
  ],
  ['# A <b>\nx', ['1:5 error parse/html: raw HTML "<b>" (write Markdown; for a plain "<" write \\<)']],
  ['# A\nx\n\n```js\n# B\n', ['4:1 error parse/never-closed: "```" is never closed']],
  ['# A\nx\n\n  <!-- b\n# C\n', ['4:3 error parse/never-closed: "<!--" is never closed']],
])('%j is said to be wrong', (body, messages) => {
  expect(problems(body)).toEqual(messages)
})

test('wide spaces around a title are text, as CommonMark has it', () => {
  expect(slides('#  \u2001Tea\u2001 {.bullets}\nx')[0]?.title).toEqual([{ type: 'text', value: '\u2001Tea\u2001' }])
})
