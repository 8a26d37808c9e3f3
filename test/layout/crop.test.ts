import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropTo } from '../../src/layout/crop.ts'

const MIDDLE = { x: 0.5, y: 0.5 }

test('a picture of the room’s own shape is not cut', () => {
  expect(cropTo({ width: 1600, height: 900 }, { width: 320, height: 180 }, MIDDLE)).toBeNull()
})

test('a wide picture loses its sides in a square, and keeps its focus in sight', () => {
  const square = { width: 100, height: 100 }
  expect(cropTo({ width: 200, height: 100 }, square, MIDDLE)).toEqual({ left: 0.25, top: 0, right: 0.25, bottom: 0 })
  expect(cropTo({ width: 200, height: 100 }, square, { x: 0, y: 0.5 })).toMatchObject({ left: 0, right: 0.5 })
  expect(cropTo({ width: 200, height: 100 }, square, { x: 1, y: 0.5 })).toMatchObject({ left: 0.5, right: 0 })
})

test('a high picture loses its top and foot', () => {
  const cut = cropTo({ width: 100, height: 200 }, { width: 100, height: 100 }, { x: 0.5, y: 0.3 })
  expect(cut?.left).toBe(0)
  expect(cut?.top).toBeCloseTo(0.05)
  expect(cut?.bottom).toBeCloseTo(0.45)
})

test('what is left has the room’s shape and holds the focus', () => {
  const side = fc.integer({ min: 20, max: 4000 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(side, side, side, side, share, share, (width, height, w, h, x, y) => {
      const cut = cropTo({ width, height }, { width: w, height: h }, { x, y }) ?? {
        left: 0,
        top: 0,
        right: 0,
        bottom: 0,
      }
      const left = { width: width * (1 - cut.left - cut.right), height: height * (1 - cut.top - cut.bottom) }
      expect(left.width / left.height / (w / h)).toBeCloseTo(1, 4)
      expect(cut.left - 1e-9 <= x && x <= 1 - cut.right + 1e-9).toBe(true)
      expect(cut.top - 1e-9 <= y && y <= 1 - cut.bottom + 1e-9).toBe(true)
      expect(Math.min(cut.left, cut.top, cut.right, cut.bottom)).toBeGreaterThanOrEqual(0)
    }),
  )
})
