import { expect, test } from 'vitest'
import { trace } from '../../src/compile/trace.ts'
import { error } from '../../src/model/message.ts'

const MARKDOWN = { file: 'out/a.md', source: '# Tea is hot {.bullets}\n\n- Tea is hot, says my aunt\n- Cold\n' }

const ORIGINS = [
  { text: 'Tea', place: { file: 'report.yaml', line: 2, column: 8 } },
  { text: 'Tea is hot', place: { file: 'report.yaml', line: 9, column: 16 } },
  { text: '', place: { file: 'report.yaml', line: 99, column: 1 } },
]

test('a message about a line goes to the longest report text in it', () => {
  const message = error('layout/overflow', 'It is too long', { file: 'out/a.md', line: 3, column: 1 }, 'shorten it')
  expect(trace([message], MARKDOWN, ORIGINS)).toEqual([{ ...message, place: ORIGINS[1]!.place }])
})

test('a message about a line without a report text shows the line beside its hint', () => {
  const message = error('layout/overflow', 'It is too cold', { file: 'out/a.md', line: 4, column: 1 })
  expect(trace([message], MARKDOWN, ORIGINS)).toEqual([{ ...message, hint: 'the templates wrote: - Cold' }])
  const hinted = { ...message, hint: 'warm it' }
  expect(trace([hinted], MARKDOWN, ORIGINS)).toEqual([{ ...message, hint: 'warm it; the templates wrote: - Cold' }])
})

test('a long line is cut', () => {
  const markdown = { file: 'out/a.md', source: 'x'.repeat(81) }
  const [traced] = trace([error('a/b', 'Long', { file: 'out/a.md', line: 1 })], markdown, [])
  expect(traced?.hint).toBe(`the templates wrote: ${'x'.repeat(79)}…`)
})

test('messages about other files, and about the whole file, stay as they are', () => {
  const messages = [error('a/b', 'One', { file: 'report.yaml', line: 1 }), error('a/b', 'Two', { file: 'out/a.md' })]
  expect(trace([...messages, error('a/b', 'Three')], MARKDOWN, ORIGINS)).toEqual([...messages, error('a/b', 'Three')])
})

test('a message behind the end of a report text is about what the template wrote', () => {
  const markdown = { file: 'out.md', source: '# Tea is up {.bulets}' }
  const origins = [{ text: 'Tea is up', place: { file: 'report.yaml', line: 2, column: 8 } }]
  const message = error('parse/kind', 'unknown slide kind "bulets"', { file: 'out.md', line: 1, column: 13 })
  expect(trace([message], markdown, origins)[0]?.place).toEqual({ file: 'out.md', line: 1, column: 13 })
})
