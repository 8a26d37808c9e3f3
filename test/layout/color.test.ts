import { expect, test } from 'vitest'
import { contrast, mix, readable } from '../../src/layout/color.ts'

const BLACK = { hex: '000000' }
const WHITE = { hex: 'FFFFFF' }

test('contrast is that of WCAG', () => {
  expect(contrast(BLACK, WHITE)).toBe(21)
  expect(contrast(WHITE, { hex: '767676' })).toBeCloseTo(4.54, 2)
  expect(contrast(WHITE, WHITE)).toBe(1)
})

test('the first colour that can be read is taken, else the one that can be read best', () => {
  expect(readable([{ hex: 'CCCCCC' }, { hex: '555555' }, BLACK], WHITE)).toEqual({ hex: '555555' })
  expect(readable([{ hex: 'CCCCCC' }, { hex: '999999' }], WHITE)).toEqual({ hex: '999999' })
})

test('colours are mixed channel by channel', () => {
  expect(mix(BLACK, WHITE, 0.5)).toEqual({ hex: '808080' })
  expect(mix({ hex: '102030' }, { hex: '304050' }, 0)).toEqual({ hex: '102030' })
})
