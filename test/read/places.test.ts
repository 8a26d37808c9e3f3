import { expect, test } from 'vitest'
import { parseInline } from '../../src/parse/inline.ts'
import { readReport } from '../../src/read/report.ts'

/** The title's place, and the place of every unknown source that it cites; the title stands on line 1. */
function places(title: string, file = 'r.yaml') {
  const rest = 'date: 2025-01-01\nsections: [ { id: a, title: A, findings: [ { id: b, claim: C } ] } ]\n'
  const { messages } = readReport({ file, source: `title: ${title}\n${rest}` }, { parseInline, audiences: [], set: {} })
  return messages.map(({ reason, place }) => `${/"(.*)"/.exec(reason)?.[1]} ${place?.line}:${place?.column}`)
}

test.each([
  ['bare text', 'One [@a] two [@b]', ['a 1:12', 'b 1:21']],
  ['bare text on several lines', 'One\n  two [@a]\n  three [@b]', ['a 2:7', 'b 3:9']],
  ['single quotes', "'It''s one [@a]'", ['a 1:19']],
  ['single quotes on several lines', "'One\n\n  two [@a]'", ['a 3:7']],
  ['double quotes', '"One \\"two\\" [@a]"', ['a 1:21']],
  ['double quotes with escapes', '"\\u00e9\\x41\\n\\tb [@a]"', ['a 1:25']],
  ['double quotes on several lines', '"One \\\n  two [@a]"', ['a 2:7']],
  ['a literal block', '|\n  One [@a]\n  two [@b]\n', ['a 2:7', 'b 3:7']],
  ['a folded block', '>-\n  One [@a]\n  two\n  [@b]\n', ['a 2:7', 'b 4:3']],
  ['a folded block with an empty line', '>\n\n  One\n\n  two [@b]\n', ['b 5:7']],
  ['marks around the citation', '>-\n  One **two\n  [@a]** three', ['a 3:3']],
])('a citation in %s has its own place', (_, title, expected) => {
  expect(places(title)).toEqual(expected)
})

test('a character written as an escape of two halves leads to the start of the text at worst', () => {
  expect(places('"\\U0001F600 one [@a]"')).toEqual(['a 1:9'])
})

test('every one of a thousand citations in a block has its place', () => {
  const lines = Array.from({ length: 1_000 }, (_, index) => `  word [@s${index}]`).join('\n')
  const found = places(`>-\n${lines}\n`)
  expect(found).toHaveLength(1_000)
  expect(found.at(-1)).toBe('s999 1001:8')
})

test.each([
  ['bare', 'One', 1, 8],
  ['single quotes', "'One'", 1, 9],
  ['double quotes', '"One"', 1, 9],
  ['a literal block', '|\n  One', 2, 3],
  ['a folded block', '>-\n    One', 2, 5],
])('a text in %s begins at its first character', (_, title, line, column) => {
  const rest = '\ndate: 2025-01-01\nsections: [ { id: a, title: A, findings: [ { id: b, claim: C } ] } ]\n'
  const text = { file: 'r.yaml', source: `title: ${title}${rest}` }
  const { value } = readReport(text, { parseInline, audiences: [], set: {} })
  expect(value?.title.place).toEqual({ file: 'r.yaml', line, column })
})

test('a message about the Markdown of a folded text has its own place', () => {
  const rest = 'date: 2025-01-01\nsections: [ { id: a, title: A, findings: [ { id: b, claim: C } ] } ]\n'
  const source = `title: >-\n  One\n  two [link](ftp://x.org) three\n${rest}`
  const { messages } = readReport({ file: 'r.yaml', source }, { parseInline, audiences: [], set: {} })
  expect(messages.map(({ place }) => place)).toEqual([{ file: 'r.yaml', line: 3, column: 7 }])
})

test('citations in a link, and after it, have their own places', () => {
  expect(places('>-\n  One [two\n  **three [@a]**](https://x.org) four [@b]')).toEqual(['a 3:11', 'b 3:39'])
})
