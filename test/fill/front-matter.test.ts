import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { frontMatter } from '../../src/fill/front-matter.ts'
import { createOrigins } from '../../src/fill/origins.ts'
import { tidy } from '../../src/fill/tidy.ts'
import { brief, text } from './example.ts'

function head(given = brief(), project = ''): string {
  return frontMatter(given, project, createOrigins().write)
}

test('what a brief lacks has no line', () => {
  expect(head()).toBe(`---
title: The global power duo
date: 2025-04-28
lang: en
theme: marketing
audience: Marketing
slides: 20
---
`)
})

test('a title is plain, a source’s title is Markdown', () => {
  const source = { key: 'a', title: text('A *b*'), publisher: null, author: null, date: null, url: null, note: null }
  const written = head(brief({ title: text('The *duo* [@a]'), subtitle: text('`x`'), sources: { a: source } }), '..')
  expect(parse(written.replaceAll('---', ''))).toMatchObject({
    title: 'The duo',
    subtitle: 'x',
    project: '..',
    sources: { a: { title: 'A _b_' } },
  })
})

const scalar = fc.oneof(
  fc.constantFrom(
    'true',
    'No',
    'null',
    '~',
    '2024',
    '1e3',
    '0x1F',
    '.5',
    '.inf',
    '2025-04-28',
    '12:30',
    'a: b',
    'a #b',
    '# a',
    '- a',
    '[a]',
    '{a}',
    '"a"',
    "'a'",
    '| a',
    '> a',
    '@a',
    '`a`',
    '%a',
    '&a',
    '*a',
    '!a',
    '? a',
    ' a ',
    'a\nb',
    'a\u2028b',
    'a\u0085b',
    '---',
    '...',
    '../a',
    './b c/d',
    'https://a.example/b?c=d',
    'https://a.example:80/#x',
    '한국어',
    'e\u0301',
  ),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({ minLength: 1 }),
)

test('any text is what it was when the YAML is read', () => {
  fc.assert(
    fc.property(scalar, scalar, (author, path) => {
      const data = { 'a:b': { name: 'a:b', path, place: {} }, '1e3': { name: '1e3', path: 'x', place: {} } }
      const written = head(brief({ author, data }), path)
      expect(parse(written.slice(4, -4))).toMatchObject({ author, project: path, data: { 'a:b': path, '1e3': 'x' } })
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['space at the ends of lines', 'a  \n\tb\t\n', 'a\n\tb\n'],
  ['blank lines at both ends', '\n\n\na\n\n\n', 'a\n'],
  ['blank lines in a row', 'a\n\n\n \nb', 'a\n\nb\n'],
  ['the break after the last slide', '# a\n\n---\n\n', '# a\n'],
  ['breaks between slides', '# a\n\n---\n\n# b', '# a\n\n---\n\n# b\n'],
  ['code', '```js\na  \n\n\n~~~\nb\n```\n\n\nc  ', '```js\na  \n\n\n~~~\nb\n```\n\nc\n'],
  ['code in tildes', '~~~~\na\n\n\n~~~\n\n\n~~~~\n\n\nb', '~~~~\na\n\n\n~~~\n\n\n~~~~\n\nb\n'],
  ['nothing', '', '\n'],
])('%s: tidied', (_, given, expected) => {
  expect(tidy(given)).toBe(expected)
})
