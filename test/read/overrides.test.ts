import { expect, test } from 'vitest'
import { parseInline } from '../../src/parse/inline.ts'
import { readReport } from '../../src/read/report.ts'
import { told } from './told.ts'

const SOURCE = `title: Old
date: 2025-01-01
sources: { a.b: { title: S } }
sections:
  - id: one
    title: One
    findings: [ { id: x, claim: "C [@a.b]" } ]
  - { id: two, title: Two }
`

function read(set: Record<string, string>) {
  return readReport({ file: 'r.yaml', source: SOURCE }, { parseInline, audiences: ['marketing'], set })
}

test('a value takes the place of the report’s own', () => {
  const { value, messages } = read({ title: 'New: #1 of [@a.b] all', date: '2026-02-03' })
  expect(messages).toEqual([])
  expect(value?.title.inlines[0]).toEqual({ type: 'text', value: 'New: #1 of ' })
  expect(value?.title.place).toEqual({ file: '--set title' })
  expect(value?.date).toBe('2026-02-03')
})

test('a value that is not there is added, with the maps above it', () => {
  const { value } = read({ author: 'Ann', 'vars.client': 'ACME', 'vars.year': '2025' })
  expect(value?.author).toBe('Ann')
  expect(JSON.parse(JSON.stringify(value?.vars))).toEqual({
    client: { inlines: [{ type: 'text', value: 'ACME' }], place: { file: '--set vars.client' } },
    year: { inlines: [{ type: 'text', value: '2025' }], place: { file: '--set vars.year' } },
  })
})

test('an item is named by its index or its id, a key by its whole name', () => {
  const { value } = read({ 'sections.0.title': 'A', 'sections.two.title': 'B', 'sources.a.b.title': 'T' })
  expect(value?.sections.map((section) => section.title.inlines)).toEqual([
    [{ type: 'text', value: 'A' }],
    [{ type: 'text', value: 'B' }],
  ])
  expect(value?.sources['a.b']?.title.inlines).toEqual([{ type: 'text', value: 'T' }])
})

test.each([
  ['3', 3],
  ['"text"', undefined],
  ['1', 1],
])('the weight %s is read as a YAML scalar', (written, weight) => {
  expect(read({ 'sections.0.findings.x.weight': written }).value?.sections[0]?.findings[0]?.weight).toBe(weight)
})

test('lists and maps may be given too', () => {
  const { value } = read({ audiences: '[marketing]', vars: '{ a: b }', 'sections.two': '{ id: three, title: Three }' })
  expect(value?.audiences).toEqual(['marketing'])
  expect(value?.vars['a']?.place).toEqual({ file: '--set vars' })
  expect(value?.sections[1]?.id).toBe('three')
})

test('text that begins like a list is text', () => {
  expect(read({ title: '[@a.b] says' }).value?.title.inlines[1]).toEqual({ type: 'text', value: ' says' })
})

test.each([
  ['titel', 'x', '--set titel error unknown key "titel" | did you mean "title"? | read/unknown-key'],
  [
    'date',
    'soon',
    '--set date error "soon" is not a date | write year, month and day, such as 2025-04-28 | read/value',
  ],
  ['title', '', '--set title error "title" is empty | write a value, or remove the key | read/empty'],
  ['title', 'null', '--set title error "title" is empty | write a value, or remove the key | read/empty'],
  ['audiences', 'true', '--set audiences error expected a list, found true | read/type'],
  [
    'sections.thre.title',
    'x',
    '--set sections.thre.title error "sections" has no item "thre" | known: one, two | read/set',
  ],
  [
    'sections.tow.title',
    'x',
    '--set sections.tow.title error "sections" has no item "tow" | did you mean "two"? | read/set',
  ],
  ['sections.2.title', 'x', '--set sections.2.title error "sections" has no item "2" | known: one, two | read/set'],
  ['title.x', 'y', '--set title.x error there is nothing below "title", it is a single value | read/set'],
  ['a..b', 'y', '--set a..b error "a..b" is no path of names with dots between them | read/set'],
  ['__proto__.x', 'y', '--set __proto__.x error "__proto__.x" is no path of names with dots between them | read/set'],
  ['title', 'See [@nobody]', '--set title error unknown source "nobody" | known: a.b | read/unknown-source'],
])('--set %s=%s is told as such', (path, written, message) => {
  const { value, messages } = read({ [path]: written })
  expect(value === null).toBe(!message.includes('read/unknown-source'))
  expect(told(messages)).toEqual([message])
})

test('an item of a list without ids is named by its index alone', () => {
  const { messages } = read({ audiences: '[marketing]', 'audiences.1': 'x' })
  expect(told(messages)).toEqual([
    '--set audiences.1 error "audiences" has no item "1" | give an index from 0 to 0 | read/set',
  ])
})
