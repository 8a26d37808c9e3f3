import { expect, test } from 'vitest'
import { isEastAsian, isRtl } from '../../src/text/characters.ts'

test('the first letter says whether a paragraph runs from right to left', () => {
  expect(isRtl('שלום world')).toBe(true)
  expect(isRtl('(57%) مرحبا')).toBe(true)
  expect(isRtl('Hello שלום')).toBe(false)
  expect(isRtl('57 %')).toBe(false)
  expect(isRtl('')).toBe(false)
  expect(isRtl('한국')).toBe(false)
})

test('East Asian text is told from all other text', () => {
  expect(['한', 'か', 'カ', '音', '、', '（', '𠀀'].every(isEastAsian)).toBe(true)
  expect(['a', 'я', 'א', '—', '😀', '', '→'].some(isEastAsian)).toBe(false)
})
