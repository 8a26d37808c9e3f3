import { expect, test } from 'vitest'
import { pinpoint } from '../../src/compile/pinpoint.ts'
import { error } from '../../src/model/message.ts'

const TEXT = { file: 'a.yaml', source: 'title: Teas\ntheme: tea\ntopics: { tea-time: 3 }\n' }

test('a message without a line gets that of the last value quoted in it, as a word of its own', () => {
  const at = (reason: string): unknown => pinpoint(error('x/y', reason, { file: 'a.yaml' }), TEXT).place
  expect(at('unknown theme "tea"')).toEqual({ file: 'a.yaml', line: 2, column: 8 })
  expect(at('the audience "tea" weighs the topic "tea-time"')).toEqual({ file: 'a.yaml', line: 3, column: 11 })
  expect(at('nothing "here" stands in it')).toEqual({ file: 'a.yaml' })
})

test('a message that has a line, or is about another file, stays as it is', () => {
  const placed = error('x/y', 'unknown theme "tea"', { file: 'a.yaml', line: 9 })
  const elsewhere = error('x/y', 'unknown theme "tea"', { file: 'b.yaml' })
  expect([placed, elsewhere].map((message) => pinpoint(message, TEXT))).toEqual([placed, elsewhere])
})
