import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/layout/color.ts'
import type { SceneSlide } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { holds, item, laid, names, THEMES, textOf, words, wordsIn } from './placing.ts'
import { theme } from './themes.ts'

const FOUR = [
  ['**57%** chance of a sale', ['▲ 4 points since 2023']],
  ['**31%** of adverts', ['▼ 2 points since 2023']],
  ['**2.4×** saves', ['+0.3']],
  ['**$11.7B** revenue', []],
] as const

function color(slide: SceneSlide, name: string): unknown {
  return textOf(slide, name).paragraphs[0]!.runs[0]!.color
}

describe('how a figure changed', () => {
  test('is shown in the colours for better and worse, with its arrow', () => {
    const slide = laid('stats', [d.list(FOUR)])
    const { positive, negative } = theme('executive').roles
    expect(color(slide, 'card-1-change')).toEqual(positive)
    expect(color(slide, 'card-2-change')).toEqual(negative)
    expect(color(slide, 'card-3-change')).toEqual(positive)
    expect(wordsIn(textOf(slide, 'card-2-change'))).toBe('▼ 2 points since 2023')
    expect(names(slide, /-change$/)).toHaveLength(3)
  })

  test.each(['▲ 4', '↑ 12%', '+0.3', '▼ 4', '↓ 12%', '−3', '-3', '– 2 points', '▲ USD 4'])('may read "%s"', (words) => {
    expect(names(laid('stats', [d.list([['**1** a', [words]], '**2** b'])]), /-change$/)).toEqual(['card-1-change'])
  })

  test.each(['4 points', '▲ more', 'a +3', '– mostly'])('is not meant by "%s"', (words) => {
    expect(names(laid('stats', [d.list([['**1** a', [words]], '**2** b'])]), /-change$/)).toEqual([])
  })

  test('may stand in place of the label', () => {
    const slide = laid('stats', [d.list(['**1 in 5** ▲ 3 points', '**2** b'])])
    expect(names(slide, /^card-1-/)).toEqual(['card-1-bar', 'card-1-figure', 'card-1-change'])
  })

  test.each(THEMES)('can be read on every card of $name', (look) => {
    const list = d.list([1, 2, 3, 4].map((index) => [`**${index}** a`, [index % 2 === 0 ? '▼ 2' : '▲ 2']] as const))
    const slide = laid('stats', [list], look)
    for (const index of [1, 2, 3, 4]) {
      const ground = item(slide, `card-${index}`)
      const { runs } = textOf(slide, `card-${index}-change`).paragraphs[0]!
      if (ground.type === 'shape') expect(contrast(runs[0]!.color, ground.fill!)).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('stands beside the figure where all have room for it, else under the labels on one level', () => {
    const beside = laid('stats', [d.list(FOUR)])
    const figure = item(beside, 'card-1-figure').box
    expect(item(beside, 'card-1-change').box.x).toBeGreaterThan(figure.x + figure.width)
    const under = laid('stats', [
      d.list([
        ['**57%** chance of a sale in the four weeks after a campaign by creators', ['▲ 4 points since 2023']],
        ['**31%** of adverts', ['▼ 2 points since the year before last']],
        '**2.4×** saves',
      ]),
    ])
    const [first, second] = [item(under, 'card-1-change').box, item(under, 'card-2-change').box]
    expect(first.y).toBe(second.y)
    expect(first.y).toBeGreaterThan(item(under, 'card-1-label').box.y)
  })
})

describe('figures', () => {
  test('have one size, and one level in each row', () => {
    const slide = laid('stats', [d.list(['**1,234,567,890** a', '**2** of a longer label than the others', '**3** c'])])
    const figures = [1, 2, 3].map((index) => textOf(slide, `card-${index}-figure`))
    expect(new Set(figures.map(({ paragraphs }) => paragraphs[0]!.runs[0]!.size)).size).toBe(1)
    expect(new Set(figures.map(({ box }) => box.y)).size).toBe(1)
  })

  test('that are five in two rows fill both', () => {
    const slide = laid('stats', [
      d.list([1, 2, 3, 4, 5].map((index) => (index > 3 ? `**USD 11.7 billion** ${index}` : `**${index}** a`))),
    ])
    const right = (name: string) => item(slide, name).box.x + item(slide, name).box.width
    expect(item(slide, 'card-4').box.y).toBeGreaterThan(item(slide, 'card-3').box.y)
    expect(right('card-5')).toBeCloseTo(right('card-3'))
  })

  test('that are four stand two by two on 4:3', () => {
    const slide = laid('stats', [d.list(['**1** a', '**2** b', '**3** c', '**4** d'])], theme('executive', '4:3'))
    const boxes = [1, 2, 3, 4].map((index) => item(slide, `card-${index}`).box)
    expect(boxes.map(({ x }) => x)).toEqual([48, 368, 48, 368])
    expect(boxes[2]!.y).toBeGreaterThan(boxes[0]!.y)
  })
})

describe('on 4:3', () => {
  const NARROW = ['executive', 'marketing', 'music', 'mental-health'].map((name) => theme(name, '4:3'))

  test.each(NARROW)('figures with changes and a remark share a slide in $name', (look) => {
    const slide = laid('stats', [d.list(FOUR), d.panel('So what', d.paragraph('Move the budget.'))], look)
    const [card, panel] = [item(slide, 'card-4').box, item(slide, 'panel-ground').box]
    expect(panel.y - card.y - card.height).toBeCloseTo(look.grid.gutter)
    expect(panel.height).toBeLessThan(card.height)
  })

  test.each(NARROW)('two figures alone stand one over the other, with their labels beside them, in $name', (look) => {
    const slide = laid('stats', [d.list(['**2** ovens', '**33** bakers'])], look)
    const [first, second] = [item(slide, 'card-1').box, item(slide, 'card-2').box]
    expect([second.x, second.width]).toEqual([first.x, first.width])
    expect(item(slide, 'card-1-label').box.x).toBe(item(slide, 'card-2-label').box.x)
    expect(item(slide, 'card-2-label').box.x).toBeGreaterThan(item(slide, 'card-2-figure').box.x + 40)
  })
})

test.each(THEMES)('any figures in $name, $grid.width wide, are placed as a whole or refused', (look) => {
  const value = fc.constantFrom('57%', '$11.7B', 'over 92M', '3.5×', 'USD 1.9 billion', '9,200만 명', 'ثلاثة ملايين')
  const figure = fc.tuple(
    value,
    words(0, 30),
    fc.option(fc.constantFrom('▲ 4 points', '−2', '+3 since the last survey')),
  )
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 12 }), (figures) => {
      const items = figures.map(([value, label, change]) => [`**${value}** ${label}`, change ? [change] : []] as const)
      holds(
        'stats',
        [d.list(items)],
        figures.flatMap(([value, label, change]) => [value, label, change ?? '']),
        look,
      )
    }),
    { numRuns: 25, seed: 31337 },
  )
})
