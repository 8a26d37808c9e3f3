import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/layout/color.ts'
import type { ShapeItem } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { itemOf, keys, laid, narrow, pages } from './looking.ts'
import { textOf } from './texts.ts'
import { THEME_NAMES, theme } from './themes.ts'

const ITEMS = ['Why fans buy', '**What creators change**', 'What it costs artists', 'What we do next']

function color(slide: ReturnType<typeof laid>, name: string): string {
  return textOf(slide, name).paragraphs[0]!.runs[0]!.color.hex
}

describe('the one item that is wholly strong', () => {
  test('is active: bold, its number in the accent, on a ground of its own that no hairline touches', () => {
    const slide = laid('agenda', [d.list(ITEMS, true)])
    const shown = keys(slide).filter((key) => !['title', 'rule', 'page-number'].includes(key))
    expect(shown).toEqual([
      'number-1',
      'item-1',
      'active',
      'active-bar',
      'number-2',
      'item-2',
      'number-3',
      'item-3',
      'line-4',
      'number-4',
      'item-4',
    ])
    expect(textOf(slide, 'item-2').paragraphs[0]!.runs[0]).toMatchObject({ bold: true })
    expect(color(slide, 'number-2')).toBe(theme('executive').colors.accent1.hex)
    expect(itemOf(slide, 'active').box).toMatchObject({ x: 48, width: 864 })
    expect(new Set([1, 2, 3, 4].map((number) => itemOf(slide, `item-${number}`).box.x)).size).toBe(1)
  })

  test.each(THEME_NAMES)('steps forward in the theme %s, the others can still be read', (name) => {
    const look = theme(name)
    const slide = laid('agenda', [d.list(ITEMS)], { look })
    expect((itemOf(slide, 'active') as ShapeItem).fill).toEqual(look.roles.card)
    for (const other of ['number-1', 'item-1']) {
      const { color: found } = textOf(slide, other).paragraphs[0]!.runs[0]!
      expect(contrast(found, look.roles.bg)).toBeGreaterThanOrEqual(4.5)
      expect(found.hex).not.toBe(color(slide, other.replace('1', '2')))
    }
  })

  test('is not there where several are strong, or a part of one', () => {
    for (const items of [
      ['**One**', '**Two**', 'Three'],
      ['**One** and more', 'Two'],
    ])
      expect(keys(laid('agenda', [d.list(items)]))).not.toContain('active')
  })

  test('stays active on the slide that has it, and the others quiet, where the list is divided', () => {
    const many = Array.from({ length: 30 }, (_, index) => (index === 20 ? '**Now**' : `Item number ${index + 1}`))
    const long = many.map((one) => (one === '**Now**' ? one : `${one} ${'with a rather long name '.repeat(4)}`))
    const slides = laidAll(long)
    expect(slides.length).toBeGreaterThan(1)
    expect(slides.filter((slide) => keys(slide).includes('active'))).toHaveLength(1)
    const quiet = new Set(slides.flatMap(quietColors))
    expect(quiet.size).toBe(1)
  })
})

test('the rows of two columns are level', () => {
  const slide = laid('agenda', [d.list([...ITEMS, ...ITEMS.slice(2), 'x'.repeat(5), 'Another', 'The last'])])
  for (const [left, right] of [
    [1, 6],
    [4, 9],
  ]) {
    const [a, b] = [itemOf(slide, `item-${left}`).box, itemOf(slide, `item-${right}`).box]
    expect([a.y, a.height]).toEqual([b.y, b.height])
  }
})

test('right-to-left items have their numbers on the right', () => {
  const slide = laid('agenda', [d.list(['لماذا يشتري المعجبون', '**ما الذي يغيره صناع المحتوى**'])])
  const [number, text, bar] = ['number-2', 'item-2', 'active-bar'].map((name) => itemOf(slide, name).box)
  expect(number!.x).toBeGreaterThan(text!.x + text!.width - 1)
  expect(bar!.x + bar!.width).toBeCloseTo(912)
})

test('lists of 1 to 14 short items fit on a slide, in both formats', () => {
  const lists = fc.array(fc.constantFrom(...ITEMS, 'A longer item that goes on for a while'), {
    minLength: 1,
    maxLength: 14,
  })
  fc.assert(
    fc.property(lists, fc.constantFrom(theme('executive'), theme('mental-health'), narrow()), (items, look) => {
      const slide = laid('agenda', [d.list(items)], { look })
      expect(keys(slide).filter((key) => key.startsWith('item-'))).toHaveLength(items.length)
    }),
    { numRuns: 40, seed: 31337 },
  )
})

function laidAll(items: readonly string[]): readonly ReturnType<typeof laid>[] {
  return pages('agenda', [d.list(items)])
}

function quietColors(slide: ReturnType<typeof laid>): readonly string[] {
  const items = keys(slide).filter((key) => key.startsWith('item-'))
  return items.filter((key) => !textOf(slide, key).paragraphs[0]!.runs[0]!.bold).map((key) => color(slide, key))
}
