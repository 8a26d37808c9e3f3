import { expect, test } from 'vitest'
import { parseInline } from '../../src/parse/inline.ts'
import { readReport } from '../../src/read/report.ts'
import { told } from './told.ts'

function problems(source: string, file = 'report.yaml'): readonly string[] {
  return told(readReport({ file, source }, { parseInline, audiences: [], set: {} }).messages)
}

const REST = '\ndate: 2025-01-01\nsections: [ { id: a, title: A, findings: [ { id: b, claim: C } ] } ]\n'

test.each([
  ['an empty file', '', '1:1 error the file is empty | read/empty-file'],
  ['a file of comments', '# nothing\n', '1:1 error the file is empty | read/empty-file'],
  ['a list', '- a\n', '1:1 error expected a map (key: value), found a list | read/type'],
  [
    'bold at the start',
    'title: **bold** words\n',
    '1:8 error a text begins with "*" | put the text in quotes | read/yaml-syntax',
  ],
  [
    'a star at the start',
    'title: *star\n',
    '1:8 error "*star" is an alias in YAML, and there is no anchor "&star" | put the text in quotes | read/yaml-syntax',
  ],
  [
    'a citation at the start',
    'title: [@k] says\n',
    '1:8 error a text begins with "[" | put the text in quotes | read/yaml-syntax',
  ],
  [
    'an at sign at the start',
    'title: @someone\n',
    '1:8 error a text begins with "@" | put the text in quotes | read/yaml-syntax',
  ],
  [
    'a grave accent at the start',
    'title: `code`\n',
    '1:8 error a text begins with "`" | put the text in quotes | read/yaml-syntax',
  ],
  [
    'a link at the start',
    'title: [Kantar](https://kantar.com) says\n',
    '1:8 error a text begins with "[" | put the text in quotes | read/yaml-syntax',
  ],
  [
    'a star in a list',
    'title: x\nvars:\n  - *one* two\n',
    '3:5 error a text begins with "*" | put the text in quotes | read/yaml-syntax',
  ],
  [
    'a colon within a text',
    'title: TikTok: a surge\n',
    '1:8 error a colon with a space after it begins a value, here within a text | put the text in quotes | read/yaml-syntax',
  ],
  [
    'an open quotation mark',
    'title: "abc\ndate: 2025-01-01\n',
    '1:8 error a quotation mark is not closed | read/yaml-syntax',
  ],
  [
    'a mark within a quoted text',
    "title: 'it's\n",
    '1:12 error more text after a closing quotation mark | write a mark within the text twice, or use the other kind of quotes | read/yaml-syntax',
  ],
  ['a tab', 'vars:\n\ta: b\n', '2:1 error a line is indented with a tab | use spaces | read/yaml-syntax'],
  ['an open bracket', 'vars: {a: b\ndate: x\n', '2:1 error a bracket is not closed | read/yaml-syntax'],
  [
    'a key without a colon',
    'title: x\ndate\n',
    '2:1 error a key has no colon after it | write "key: value", indented like its neighbours | read/yaml-syntax',
  ],
  [
    'a key without a space',
    'title:x\ndate: y\n',
    '1:1 error a key has no colon and space after it | write "key: value" | read/yaml-syntax',
  ],
  [
    'an unknown escape',
    'title: "a\\qb"\n',
    '1:10 error a backslash within double quotes begins no known character | use single quotes | read/yaml-syntax',
  ],
  [
    'a second document',
    'title: x\n---\ntitle: y\n',
    '2:1 error a second document begins here | remove the line "---" | read/yaml-syntax',
  ],
  [
    'a list as key',
    '? [a]\n: b\n',
    '1:3 error a key must be text, found a list or a map | put the text in quotes | read/yaml-syntax',
  ],
])('%s is told with its place', (_, source, message) => {
  expect(problems(source)).toEqual([message])
})

test('a line that is out of place is told once', () => {
  expect(problems(' title: x\ndate: y\n').map((message) => message.split(' |')[0])).toEqual([
    '2:1 error this cannot stand here',
  ])
})

test.each([
  [
    'a key that comes twice',
    'title: x\ntitle: y',
    '2:1 error key "title" is written twice | line 1 has it already | read/duplicate-key',
  ],
  [
    'a tag of its own',
    'title: !secret x',
    '1:8 error the tag "!secret" is not allowed | remove the tag, or put the text in quotes | read/tag',
  ],
  [
    'a tag that makes objects',
    'title: !!binary aGk=',
    '1:8 error the tag "!!binary" is not allowed | remove the tag, or put the text in quotes | read/tag',
  ],
  [
    'a key of JavaScript’s',
    'title: x\n__proto__: {}',
    '2:1 error key "__proto__" is not allowed | choose another name | read/reserved-key',
  ],
  [
    'a control character',
    'title: "a\\u0007b"',
    '1:8 error the character U+0007 has no place in a text | remove the character | read/control-character',
  ],
  [
    'half a character',
    'title: "a\\ud800b"',
    '1:8 error the character U+D800 has no place in a text | remove the character | read/control-character',
  ],
  [
    'a hashtag that YAML drops',
    'title: We are #1 again',
    '1:15 warning "#1 again" is a comment in YAML and no part of the text | put the text in quotes, or begin the comment with "# " | read/comment-in-text',
  ],
])('%s is told, and the rest is read', (_, source, message) => {
  expect(problems(source + REST)).toEqual([message])
})

test('a comment with a space after its sign is a comment', () => {
  expect(problems(`title: x # really\n# more${REST}`)).toEqual([])
})

test('a title that is nothing but a hashtag is empty, and why', () => {
  expect(problems(`title: #kpop${REST}`).map((message) => message.split(' |')[0])).toEqual([
    '1:8 warning "#kpop" is a comment in YAML and no part of the text',
    '1:8 error "title" is empty',
  ])
})

test('dates, yes and no, and octal numbers stay text under any directive', () => {
  const { value } = readReport(
    { file: 'r.yaml', source: `%YAML 1.1\n---\ntitle: no\nauthor: 2001-01-01\nvars: { a: 010, b: 12:30 }${REST}` },
    { parseInline, audiences: [], set: {} },
  )
  expect(value?.title.inlines).toEqual([{ type: 'text', value: 'no' }])
  expect(value?.author).toBe('2001-01-01')
  expect(value?.vars['a']?.inlines).toEqual([{ type: 'text', value: '010' }])
  expect(value?.vars['b']?.inlines).toEqual([{ type: 'text', value: '12:30' }])
})

test('an anchor may be used again', () => {
  expect(problems(`title: &t Title\nsubtitle: *t${REST}`)).toEqual([])
})

test.each([
  ['brackets', `vars: ${'['.repeat(20_000)}`, 1],
  ['braces', `vars: ${'{a: '.repeat(20_000)}`, 1],
  ['dashes', '- '.repeat(20_000), 1],
  ['question marks', '? '.repeat(20_000), 1],
  ['indentation', Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'), 66],
])('%s that nest without end are one error', (_, source, line) => {
  const messages = problems(source)
  expect(messages).toHaveLength(1)
  expect(messages[0]).toMatch(new RegExp(`^${line}:\\d+ error lists and maps lie within each other more than 64 deep`))
})

test('sixty lists within each other are read', () => {
  expect(problems(`vars: ${'['.repeat(60)}x${']'.repeat(60)}\ntitle: x${REST}`)).toEqual([
    '1:7 error expected a map (key: value), found a list | read/type',
  ])
})

test('an alias bomb is one error', () => {
  const level = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 9 }, () => of).join(', ')}]`
  const source = [level('a', 'x'), level('b', '*a'), level('c', '*b'), level('d', '*c'), level('e', '*d')].join('\n')
  expect(problems(source)).toEqual([
    '3:8 error more than 100 aliases, or aliases for more than 100000 values | write the values out | read/aliases',
  ])
})

test('aliases of a large list are one error', () => {
  const large = `a: &a [${Array.from({ length: 60_000 }, () => 1).join(',')}]\nb: *a\nc: *a\n`
  expect(problems(large).map((message) => message.replace(/^\d+:\d+ /, ''))).toEqual([
    'error more than 100 aliases, or aliases for more than 100000 values | write the values out | read/aliases',
  ])
})

test('an alias within itself is one error', () => {
  expect(problems('a: &a [*a]\n')).toEqual([
    '1:8 error lists and maps lie within each other more than 64 deep | write the document flatter | read/nesting',
  ])
})

test('a report in JSON is read as JSON', () => {
  expect(problems('{"title": "x",}', 'report.json')).toEqual([
    '1:14 error a comma stands before "}" | remove the comma | read/json-syntax',
  ])
  expect(problems('{\n\t"titel": "x",\n\t"date": "2025-01-01",\n\t"sections": []\n}', 'report.json')).toEqual([
    '2:2 error unknown key "titel" | did you mean "title"? | read/unknown-key',
    '4:14 error the report has no sections | a deck needs at least one finding | read/empty-report',
  ])
})
