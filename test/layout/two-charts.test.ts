import { expect, test } from 'vitest'
import * as d from './decks.ts'
import { bottomOf, boxOf, keys, laid, narrow, pages } from './looking.ts'
import { theme } from './themes.ts'

const TWO = [
  d.chart('A title that is so long that it takes two lines over its chart, which is narrow'),
  d.chart('B', 'other'),
]

test('two charts have one size and start at one height, whatever their titles', () => {
  const slide = laid('two-charts', TWO)
  const [left, right] = [boxOf(slide, 'figure-1-chart'), boxOf(slide, 'figure-2-chart')]
  expect(left).toMatchObject({ x: 48, y: right.y, width: right.width, height: right.height })
  expect(right.x + right.width).toBeCloseTo(912, 0)
  expect(boxOf(slide, 'figure-1-chart-title').height).toBeGreaterThan(30)
})

test('they share the room with what is said about them, which runs under both', () => {
  const slide = laid('two-charts', [d.panel('So what', d.paragraph('Act')), ...TWO])
  expect(boxOf(slide, 'panel-ground')).toMatchObject({ x: 48, width: 864 })
  expect(bottomOf(slide, 'figure-1-chart')).toBeLessThan(boxOf(slide, 'panel-ground').y)
})

test('on narrow slides they stand one over the other, of one size', () => {
  const slide = laid('two-charts', [d.chart('A'), d.chart('B', 'other')], { look: narrow() })
  const [upper, lower] = [boxOf(slide, 'figure-1-chart'), boxOf(slide, 'figure-2-chart')]
  expect(upper).toMatchObject({ x: 48, width: 624, height: lower.height })
  expect(lower.y).toBeGreaterThan(upper.y + upper.height)
})

test('there they stand side by side where a panel leaves no height for that', () => {
  const slide = laid('two-charts', [...TWO, d.panel('So what', d.paragraph('Act'))], { look: narrow() })
  expect(boxOf(slide, 'figure-1-chart').y).toBe(boxOf(slide, 'figure-2-chart').y)
})

test('what is too long goes on to another slide, and the charts stay together', () => {
  const slides = pages('two-charts', [...TWO, d.list(Array(20).fill('A point of some words that takes a line'))], {
    look: theme('mental-health'),
  })
  expect(slides.map((slide) => keys(slide).filter((key) => key.endsWith('-chart')).length)).toEqual(
    slides.map((_, index) => (index === 0 ? 2 : 0)),
  )
})
