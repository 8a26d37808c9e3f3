import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineStarts } from '../../src/text/breaks.ts'
import type { Face, StyledText } from '../../src/text/face.ts'
import { breakLines } from '../../src/text/lines.ts'
import { textWidth } from '../../src/text/measure.ts'

const calibri: Face = { families: ['Calibri'], bold: false, italic: false }

function run(text: string, size = 18, face = calibri): StyledText {
  return { text, face, size }
}

/** The lines of a text in a width. */
function lines(text: string, width: number): readonly string[] {
  const starts = [0, ...lineStarts([run(text)], width)]
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

test('a line is filled to the brim, without the spaces at its end', () => {
  const wide = textWidth('Hello there', calibri, 18)
  expect(lines('Hello there you', wide)).toEqual(['Hello there ', 'you'])
  expect(lines('Hello there you', wide - 0.01)).toEqual(['Hello ', 'there you'])
})

test('a text that fits has no breaks, and an empty one neither', () => {
  expect(lineStarts([run('Tea')], 500)).toEqual([])
  expect(lineStarts([run('')], 500)).toEqual([])
  expect(lineStarts([], 500)).toEqual([])
})

test('a line feed breaks', () => {
  expect(lines('a\n\nb', 500)).toEqual(['a\n', '\n', 'b'])
})

test('words break after hyphens and dashes before a letter, and nowhere else', () => {
  const roomFor = (text: string): number => textWidth(text, calibri, 18)
  expect(lines('a short-term look', roomFor('a short-'))).toEqual(['a short-', 'term ', 'look'])
  expect(lines('ever so—then', roomFor('ever so—'))).toEqual(['ever so—', 'then'])
  expect(lines('from 2010-17', roomFor('from 2010-'))).toEqual(['from ', '2010-17'])
  expect(lines('this and/or that', roomFor('this and/'))).toEqual(['this ', 'and/or ', 'that'])
})

test('positions count over all runs', () => {
  const runs = [run('Hot '), { ...run('tea', 30), face: { ...calibri, bold: true } }, run(' cup')]
  expect(lineStarts(runs, textWidth('tea', runs[1]!.face, 30) + 1)).toEqual([4, 8])
})

const word = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,9}[,.]?$/) },
  fc.constantFrom(
    '57%',
    'short-term',
    'and/or',
    '—',
    'K-pop',
    'a–b',
    '« a »',
    '\n',
    '한국의',
    '音楽',
    'https://a.b/c-d/e',
  ),
)
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '))

test('there are never more lines than the most demanding reader needs, and they follow each other', () => {
  fc.assert(
    fc.property(text, fc.double({ min: 20, max: 900, noNaN: true }), (words, width) => {
      const starts = lineStarts([run(words)], width)
      expect(starts.length + 1).toBeLessThanOrEqual(breakLines([run(words)], width).count)
      expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts)
      expect(starts.every((start) => start > 0 && start <= words.length)).toBe(true)
    }),
    { numRuns: 400 },
  )
})
