import { expect, test } from 'vitest'
import { needsEastAsianFont, withoutFont } from '../../src/text/coverage.ts'

test('Latin, Greek, Cyrillic, Hebrew and East Asian text has a font, with its signs and arrows', () => {
  expect(withoutFont('Zażółć Ελλ Кир שלום 한국어 日本語 — “57%” ≤ → ▲ ✓ €\n\u00a0\u200d')).toEqual([])
})

test('Arabic, Thai and emoji have none, each named once', () => {
  expect(withoutFont('aa 😀😀 ไทย ين')).toEqual(['😀', 'ไ', 'ท', 'ย', 'ي', 'ن'])
})

test('the East Asian font is needed for its letters, and for signs that only it has', () => {
  expect(['한국', '✓', '①', 'ア'].map(needsEastAsianFont)).toEqual([true, true, true, true])
  expect(['Tea', '— “57%” ≤ → ▲ ●', 'שלום'].map(needsEastAsianFont)).toEqual([false, false, false])
})
