import { describe, expect, test } from 'vitest'
import * as d from './decks.ts'
import { bottomOf, boxOf, keys, laid } from './looking.ts'
import { sizeOf, textOf } from './texts.ts'
import { theme } from './themes.ts'

const LONG = 'Creator campaigns have a 57 per cent chance of lifting short-term sales, more than any other channel'
const TABLE = d.table(['Bread', 'Price'], ['Rye', '4'], ['Wheat', '3'])

describe('text in columns', () => {
  test('stands on cards of one height over the panel', () => {
    const columns = d.columns([d.heading('Before'), d.list(['One'])], [d.heading('After'), d.list(['One', 'Two'])])
    const slide = laid('two-column', [columns, d.panel('So what', d.paragraph('Act'))])
    expect(bottomOf(slide, 'card-1')).toBe(bottomOf(slide, 'card-2'))
    expect(boxOf(slide, 'panel-ground').y - bottomOf(slide, 'card-1')).toBeCloseTo(16)
  })

  test('is set larger where it is short', () => {
    const [short, long] = [['One', 'Two'], Array(4).fill(LONG)].map((items) =>
      sizeOf(laid('two-column', [d.columns([d.list(items)], [d.list(items)])]), 'column-1'),
    )
    expect(short).toBe(theme('executive').type.titleMin)
    expect(long).toBeLessThan(short!)
  })

  test('stands in the middle of a card as high as the table beside it', () => {
    const slide = laid('two-column', [d.columns([d.list(['One', 'Two'])], [TABLE])])
    expect(bottomOf(slide, 'column-2-table')).toBeCloseTo(bottomOf(slide, 'card-1'))
    expect(textOf(slide, 'column-1').anchor).toBe('middle')
  })

  test('stands on the slide beside anything else', () => {
    const slide = laid('two-column', [d.columns([d.list(['One', 'Two'])], [d.paragraph('Prices'), TABLE])])
    expect(keys(slide)).not.toContain('card-1')
  })
})
