import { describe, expect, test } from 'vitest'
import type { Block, ImageBlock } from '../../src/model/deck.ts'
import * as d from './decks.ts'
import { bottomOf, boxOf, keys, laid, narrow, pages } from './looking.ts'

const LONG = 'Creator campaigns have a 57 per cent chance of lifting short-term sales, more than any other channel'
const TEXT = d.list([LONG, LONG, LONG])

function filling(src: string, caption = ''): Block {
  return { ...(d.image(src, caption) as ImageBlock), fit: 'fill' }
}

describe('text with a picture', () => {
  test('stands on the left, and the picture on the right as high as the slide has room', () => {
    const slide = laid('bullets-image', [filling('wide.png'), TEXT])
    expect(boxOf(slide, 'body').x + boxOf(slide, 'body').width).toBeLessThanOrEqual(48 + 497.5)
    const shown = boxOf(slide, 'picture')
    expect(shown).toMatchObject({ y: 105, height: 383 })
    expect(shown.x).toBeCloseTo(48 + (7 * (864 + 16)) / 12)
    expect(shown.x + shown.width).toBeCloseTo(912)
  })

  test('has the caption under the picture', () => {
    const slide = laid('bullets-image', [TEXT, filling('wide.png', 'A stage before the show')])
    expect(boxOf(slide, 'band')).toMatchObject({ x: boxOf(slide, 'picture').x, y: bottomOf(slide, 'picture') })
    expect(bottomOf(slide, 'band')).toBeCloseTo(488)
  })

  test('has a mat as high as the slide has room behind a picture that is shown whole', () => {
    const slide = laid('bullets-image', [TEXT, d.image('wide.png')])
    expect(boxOf(slide, 'mat')).toMatchObject({ y: 105, height: 383 })
    expect(boxOf(slide, 'picture').width / boxOf(slide, 'picture').height).toBeCloseTo(16 / 9)
  })

  test('stands on a card as high as the picture where it is short', () => {
    const slide = laid('bullets-image', [d.list(['One', 'Two']), filling('high.png')])
    expect(boxOf(slide, 'card')).toMatchObject({ x: 48, y: 105, height: boxOf(slide, 'picture').height })
  })

  test('has its panel at the foot, beside the picture', () => {
    const slide = laid('bullets-image', [TEXT, filling('high.png'), d.panel('So what', d.paragraph('Act'))])
    expect(bottomOf(slide, 'panel-ground')).toBeCloseTo(488)
    expect(boxOf(slide, 'panel-ground').width).toBe(boxOf(slide, 'body').width)
  })

  test('stands on a card over its panel where it is short', () => {
    const short = [d.list(['One', 'Two']), filling('high.png'), d.panel('So what', d.paragraph('Act'))]
    const slide = laid('bullets-image', short)
    expect(boxOf(slide, 'card')).toMatchObject({ x: 48, y: 105, width: boxOf(slide, 'panel-ground').width })
    expect(boxOf(slide, 'panel-ground').y - bottomOf(slide, 'card')).toBeCloseTo(16)
  })

  test('goes on to slides without the picture', () => {
    const [first, ...others] = pages('bullets-image', [d.list(Array(14).fill(LONG)), filling('high.png', 'A stage')])
    expect(keys(first!)).toContain('picture')
    expect(others.length).toBeGreaterThan(0)
    expect(others.flatMap((slide) => keys(slide)).filter((key) => key === 'picture')).toEqual([])
  })
})

describe('on narrow slides', () => {
  test('a wide picture stands over its text', () => {
    const slide = laid('bullets-image', [d.list(['One', 'Two', 'Three']), filling('wide.png')], { look: narrow() })
    expect(boxOf(slide, 'picture')).toMatchObject({ x: 48, y: 105, width: 624 })
    expect(boxOf(slide, 'foot').y).toBeGreaterThan(bottomOf(slide, 'picture'))
  })

  test('a high one stands beside it', () => {
    const slide = laid('bullets-image', [d.list(['One', 'Two', 'Three']), filling('high.png')], { look: narrow() })
    expect(boxOf(slide, 'picture').x).toBeGreaterThan(boxOf(slide, 'body').x + boxOf(slide, 'body').width)
  })
})
