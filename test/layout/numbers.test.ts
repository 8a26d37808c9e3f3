import { describe, expect, test } from 'vitest'
import { decimalMark, isBlank, wholeLength } from '../../src/layout/numbers.ts'

/** The text with a bar where its decimals start, or null if it is no number. */
function marked(text: string, mark: '.' | ',' = '.'): string | null {
  const whole = wholeLength(text, mark)
  return whole === null ? null : `${text.slice(0, whole)}|${text.slice(whole)}`
}

test.each([
  ['57', '57|'],
  ['57%', '57|%'],
  ['−12.5', '−12|.5'],
  ['$1,234.5 m', '$1,234|.5 m'],
  ['1,234', '1,234|'],
  ['1 234,75', '1 234|,75'],
  ['over 92M', null],
  ['~92M', '~92|M'],
  ['€ 3.25 bn', '€ 3|.25 bn'],
  ['USD 12', 'USD 12|'],
  ['3.5×', '3|.5×'],
  ['(4.1)', '(4|.1)'],
  ['15–60 s', '15–60| s'],
  ['3.25억', '3|.25억'],
  ['12 May', null],
  ['2025-04-28', null],
  ['Q3 2025', null],
  ['10:30', null],
  ['Creators', null],
  ['', null],
])('%s is read as %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('a mark before three digits is read in the language of the deck', () => {
  expect([marked('1.234', '.'), marked('1.234', ',')]).toEqual(['1|.234', '1.234|'])
  expect([marked('1,234', '.'), marked('1,234', ',')]).toEqual(['1,234|', '1|,234'])
  expect(marked('1.234,5', ',')).toBe('1.234|,5')
})

describe('the decimal mark', () => {
  test.each([
    ['en-GB', '.'],
    ['de', ','],
    ['de-CH', '.'],
    ['ko', '.'],
    ['no language', '.'],
  ])('of %s is %s', (language, mark) => {
    expect(decimalMark(language)).toBe(mark)
  })
})

test('dashes and the like stand for numbers that are missing', () => {
  expect(['', '–', '-', 'n/a', 'N.A.', '…', '?'].every(isBlank)).toBe(true)
  expect(['0', 'none', '–5'].some(isBlank)).toBe(false)
})
