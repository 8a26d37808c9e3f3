import { expect, test } from 'vitest'
import { parseInline } from '../../src/parse/inline.ts'
import { readFrontMatter } from '../../src/read/front-matter.ts'
import { told } from './told.ts'

function read(source: string, set: Record<string, string> = {}) {
  return readFrontMatter({ file: 'slides.md', source }, { parseInline, set })
}

const DEFAULTS = {
  title: null,
  subtitle: null,
  author: null,
  date: null,
  language: 'en',
  theme: null,
  size: null,
  audience: null,
  project: '.',
  slides: null,
  sources: {},
  data: {},
  charts: {},
}

test('slides without front matter have the defaults', () => {
  expect(read('# One\n')).toEqual({ value: { meta: DEFAULTS, body: '# One\n', line: 0 }, messages: [] })
})

test('front matter says everything that it can', () => {
  const { value, messages } = read(`---
title: Deck
subtitle: "2025: a review"
author: [Ann, Bo]
date: 2025-04-28
lang: de
theme: music
audience: Marketing
project: ../content/x
slides: 12
sources: { k: { title: Study } }
data: { d: d.csv }
charts: { c: { title: T, spec: c.vl.json, alt: "What\\n it shows", sources: [k] } }
size: 4:3
---
# One
`)
  expect(messages).toEqual([])
  expect(value?.line).toBe(15)
  expect(value?.body).toBe('# One\n')
  const file = 'slides.md'
  expect(value?.meta).toEqual({
    title: 'Deck',
    subtitle: '2025: a review',
    author: 'Ann, Bo',
    date: '2025-04-28',
    language: 'de',
    theme: 'music',
    size: '4:3',
    audience: 'Marketing',
    project: '../content/x',
    slides: 12,
    sources: {
      k: {
        key: 'k',
        title: { inlines: [{ type: 'text', value: 'Study' }], place: { file, line: 11, column: 24 } },
        publisher: null,
        author: null,
        date: null,
        url: null,
        note: null,
      },
    },
    data: { d: { name: 'd', path: 'd.csv', place: { file, line: 12, column: 12 } } },
    charts: {
      c: {
        name: 'c',
        title: { inlines: [{ type: 'text', value: 'T' }], place: { file, line: 13, column: 23 } },
        spec: 'c.vl.json',
        alt: 'What it shows',
        sources: ['k'],
        place: { file, line: 13, column: 32 },
      },
    },
  })
})

test.each([
  ['an end of three dots', '---\ntitle: x\n...\nA', 'x', 'A', 3],
  ['line ends of Windows', '---\r\ntitle: x\r\n---\r\nA\r\nB', 'x', 'A\nB', 3],
  ['nothing in it', '---\n---\nA', null, 'A', 2],
  ['a comment first', '---\n# by hand\ntitle: x\n---\nA', 'x', 'A', 4],
  ['nothing after it', '---\ntitle: x\n---', 'x', '', 3],
  ['the other spelling of language', '---\ntitle: x\nlanguage: ko\n---\nA', 'x', 'A', 4],
])('front matter with %s is cut off', (_, source, title, body, line) => {
  const { value } = read(source)
  expect([value?.meta.title, value?.body, value?.line]).toEqual([title, body, line])
})

test.each(['4:3', '"4:3"', "'4:3'"])('the format of slides, %s, is no number of minutes', (size) => {
  const { value, messages } = read(`---\nsize: ${size}\n---\n`)
  expect([value?.meta.size, messages]).toEqual(['4:3', []])
})

test('a setting says the format of slides too', () => {
  expect(read('---\nsize: 16:9\n---\n', { size: '4:3' }).value?.meta.size).toBe('4:3')
  expect(read('# One\n', { size: '4:3' }).value?.meta.size).toBe('4:3')
})

test.each([
  ['4x3', '2:7 error expected "16:9" or "4:3", found the text "4x3" | did you mean "4:3"? | read/value'],
  ['[4, 3]', '2:7 error expected "16:9" or "4:3", found a list | read/value'],
  ['1.78', '2:7 error expected "16:9" or "4:3", found the number 1.78 | read/value'],
])('the format %s is refused', (size, message) => {
  const { value, messages } = read(`---\nsize: ${size}\n---\n`)
  expect([value, told(messages)]).toEqual([null, [message]])
})

test.each([
  ['---\n# One\n---\n# Two\n'],
  ['---\n\n# One\n'],
  ['---\n# One\nNote: this is text\n---\n# Two\n'],
  ['---\n# One\nNote: this is text\n'],
  ['---\n- a list\n---\n'],
  ['---'],
  ['----\ntitle: x\n'],
  [' ---\ntitle: x\n---\n'],
])('%j has no front matter', (source) => {
  expect(read(source)).toEqual({ value: { meta: DEFAULTS, body: source, line: 0 }, messages: [] })
})

test.each<[name: string, source: string, ...messages: string[]]>([
  [
    'another tool’s key',
    '---\ntitle: x\nmarp: true\n---\n',
    '3:1 warning unknown key "marp" is ignored | known: audience, author, charts, data, date, fandeck, lang, language, project, reference-doc, size, slides, … | read/unknown-key',
  ],
  [
    'a misspelt key',
    '---\ntitel: x\n---\n',
    '2:1 warning unknown key "titel" is ignored | did you mean "title"? | read/unknown-key',
  ],
  [
    'a misspelt key of a source',
    '---\nsources: { k: { titel: x } }\n---\n',
    '2:17 error unknown key "titel" | did you mean "title"? | read/unknown-key',
  ],
  [
    'a chart’s unknown source',
    '---\nsources: { k: { title: x } }\ncharts: { c: { title: T, spec: c.json, sources: [kk] } }\n---\n',
    '3:50 error unknown source "kk" | did you mean "k"? | read/unknown-source',
  ],
  [
    'no end',
    '---\ntitle: x\n# One\n',
    '1:1 error the front matter begins here and does not end | end it with a line that is only "---" | read/front-matter',
  ],
  [
    'a colon within a text',
    '---\ntitle: a: b\n---\n',
    '2:8 error a colon with a space after it begins a value, here within a text | put the text in quotes | read/yaml-syntax',
  ],
  [
    'a date in words',
    '---\ndate: April 2025\n---\n',
    '2:7 error "April 2025" is not a date | write year, month and day, such as 2025-04-28 | read/value',
  ],
  [
    'a limit of no slides',
    '---\nslides: 0\n---\n',
    '2:9 error expected a whole number of at least 1, found the number 0 | read/value',
  ],
])('%s is told with its place', (_, source, ...messages) => {
  const { value, messages: said } = read(source)
  expect(told(said)).toEqual(messages)
  expect(value === null).toBe(messages.some((message) => message.includes(' error ')))
})

test('settings take the place of front matter, and must be known', () => {
  expect(read('# One\n', { title: 'New', slides: '3' }).value?.meta).toEqual({ ...DEFAULTS, title: 'New', slides: 3 })
  expect(told(read('# One\n', { tile: 'New' }).messages)).toEqual([
    '--set tile error unknown key "tile" | did you mean "title"? | read/unknown-key',
  ])
})
