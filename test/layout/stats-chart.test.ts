import { expect, test } from 'vitest'
import * as d from './decks.ts'
import { bottomOf, boxOf, keys, laid, narrow, pages, words } from './looking.ts'

const FIGURES = d.list(['**57%** chance of a lift', '**over 92M** posts', '**3.5×** spend'])
const PANEL = d.panel('So what', d.list(['Move budget to creators', 'Keep adverts for launches']))

test('cards run across the top; under them the chart on the left, its panel on the right', () => {
  const slide = laid('stats-chart', [d.chart('Sales'), PANEL, FIGURES])
  const [first, last] = [boxOf(slide, 'card-1'), boxOf(slide, 'card-3')]
  expect([first.x, last.x + last.width]).toEqual([48, 912])
  expect(boxOf(slide, 'body-chart')).toMatchObject({ x: 48, width: 570 })
  expect(boxOf(slide, 'body-chart-title').y).toBeCloseTo(bottomOf(slide, 'card-1') + 16)
  expect(boxOf(slide, 'panel-ground').x).toBeCloseTo(48 + (8 * (864 + 16)) / 12)
  expect(bottomOf(slide, 'panel-ground')).toBeCloseTo(488)
})

test('the chart has the whole width where nothing stands beside it', () => {
  expect(boxOf(laid('stats-chart', [FIGURES, d.chart('Sales')]), 'body-chart').width).toBe(864)
})

test('words without a panel get the ground of one', () => {
  const slide = laid('stats-chart', [FIGURES, d.chart('Sales'), d.paragraph('What it shows')])
  expect(words(slide, 'panel')).toEqual(['What it shows'])
  expect(bottomOf(slide, 'panel-ground')).toBeCloseTo(488)
})

test('on narrow slides all of it has its place too', () => {
  const slide = laid('stats-chart', [FIGURES, d.chart('Sales'), PANEL], { look: narrow() })
  expect(boxOf(slide, 'body-chart').y).toBeGreaterThan(bottomOf(slide, 'card-1'))
  expect(keys(slide)).toContain('panel-ground')
})

test('cards stay together where there is too much for one slide', () => {
  const panel = d.panel('So what', d.list(Array(12).fill('A point of some words that takes a line of the panel')))
  const slides = pages('stats-chart', [FIGURES, d.chart('Sales'), panel])
  const cards = slides.map((slide) => keys(slide).filter((key) => /^card-\d$/.test(key)).length)
  expect(slides.length).toBeGreaterThan(1)
  expect(cards[0]).toBe(3)
  expect(cards.slice(1).every((count) => count === 0)).toBe(true)
})
