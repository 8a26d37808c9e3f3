import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readable } from '../../src/chart/contrast.ts'
import { numberFormat } from '../../src/chart/direct/number-format.ts'
import { spread } from '../../src/chart/direct/spread.ts'
import { wrap } from '../../src/chart/wrap.ts'

test.each<[readonly number[], readonly number[] | null]>([
  [[], []],
  [
    [10, 50],
    [10, 50],
  ],
  [
    [50, 50],
    [45, 55],
  ],
  [
    [50, 52, 90],
    [46, 56, 90],
  ],
  [
    [0, 1],
    [0, 10],
  ],
  [
    [99, 100],
    [90, 100],
  ],
  [
    [1, 2, 3],
    [0, 10, 20],
  ],
])('places %j are spread to %j', (places, spreaded) => {
  expect(spread(places, 10, 100)).toEqual(spreaded)
})

test('there is no room for more places than fit', () => {
  expect(spread([1, 2, 3], 10, 20)).toEqual([0, 10, 20])
  expect(spread([1, 2, 3], 10, 19)).toBeNull()
})

test('spread places are in order, apart and inside, and free ones do not move', () => {
  const places = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 }).map((list) => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(places, (wanted) => {
      const got = spread(wanted, 12, 300)!
      const apart = got.slice(1).map((place, index) => place - got[index]!)
      expect(Math.min(12, ...apart)).toBeGreaterThanOrEqual(12 - 1e-9)
      expect(Math.min(0, ...got)).toBe(0)
      expect(Math.max(0, ...got)).toBeLessThanOrEqual(300 + 1e-9)
      if (wanted.slice(1).every((place, index) => place - wanted[index]! >= 12)) expect(got).toEqual(wanted)
    }),
  )
})

test.each<[readonly number[], string]>([
  [[57, 31], ',.0f'],
  [[14.4, 0.8, -13.2], ',.1f'],
  [[1234.5, 2], ',.0f'],
  [[99.5, 12], ',.1f'],
  [[0.123456, 0.5], ',.3f'],
  [[0.00123], ',.5f'],
  [[0], ',.0f'],
])('numbers %j are written as %s', (values, format) => {
  expect(numberFormat(values)).toBe(format)
})

test('a colour for text is the mark’s own where that can be read, else mixed with the text’s', () => {
  expect(readable('#0B4F8A', '#FFFFFF', '#000000')).toBe('#0B4F8A')
  expect(readable('#FFB627', '#FFFFFF', '#000000')).toBe('#996D17')
  expect(readable('#FFB627', '#0D0D12', '#FFFFFF')).toBe('#FFB627')
  expect(readable('#4A4A60', '#0D0D12', '#F6F6F8')).toBe('#7E7E8E')
  expect(readable('tomato', '#FFFFFF', '#111111')).toBe('#111111')
})

test.each<[string, readonly string[] | null]>([
  ['Creators', ['Creators']],
  ['Out of home posters', ['Out of', 'home', 'posters']],
  ['a b c d e', ['a b c d', 'e']],
  ['Internationalisation', null],
  ['one two three four five six', null],
])('a label %j is broken into %j', (text, lines) => {
  expect(wrap(text, 8, (part) => part.length)).toEqual(lines)
})
