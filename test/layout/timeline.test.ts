import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import * as d from './decks.ts'
import { holds, item, laid, names, THEMES, textOf, words, wordsIn } from './placing.ts'
import { theme } from './themes.ts'

const years = (count: number, text = 'Something happens') =>
  d.list(Array.from({ length: count }, (_, index) => `**${2000 + index}** ${text}`))
const LONG =
  'Musical.ly reaches 90 million users, most of them younger than eighteen, and labels start to notice that a clip of fifteen seconds carries a chorus further than radio'

describe('a timeline', () => {
  test('has its stops side by side along a rail: the time above it, what happened under it', () => {
    const slide = laid('timeline', [years(4)])
    const rail = item(slide, 'rail-1').box
    expect(rail).toMatchObject({ x: 48, width: 864, height: 0 })
    expect([1, 2, 3, 4].map((stop) => item(slide, `stop-${stop}`).box.x)).toEqual([48, 268, 488, 708])
    for (const stop of [1, 2, 3, 4]) {
      const [when, what] = [item(slide, `stop-${stop}-when`).box, item(slide, `stop-${stop}-text`).box]
      expect(when.y + when.height).toBeLessThan(rail.y)
      expect(what.y).toBeGreaterThan(rail.y)
      expect(item(slide, `stop-${stop}`).role).toBe('decoration')
    }
  })

  test('is read stop by stop', () => {
    const texts = names(laid('timeline', [years(3)]), /-(when|text)$/)
    expect(texts).toEqual(['stop-1-when', 'stop-1-text', 'stop-2-when', 'stop-2-text', 'stop-3-when', 'stop-3-text'])
  })

  test('has the times in one size, in a colour that can be read', () => {
    const slide = laid('timeline', [d.list(['**2016** a', '**September 2018** b', '**2020** c'])], theme('music'))
    const sizes = [1, 2, 3].map((stop) => textOf(slide, `stop-${stop}-when`).paragraphs[0]!.runs[0]!.size)
    expect(new Set(sizes).size).toBe(1)
  })

  test('of seven stops has two rows, of four and of three', () => {
    const slide = laid('timeline', [years(7)])
    const tops = names(slide, /^stop-\d$/).map((name) => item(slide, name).box.y)
    expect(tops.slice(0, 4).every((y) => y === tops[0])).toBe(true)
    expect(tops.slice(4).every((y) => y === tops[4] && y > tops[0]!)).toBe(true)
    expect(names(slide, /^rail/)).toEqual(['rail-1', 'rail-2'])
  })

  test('of five stops has one row on 16:9 and more on 4:3', () => {
    const tops = (look: ReturnType<typeof theme>) => {
      const slide = laid('timeline', [years(5)], look)
      return new Set(names(slide, /^stop-\d$/).map((name) => item(slide, name).box.y)).size
    }
    expect([tops(theme('executive')), tops(theme('executive', '4:3'))]).toEqual([1, 2])
  })

  test('of long texts runs down the slide, the time on the left of the rail', () => {
    const slide = laid('timeline', [years(4, LONG)])
    const rail = item(slide, 'rail-1').box
    expect(rail.width).toBe(0)
    for (const stop of [1, 2, 3, 4]) {
      const [when, what] = [item(slide, `stop-${stop}-when`).box, item(slide, `stop-${stop}-text`).box]
      expect(when.x + when.width).toBeLessThan(rail.x)
      expect(what.x).toBeGreaterThan(rail.x)
      expect(when.y).toBe(what.y)
    }
  })

  test('has what stands under an item in small print under its text, however deep', () => {
    const list = d.list([['**2016** a', ['under a']], '**2018** b', '**2020** c'])
    const deep = { ...list.items[0]!.items[0]!, items: d.list(['far below']).items }
    const nested = { ...list, items: [{ ...list.items[0]!, items: [deep] }, ...list.items.slice(1)] }
    const text = textOf(laid('timeline', [nested]), 'stop-1-text')
    expect(wordsIn(text)).toBe('a\nunder a\nfar below')
    expect(text.paragraphs[1]!.runs[0]!.size).toBeLessThan(text.paragraphs[0]!.runs[0]!.size)
  })

  test('in Arabic starts on the right', () => {
    const slide = laid('timeline', [d.list(['**2016** إطلاق تيك توك', '**2018** تحديات الرقص', '**2020** موسيقى'])])
    const [first, second, third] = [1, 2, 3].map((stop) => item(slide, `stop-${stop}`).box.x)
    expect(first).toBeGreaterThan(second!)
    expect(second).toBeGreaterThan(third!)
    expect(textOf(slide, 'stop-1-when').paragraphs[0]!.align).toBe('right')
  })

  test('has a paragraph before it above, and a panel after it at the foot', () => {
    const slide = laid('timeline', [d.paragraph('Before'), years(3), d.panel('', d.paragraph('After'))])
    expect(item(slide, 'body').box.y).toBeLessThan(item(slide, 'stop-1-when').box.y)
    expect(item(slide, 'panel-ground').box.y).toBeGreaterThan(item(slide, 'stop-1-text').box.y)
  })

  test('of more stops than a slide has room for is divided', () => {
    const { value, messages } = layout(d.deck([d.slide('timeline', 'T', [years(12)])]), theme('executive'), new Map())
    expect(messages).toEqual([])
    expect(value.slides.map(({ items }) => items.filter(({ key }) => /-when$/.test(key)).length)).toEqual([6, 6])
  })
})

test.each(THEMES)('any timeline in $name, $grid.width wide, is placed as a whole or refused', (look) => {
  const stop = fc.tuple(words(1, 3), words(0, 60), fc.array(words(1, 20), { maxLength: 2 }))
  fc.assert(
    fc.property(fc.array(stop, { maxLength: 12 }), (stops) => {
      const list = d.list(stops.map(([when, what, under]) => [`**${when}** ${what}`, under] as const))
      holds(
        'timeline',
        [list],
        stops.flatMap(([when, what, under]) => [when, what, ...under]),
        look,
      )
    }),
    { numRuns: 25, seed: 31337 },
  )
})
