import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexOf, withOpacity } from '../../../src/chart/native/colours.ts'
import { dateCodeOf, writeDate } from '../../../src/chart/native/date-code.ts'
import { labelCode } from '../../../src/chart/native/label-code.ts'
import { dateCode, numberCode } from '../../../src/chart/native/number-code.ts'
import { scaledCode } from '../../../src/chart/native/scaled-code.ts'
import { evenTicks } from '../../../src/chart/native/ticks.ts'

test.each([
  ['.1f', '0.0'],
  [',.0f', '#,##0'],
  ['.1%', '0.0%'],
  ['$,.2f', '"$"#,##0.00'],
  ['+.1f', '+0.0;-0.0;0.0'],
  ['d', '0'],
  ['.2e', '0.00E+00'],
  ['', 'General'],
  // Excel would write 1 as "1.", has no letters for all thousands, and no significant digits.
  ['.2~f', null],
  ['~s', null],
  ['.3', null],
  ['x', null],
])('the d3 format "%s" is the code %s', (format, code) => {
  expect(numberCode(format)).toBe(code)
})

test.each([
  ['%Y', 'yyyy'],
  ['%b %Y', 'mmm yyyy'],
  ['%B of %Y', 'mmmm "of" yyyy'],
  ['%-d.%m.', 'd.mm.'],
  ['%H:%M', null],
  ['Q%q', null],
])('the time format "%s" is the code %s', (format, code) => {
  expect(dateCode(format)).toBe(code)
})

describe('labels as codes', () => {
  const written = (...all: readonly (readonly [string, number | null])[]): { text: string; value: number | null }[] =>
    all.map(([text, value]) => ({ text, value }))

  test.each([
    [written(['12', 12], ['7', 7]), '0'],
    [written(['1,200', 1200], ['35', 35]), '#,##0'],
    [written(['57%', 0.57], ['9%', 0.09]), '0%'],
    [written(['€12.50', 12.5]), '"€"0.00'],
    [written(['15 s', 15], ['60 s', 60]), '0" s"'],
    [written(['+4.5', 4.5], ['−3.3', -3.25]), '+0.0;-0.0;0.0'],
    [written(['−12M', -12e6], ['0M', 0], ['2M', 2e6]), '0,,"M"'],
    [written(['2k', 2000], ['0', 0]), '0,"k";-0,"k";"0"'],
    [written(['Up to 300', 300]), '"Up to "0'],
    [written(['Poor', 0]), null],
    [written(['12', 12], ['7.5', 7.5]), null],
    [written(['99', 12]), null],
    [written(['12', null]), null],
    [[], null],
  ])('%j', (labels, code) => {
    expect(labelCode(labels)).toBe(code)
  })

  test('whole numbers are always written with a code that writes them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        expect(labelCode(values.map((value) => ({ text: String(value), value })))).toBe('0')
      }),
    )
  })

  test('thousands and millions', () => {
    expect(scaledCode(written(['0', 0], ['500k', 5e5], ['1M', 1e6], ['2M', 2e6]))).toEqual({
      code: '[>=1000000]0,,"M";[>=1000]0,"k";0',
      exact: true,
    })
    expect(scaledCode(written(['0M', 0], ['0.5M', 5e5], ['1M', 1e6]))).toEqual({ code: '0.0,,"M"', exact: false })
    expect(scaledCode(written(['5', 5]))).toBeNull()
    expect(scaledCode(written(['-1M', -1e6]))).toBeNull()
  })
})

test.each([
  ['yyyy', ['2001', '2002'], ['2001-01-01', '2002-01-01']],
  ['mmm', ['Jan', 'Mar'], ['2012-01-01', '2012-03-01']],
  ['mmmmm', ['J', 'M'], ['2012-01-01', '2012-03-01']],
  ['mmm dd, yyyy', ['Jan 02, 2022'], ['2022-01-02']],
  ['hh:mm', ['06:30'], ['2022-01-02T06:30Z']],
  ['hh AM/PM', ['06 AM', '12 PM'], ['2022-01-02T06:00Z', '2022-01-02T12:00Z']],
  [null, ['2006', 'April'], ['2006-01-01', '2006-04-01']],
  [null, ['Q1'], ['2006-01-01']],
])('dates that are written as %s', (code, labels, dates) => {
  expect(dateCodeOf(labels.map((label, index) => ({ label, value: Date.parse(dates[index]!) })))).toBe(code)
})

test('minutes are no months', () => {
  expect(writeDate(Date.parse('2022-11-02T06:30Z'), 'mmm d hh:mm')).toBe('Nov 2 06:30')
})

test.each([
  ['#abc', '#AABBCC'],
  ['#c8edf1a2', '#C8EDF1A2'],
  ['#c8edf1ff', '#C8EDF1'],
  ['rgb(1, 2, 255)', '#0102FF'],
  ['rgba(1,2,255,0.5)', '#0102FF80'],
  ['hsl(120, 100%, 25%)', '#008000'],
  ['RebeccaPurple', '#663399'],
  ['transparent', null],
  [undefined, null],
])('the colour %s', (colour, hex) => {
  expect(hexOf(colour)).toBe(hex)
})

test('what is no colour ends the reading, and opacity multiplies', () => {
  expect(() => hexOf('nonsense')).toThrow('the colour "nonsense"')
  expect(() => hexOf({ gradient: 'linear' })).toThrow('colours that run into each other')
  expect(withOpacity('#01020380', 0.5)).toBe('#01020340')
  expect(withOpacity('#010203', 1)).toBe('#010203')
})

describe('ticks', () => {
  const guide = (values: readonly number[]): Parameters<typeof evenTicks>[0] => ({
    title: null,
    format: null,
    labels: true,
    domain: true,
    grid: true,
    orient: 'left',
    turn: 0,
    titlePlace: null,
    ticks: values.map((value) => ({ value, label: String(value), shown: true })),
  })

  test.each([
    ['from the end of the axis on', [0, 10, 20], 0, 25, { min: 0, step: 10, moved: false }],
    ['in smaller steps where the end is between two', [15, 20, 25], 14, 27, { min: 14, step: 2, moved: false }],
    ['from the tick before where nothing else fits', [20, 40, 60], 13.37, 70, { min: 0, step: 20, moved: true }],
    ['of an even number only', [1, 2, 5, 10], 1, 10, { min: 1, step: null, moved: false }],
  ])('%s', (_, values, min, max, expected) => {
    expect(evenTicks(guide(values), min, max, false)).toMatchObject(expected)
  })
})
