import { describe, expect, test } from 'vitest'
import * as d from './decks.ts'
import { bottomOf, boxOf, keys, laid, narrow, pages, words } from './looking.ts'

const SOURCES = [
  d.source('a', 'First', { publisher: 'Kantar', date: '2023', url: 'https://kantar.com/' }),
  d.source('b', 'Second', { author: 'Odgers, C.' }),
  d.source('c', 'Third'),
]
const MANY = Array.from({ length: 8 }, (_, index) => d.source(`s${index}`, `Report ${index}`))

describe('a slide of sources', () => {
  test('has a numbered card for each of a few: its linked title, and under that what else is known', () => {
    const slide = laid('sources', [d.REFERENCES], { sources: SOURCES })
    expect(words(slide, 'number-2')).toEqual(['2'])
    expect([1, 2, 3].map((number) => words(slide, `item-${number}`))).toEqual([
      ['First', 'Kantar, 2023'],
      ['Second', 'Odgers, C.'],
      ['Third'],
    ])
    expect(
      slide.items.flatMap((item) => (item.type === 'text' ? item.paragraphs.flatMap((one) => one.runs) : [])),
    ).toContainEqual(expect.objectContaining({ text: 'First', link: 'https://kantar.com/' }))
    expect(bottomOf(slide, 'card-3')).toBeCloseTo(488)
  })

  test('has low cards for one or two, and the foot of the slide free', () => {
    const slide = laid('sources', [d.REFERENCES], { sources: SOURCES.slice(1) })
    const [first, second] = [boxOf(slide, 'card-1'), boxOf(slide, 'card-2')]
    expect(first.height).toBe(second.height)
    expect(first.height).toBeLessThan(2 * boxOf(slide, 'item-1').height + 40)
    expect(bottomOf(slide, 'card-2')).toBeLessThan(488 - 60)
  })

  test('has two columns of many, read one after the other, under what is said about them', () => {
    const slide = laid('sources', [d.paragraph('Unchecked.'), d.REFERENCES], { sources: MANY })
    expect(words(slide, 'body')).toEqual(['Unchecked.'])
    expect(boxOf(slide, 'item-5').y).toBe(boxOf(slide, 'item-1').y)
    expect(boxOf(slide, 'item-5').x).toBeGreaterThan(boxOf(slide, 'item-1').x + 400)
    const numbers = keys(slide).filter((key) => key.startsWith('number'))
    expect(numbers).toEqual(MANY.map((_, index) => `number-${index + 1}`))
  })

  test('has one column on narrow slides', () => {
    const slide = laid('sources', [d.REFERENCES], { sources: MANY, look: narrow() })
    expect(new Set(MANY.map((_, index) => boxOf(slide, `item-${index + 1}`).x)).size).toBe(1)
  })

  test('goes on to another slide, where the numbers go on', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      d.source(`s${index}`, `A report with a long name, number ${index}`, { publisher: 'Somebody', date: '2024' }),
    )
    const slides = pages('sources', [d.REFERENCES], { sources: many })
    const numbers = slides.flatMap((slide) => keys(slide).filter((key) => key.startsWith('number-')))
    expect(slides.length).toBeGreaterThan(1)
    expect(numbers).toEqual(many.map((_, index) => `number-${index + 1}`))
  })
})
