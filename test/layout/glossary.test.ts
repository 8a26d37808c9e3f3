import { describe, expect, test } from 'vitest'
import * as d from './decks.ts'
import { bottomOf, boxOf, itemOf, keys, laid, narrow, pages, words } from './looking.ts'

function terms(count: number): ReturnType<typeof d.list> {
  return d.list(Array.from({ length: count }, (_, index) => `**Term ${index + 1}** What it means in a few words`))
}

describe('a glossary', () => {
  test('of two terms has a card for each, the term beside what it means, in large type', () => {
    const slide = laid('glossary', [terms(2)])
    expect([words(slide, 'term-1'), words(slide, 'definition-1')]).toEqual([
      ['Term 1'],
      ['What it means in a few words'],
    ])
    expect(boxOf(slide, 'definition-1').y).toBe(boxOf(slide, 'term-1').y)
    expect(bottomOf(slide, 'card-2')).toBeCloseTo(488)
    const term = itemOf(slide, 'term-1')
    expect(term.type === 'text' && term.paragraphs[0]!.runs[0]!.size).toBe(24)
  })

  test('of six has two columns of cards, the term over what it means', () => {
    const slide = laid('glossary', [terms(6)])
    expect(words(slide, 'term-2')).toEqual(['Term 2', 'What it means in a few words'])
    expect(boxOf(slide, 'card-2').y).toBe(boxOf(slide, 'card-1').y)
    expect(bottomOf(slide, 'card-6')).toBeCloseTo(488)
  })

  test('of many has two columns of rows, read one after the other', () => {
    const slide = laid('glossary', [terms(12)])
    expect(keys(slide).some((key) => key.startsWith('card'))).toBe(false)
    expect(boxOf(slide, 'term-7').y).toBe(boxOf(slide, 'term-1').y)
    expect(boxOf(slide, 'term-7').x).toBeGreaterThan(boxOf(slide, 'term-6').x)
    expect(keys(slide).filter((key) => key.startsWith('term'))).toEqual(
      Array.from({ length: 12 }, (_, index) => `term-${index + 1}`),
    )
  })

  test('has one column on narrow slides', () => {
    const slide = laid('glossary', [terms(9)], { look: narrow() })
    expect(new Set(Array.from({ length: 9 }, (_, index) => boxOf(slide, `term-${index + 1}`).x)).size).toBe(1)
  })

  test('keeps terms without a definition, definitions without a term, and what else there is', () => {
    const slide = laid('glossary', [d.list(['**Term**', 'Meaning']), d.paragraph('As used here')])
    expect(words(slide, 'term-1')).toEqual(['Term'])
    expect(words(slide, 'term-2')).toEqual(['Meaning'])
    expect(words(slide, 'body')).toEqual(['As used here'])
  })

  test('is mirrored where it is read from right to left', () => {
    const slide = laid('glossary', [d.list(['**موسيقى** الموسيقى الكورية', '**Term** Meaning'])])
    expect(boxOf(slide, 'term-1').x).toBeGreaterThan(boxOf(slide, 'definition-1').x)
    expect(boxOf(slide, 'term-2').x).toBeLessThan(boxOf(slide, 'definition-2').x)
  })

  test('goes on to other slides with all of its terms', () => {
    const slides = pages('glossary', [terms(50)])
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.flatMap((slide) => keys(slide).filter((key) => key.startsWith('term'))).length).toBe(50)
  })
})
