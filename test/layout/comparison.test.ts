import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../src/model/deck.ts'
import * as d from './decks.ts'
import { holds, item, laid, names, THEMES, textOf, words, wordsIn } from './placing.ts'
import { theme } from './themes.ts'

/** Options with their points; the one with this index is recommended. */
function options(recommended: number | null, ...lists: readonly (readonly string[])[]): Block {
  const block = d.columns(...lists.map(([name, ...points]) => [d.heading(name!), d.list(points)]))
  if (block.type !== 'columns') return block
  return {
    ...block,
    columns: block.columns.map((column, index) => ({ ...column, recommended: index === recommended })),
  }
}

const TWO = [
  ['Creators', '57% chance', 'Two weeks'],
  ['Adverts', '31% chance of a short-term sales lift', 'Two days'],
]
const THREE = [...TWO, ['Radio', 'Unknown', 'A month']]

describe('a comparison', () => {
  test('has a card of one height for each option, under its name', () => {
    const slide = laid('comparison', [options(null, ...THREE)])
    const grounds = [1, 2, 3].map((option) => item(slide, `option-${option}-ground`).box)
    expect(new Set(grounds.map(({ y, height }) => `${y} ${height}`)).size).toBe(1)
    expect([1, 2, 3].map((option) => wordsIn(textOf(slide, `option-${option}-name`)))).toEqual([
      'Creators',
      'Adverts',
      'Radio',
    ])
  })

  test('has its points level: each row starts at one height', () => {
    const slide = laid('comparison', [options(null, ['A', 'x', 'y'], ['B', 'x', 'y'])])
    expect(textOf(slide, 'option-1').box.y).toBeCloseTo(textOf(slide, 'option-2').box.y)
    expect(textOf(slide, 'option-1-2').box.y).toBeCloseTo(textOf(slide, 'option-2-2').box.y)
  })

  test('is read option by option', () => {
    expect(names(laid('comparison', [options(0, ...TWO)]), /^option-\d(-name|-mark|-2)?$/)).toEqual([
      'option-1-name',
      'option-1-mark',
      'option-1',
      'option-1-2',
      'option-2-name',
      'option-2',
      'option-2-2',
    ])
  })

  test.each(THEMES)('sets the recommended option apart by a filled name, a tick and an outline in $name', (look) => {
    const slide = laid('comparison', [options(1, ...TWO)], look)
    const { bg } = look.roles
    expect(item(slide, 'option-2-head')).toMatchObject({ fill: look.colors.accent1 })
    expect(item(slide, 'option-1-head')).toMatchObject({ fill: bg, line: { width: 1 } })
    expect(item(slide, 'option-2-ground')).toMatchObject({ line: { color: look.colors.accent1, width: 2 } })
    expect(names(slide, /-mark$/)).toEqual(['option-2-mark'])
    expect(wordsIn(textOf(slide, 'option-2-mark'))).toBe('✓')
  })

  test('on 4:3 has two options side by side, and three one under the other', () => {
    const look = theme('executive', '4:3')
    const two = laid('comparison', [options(0, ...TWO)], look)
    expect(item(two, 'option-1-ground').box.y).toBe(item(two, 'option-2-ground').box.y)
    const three = laid('comparison', [options(0, ...THREE)], look)
    expect(item(three, 'option-1-ground').box.y).toBeLessThan(item(three, 'option-2-ground').box.y)
    expect(item(three, 'option-1-name').box.x).toBeLessThan(item(three, 'option-1-ground').box.x)
  })

  test('of other things than text keeps each column as it is', () => {
    const columns = d.columns(
      [d.heading('A'), d.table(['x'], ['y'])],
      [d.heading('B'), d.paragraph('One'), d.paragraph('Two')],
    )
    const slide = laid('comparison', [columns])
    expect(names(slide, /table$/)).toHaveLength(1)
    expect(wordsIn(textOf(slide, 'option-2'))).toBe('One\nTwo')
  })

  test('of four columns has plain ones', () => {
    const four = d.columns(...['A', 'B', 'C', 'D'].map((name) => [d.heading(name), d.paragraph('x')]))
    expect(names(laid('comparison', [four]), /^card-\d$/)).toHaveLength(4)
  })

  test('has a panel at the foot, over the whole width', () => {
    const slide = laid('comparison', [options(0, ...TWO), d.panel('So what', d.paragraph('x'))])
    expect(item(slide, 'panel-ground').box).toMatchObject({ x: 48, width: 864 })
  })
})

test.each(THEMES)('any comparison in $name, $grid.width wide, is placed as a whole or refused', (look) => {
  const option = fc.tuple(words(1, 5), fc.array(words(1, 40), { minLength: 1, maxLength: 6 }))
  const choice = fc.option(fc.nat(2))
  fc.assert(
    fc.property(fc.array(option, { minLength: 2, maxLength: 3 }), choice, (list, recommended) => {
      const block = options(recommended, ...list.map(([name, points]) => [name, ...points]))
      holds(
        'comparison',
        [block],
        list.flatMap(([name, points]) => [name, ...points]),
        look,
      )
    }),
    { numRuns: 25, seed: 31337 },
  )
})
