import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasErrors, type Message } from '../../src/model/message.ts'
import { parseInline } from '../../src/parse/inline.ts'
import { readAudience } from '../../src/read/audience.ts'
import { readFrontMatter } from '../../src/read/front-matter.ts'
import { readReport } from '../../src/read/report.ts'
import { readTable } from '../../src/read/table.ts'
import { readTheme } from '../../src/read/theme.ts'

const audiences = ['marketing']

function isSorted(messages: readonly Message[]): boolean {
  const keys = messages.map(({ place }) => (place?.line ?? 0) * 100_000 + (place?.column ?? 0))
  return keys.every((key, index) => index === 0 || keys[index - 1]! <= key)
}

/** Every message is a sentence with a place, and there is a value exactly where there is no error. */
function holds(value: unknown, messages: readonly Message[]): void {
  expect(value === null).toBe(hasErrors(messages))
  expect(isSorted(messages)).toBe(true)
  for (const { rule, reason, place } of messages) {
    expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/)
    expect(reason).toMatch(/^\S.*[^.]$/s)
    expect(place?.file).toBeDefined()
  }
}

const KEYS = ['report', 'title', 'date', 'topics', 'sources', 'charts', 'data', 'sections', 'findings', 'id', 'claim']
const MORE = [
  'detail',
  'stat',
  'value',
  'label',
  'weight',
  'implications',
  'only',
  'never',
  'vars',
  'limits',
  'extends',
]
const key = fc.oneof(fc.constantFrom(...KEYS, ...MORE), fc.string({ maxLength: 4 }))
const scalar = fc.oneof(
  fc.constantFrom('x', 'marketing', '', ' ', '[@x]', '**', '2025-01-01', '![a](b)', '<b>', '\u0000'),
  fc.string({ maxLength: 8 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 6 }),
  ),
}))
const map = fc.dictionary(key, tree, { maxKeys: 8 })

test('any JSON is a report or is told why not', () => {
  fc.assert(
    fc.property(map, (value) => {
      for (const file of ['report.json', 'report.yaml']) {
        const source = JSON.stringify(value)
        const { value: report, messages } = readReport({ file, source }, { parseInline, audiences, set: {} })
        holds(report, messages)
      }
    }),
    { numRuns: 150 },
  )
})

test('any JSON is an audience, a theme or a table, or is told why not', () => {
  fc.assert(
    fc.property(map, fc.array(map, { maxLength: 4 }), (value, rows) => {
      const source = JSON.stringify(value)
      const audience = readAudience('a', new Map([['a', { file: 'a.yaml', source }]]), { parseInline })
      expect(audience.value === null).toBe(hasErrors(audience.messages))
      const theme = readTheme({ file: 't.json', source })
      expect(theme.value === null).toBe(hasErrors(theme.messages))
      const table = readTable({ file: 'd.json', source: JSON.stringify(rows) })
      expect(table.value === null).toBe(hasErrors(table.messages))
    }),
    { numRuns: 150 },
  )
})

const SIGNS = [
  'a',
  ': ',
  '- ',
  '\n',
  ' ',
  '  ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|',
  '>',
  '&a',
  '*a',
  '#',
  '!',
  '?',
  ',',
  '---\n',
  '\t',
  '%',
  '@x',
]

test('any text is a report or front matter, or is told why not', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 30 }), (parts) => {
      const source = parts.join('')
      const report = readReport({ file: 'r.yaml', source }, { parseInline, audiences, set: {} })
      holds(report.value, report.messages)
      const front = readFrontMatter(
        { file: 's.md', source: `---\ntitle: x\n${source}\n---\n` },
        { parseInline, set: {} },
      )
      expect(front.value === null).toBe(hasErrors(front.messages))
    }),
    { numRuns: 600 },
  )
})

test('any setting is taken or told', () => {
  const source = 'title: T\ndate: 2025-01-01\nsections: [ { id: a, title: A, findings: [ { id: b, claim: C } ] } ]\n'
  const step = fc.constantFrom('title', 'sections', '0', 'a', 'findings', 'b', 'claim', 'vars', 'x', '')
  const written = fc.oneof(fc.constantFrom('[a', '{a: b}', '"x"', 'x', '1', '[[]]', '{', 'true'), fc.string())
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), written, (steps, value) => {
      const set = { [steps.join('.')]: value }
      const read = readReport({ file: 'r.yaml', source }, { parseInline, audiences, set })
      expect(read.value === null).toBe(hasErrors(read.messages))
    }),
    { numRuns: 200 },
  )
})

test('any rows are a table or are told why not', () => {
  const field = fc.constantFrom('a', '1', '', '"', '""', ',', ';', '\n', '\r\n', 'NaN', '57%', ' ', '\t')
  fc.assert(
    fc.property(fc.array(field, { maxLength: 20 }), (parts) => {
      const { value, messages } = readTable({ file: 'd.csv', source: parts.join('') })
      expect(value === null).toBe(hasErrors(messages))
      for (const row of value?.rows ?? []) expect(Object.keys(row).sort()).toEqual([...value!.columns].sort())
    }),
    { numRuns: 600 },
  )
})
