import { expect, test } from 'vitest'
import { LINE_PITCH, paragraphHeight } from '../../src/text/height.ts'

test('a line is 1.22 times its size high', () => {
  expect(LINE_PITCH).toBe(1.22)
  expect(paragraphHeight(1, 20, 1)).toBeCloseTo(24.4, 9)
  expect(paragraphHeight(3, 20, 0.9)).toBeCloseTo(65.88, 9)
})
