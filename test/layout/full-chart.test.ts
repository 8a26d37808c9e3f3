import { expect, test } from 'vitest'
import * as d from './decks.ts'
import { bottomOf, boxOf, itemOf, laid, narrow, pages, words } from './looking.ts'

test('a chart has all the room, under its title', () => {
  const slide = laid('full-chart', [d.chart('Sales')])
  expect(words(slide, 'body-chart-title')).toEqual(['Sales'])
  expect(boxOf(slide, 'body-chart')).toMatchObject({ x: 48, width: 864 })
  expect(bottomOf(slide, 'body-chart')).toBeGreaterThan(487)
})

test('without a title it starts at the top, as large as its drawing', () => {
  expect(itemOf(laid('full-chart', [d.chart('')]), 'body-chart')).toMatchObject({
    box: { y: 105, width: 864, height: 383 },
    drawing: 'sales@864x383',
  })
})

test.each([undefined, narrow()])('a remark stands under it', (look) => {
  const slide = laid('full-chart', [d.paragraph('A remark'), d.chart('Sales')], look ? { look } : {})
  expect(words(slide, 'foot')).toEqual(['A remark'])
  expect(bottomOf(slide, 'body-chart')).toBeLessThan(boxOf(slide, 'foot').y)
  expect(bottomOf(slide, 'foot')).toBeCloseTo(488)
})

test('a remark that is too long goes on to a slide of its own', () => {
  const slides = pages('full-chart', [d.chart('Sales'), d.paragraph('Many words of a remark. '.repeat(60))])
  expect(slides.map(({ items }) => items.some(({ type }) => type === 'chart'))).toEqual([true, false])
})
