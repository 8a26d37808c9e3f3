import { describe, expect, test } from 'vitest'
import type { SceneSlide, TableItem } from '../../src/model/scene.ts'
import { textWidth } from '../../src/text/measure.ts'
import * as d from './decks.ts'
import { bottomOf, boxOf, keys, laid, narrow, pages, words } from './looking.ts'

const STEPS = d.table(
  ['Action', 'Owner', 'By when'],
  ['Move a quarter of the paid social budget into creator partnerships', 'Marketing', '30 June'],
  ['Agree a plan', 'Label', 'Q3'],
)

function columns(slide: SceneSlide): readonly (readonly string[])[] {
  return tableOf(slide).rows.map(({ cells }) =>
    cells.map(({ paragraph }) => paragraph.runs.map(({ text }) => text).join('')),
  )
}

function tableOf(slide: SceneSlide): TableItem {
  return slide.items.find((item): item is TableItem => item.type === 'table')!
}

describe('a table of next steps', () => {
  test('has numbered rows, a wide column for what, and narrow ones for who and when', () => {
    const slide = laid('next-steps', [STEPS])
    expect(columns(slide).map(([number]) => number)).toEqual(['', '1', '2'])
    const [number, action, owner, date] = tableOf(slide).columns
    expect(number).toBeLessThan(50)
    expect(action).toBeGreaterThan(864 * 0.55)
    expect([owner! < 190, date! < 190]).toEqual([true, true])
    expect(tableOf(slide).columns.reduce((sum, width) => sum + width)).toBeCloseTo(864)
  })

  test('does not crowd who and when at the far side of short texts', () => {
    const slide = laid('next-steps', [
      d.table(['What', 'Who', 'When'], ['Bake some bread', 'Bakers', 'May'], ['Sell all of it', 'All', 'June']),
    ])
    const [number, what, ...others] = tableOf(slide).columns
    expect(number).toBeLessThan(50)
    expect(what).toBeGreaterThan(864 * 0.4)
    const needed = (text: string) => textWidth(text, { families: ['Arial'], bold: false, italic: false }, 18) + 20
    expect(others[0]).toBeGreaterThan(1.3 * needed('Bakers'))
    expect(others[1]).toBeGreaterThan(1.3 * needed('June'))
    expect(tableOf(slide).columns.reduce((sum, width) => sum + width)).toBeCloseTo(864)
  })

  test('keeps the numbers that it has', () => {
    const slide = laid('next-steps', [d.table(['No.', 'What'], ['1', 'One'], ['2', 'Two'])])
    expect(columns(slide)).toEqual([
      ['No.', 'What'],
      ['1', 'One'],
      ['2', 'Two'],
    ])
  })

  test('counts on where it goes on', () => {
    const rows = Array.from({ length: 18 }, (_, index) => [
      `Do ${'something that takes some words '.repeat(3)}${index}`,
      'We',
      'Q3',
    ])
    const slides = pages('next-steps', [d.table(['What', 'Who', 'When'], ...rows)], { look: narrow() })
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.flatMap((slide) => columns(slide).slice(1)).map(([number]) => number)).toEqual(
      rows.map((_, index) => String(index + 1)),
    )
  })

  test('has what else there is beside it or at the foot', () => {
    const slide = laid('next-steps', [STEPS, d.panel('So what', d.paragraph('Start'))], { look: narrow() })
    expect(bottomOf(slide, 'body-table')).toBeLessThan(boxOf(slide, 'panel-ground').y)
  })
})

describe('a list of next steps', () => {
  test('has a card for each with its number on a chip', () => {
    const slide = laid('next-steps', [d.list(['One', ['Two', ['Marketing, by June']], 'Three'])])
    expect(keys(slide).slice(2, 7)).toEqual(['card-1', 'card-1-bar', 'chip-1', 'number-1', 'item-1'])
    expect(words(slide, 'item-2')).toEqual(['Two', 'Marketing, by June'])
    expect(bottomOf(slide, 'card-3')).toBeCloseTo(488)
    expect(boxOf(slide, 'chip-1').width).toBe(boxOf(slide, 'chip-1').height)
  })

  test('has rows under hairlines where there are many, and counts on where it goes on', () => {
    const items = Array.from({ length: 24 }, (_, index) => `Do thing number ${index + 1}`)
    const slides = pages('next-steps', [d.list(items)])
    const all = slides.flatMap((slide) => keys(slide))
    expect(all.some((key) => key.startsWith('card'))).toBe(false)
    expect(all.filter((key) => key.startsWith('item'))).toEqual(items.map((_, index) => `item-${index + 1}`))
  })

  test('is mirrored where it is read from right to left', () => {
    const slide = laid('next-steps', [d.list(['الموسيقى الكورية', 'Two'])])
    expect(boxOf(slide, 'chip-1').x).toBeGreaterThan(boxOf(slide, 'item-1').x + boxOf(slide, 'item-1').width)
    expect(boxOf(slide, 'chip-2').x).toBeLessThan(boxOf(slide, 'item-2').x)
  })
})
