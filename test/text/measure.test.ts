import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Face } from '../../src/text/face.ts'
import { textWidth } from '../../src/text/measure.ts'

const calibri = face('Calibri')

function face(...families: string[]): Face {
  return { families, bold: false, italic: false }
}

/** Width in em, to four places. */
function em(text: string, look: Face = calibri): number {
  return Math.round(textWidth(text, look, 1) * 1e4) / 1e4
}

test('"Hello" in 18 pt is as wide as the advances in the font files say', () => {
  // H e l l o in units of 2048: 1276 1019 470 470 1080 (Carlito), 1479 1139 455 455 1139 (Arimo).
  expect(textWidth('Hello', calibri, 18)).toBe(((1276 + 1019 + 470 + 470 + 1080) * 18) / 2048)
  expect(textWidth('Hello', face('Arial'), 18)).toBe(((1479 + 1139 + 455 + 455 + 1139) * 18) / 2048)
  expect(em('Hello', face('Courier New'))).toBe(3.0005)
})

test('every family and style has its own widths', () => {
  const widths = ['Calibri', 'Arial', 'Georgia', 'Cambria', 'Times New Roman', 'Courier New'].map((family) =>
    [false, true].flatMap((bold) =>
      [false, true].map((italic) => em('Wide Margins', { families: [family], bold, italic })),
    ),
  )
  expect(widths).toEqual([
    [5.6675, 5.6963, 5.7964, 5.8462],
    [6.1128, 6.1128, 6.5005, 6.5005],
    [6.2334, 6.4136, 7.2407, 7.415],
    [5.79, 5.6587, 6.2607, 6.1953],
    [5.7485, 5.6938, 6.1387, 5.8623],
    [7.2012, 7.2012, 7.2012, 7.2012],
  ])
})

test('other names of a family have its widths', () => {
  expect(em('Same', face('helvetica'))).toBe(em('Same', face('Arial')))
  expect(em('Same', face('Liberation Serif'))).toBe(em('Same', face('Times New Roman')))
  expect(em('Same', face('Consolas'))).toBe(em('Same', face('Courier New')))
})

test('a width is the widest over the stack of families', () => {
  expect(em('Hello', face('Calibri', 'Arial'))).toBe(em('Hello', face('Arial')))
  expect(em('Hello', face('Arial', 'Calibri'))).toBe(em('Hello', face('Arial')))
  expect(em('|||', face('Arial', 'Calibri'))).toBe(em('|||', calibri))
})

test('an unknown family is taken to be wider than all that are known', () => {
  const known = ['Calibri', 'Arial', 'Georgia', 'Cambria', 'Times New Roman']
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      const most = Math.max(...known.map((family) => textWidth(text, face(family), 12)))
      expect(textWidth(text, face('Some Sans'), 12)).toBeGreaterThanOrEqual(most)
    }),
  )
  expect(em('Hello', face())).toBe(em('Hello', face('Some Sans')))
})

test('the name of an unknown family tells a monospaced and a heavy face', () => {
  expect(em('iiii', face('JetBrains Mono'))).toBeCloseTo(1.05 * em('iiii', face('Courier New')), 2)
  expect(em('Hello', face('Arial Black'))).toBe(em('Hello', { ...face('Some Sans'), bold: true }))
})

test('widths grow with the size and are never negative', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.double({ min: 1, max: 96, noNaN: true }), (text, size) => {
      const width = textWidth(text, calibri, size)
      expect(width).toBeGreaterThanOrEqual(0)
      expect(width).toBeCloseTo((textWidth(text, calibri, 1) * size) / 1, 6)
    }),
  )
})

test('a text is at least as wide as each of its parts', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(textWidth(a + b, calibri, 10)).toBeGreaterThanOrEqual(textWidth(a, calibri, 10) - 1e-9)
    }),
  )
})

test('East Asian characters are 1 em wide, and a fifth of an em is added at each border with another script', () => {
  expect(em('한국어')).toBe(3)
  expect(em('音楽、市場。')).toBe(6)
  expect(em('한a')).toBe(round(1 + em('a') + 410 / 2048))
  expect(em('한 a 국')).toBeCloseTo(2 + em('a') + 2 * em(' ') + 820 / 2048, 3)
})

test('quotation marks and dashes beside East Asian characters are 1 em wide', () => {
  expect(em('“音楽”')).toBe(4)
  expect(em('音—楽')).toBe(3)
  expect(em('don’t 音')).toBe(round(em('don’t') + em(' ') + 1 + 410 / 2048))
})

test('emoji are 1.4 em wide; marks and joiners have no width', () => {
  expect(em('😀')).toBe(1.4)
  expect(em('✨')).toBe(1.4)
  expect(em('e\u0301')).toBe(em('e'))
  expect(em('a\u200bb\u200d\ufe0f')).toBe(em('ab'))
  expect(em('☀\ufe0f')).toBe(em('☀'))
})

test('characters that the family lacks have the width of one that has them, or an estimate', () => {
  expect(em('Ω', face('Cambria'))).toBeGreaterThanOrEqual(em('Ω', face('Arial')))
  expect(em('ب')).toBe(0.9)
  expect(em('\u2aff')).toBe(1.2)
  expect(em('\t')).toBe(7.2)
  expect(em('\n\u0001')).toBe(0)
})

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
