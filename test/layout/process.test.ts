import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as d from './decks.ts'
import { holds, item, laid, names, THEMES, textOf, words, wordsIn } from './placing.ts'
import { theme } from './themes.ts'

const STEPS = [
  '**Seed** Give creators the hook',
  '**Watch** Count uses',
  '**Boost** Put money behind it',
  '**Sell** Link',
]
const LONG =
  'Ask about sleep, payment and the last break before any contract is signed, and write the answers down in the form that the counsellor keeps, so that whoever takes over knows what was promised to whom'
const steps = (count: number, text = 'Do this') =>
  d.list(
    Array.from({ length: count }, (_, index) => `**Step ${index + 1}** ${text}`),
    true,
  )

describe('a process', () => {
  test('has a card for each step with number, title and text, and an arrowhead between neighbours', () => {
    const slide = laid('process', [d.list(STEPS, true)])
    expect(names(slide, /^(number|title|text)-/).slice(0, 6)).toEqual([
      'number-1',
      'title-1',
      'text-1',
      'number-2',
      'title-2',
      'text-2',
    ])
    expect(names(slide, /^arrow/)).toEqual(['arrow-1', 'arrow-2', 'arrow-3'])
    expect(item(slide, 'arrow-1')).toMatchObject({ shape: 'chevron-right', role: 'decoration' })
    const [card, arrow, next] = ['card-1', 'arrow-1', 'card-2'].map((name) => item(slide, name).box)
    expect(arrow!.x).toBeGreaterThan(card!.x + card!.width)
    expect(arrow!.x + arrow!.width).toBeLessThan(next!.x)
  })

  test('has its numbers, titles and texts on one level each', () => {
    const slide = laid('process', [d.list(['**A title of several words** x', '**B** y', '**C** z'], true)])
    for (const part of ['number', 'title', 'text']) {
      expect(new Set([1, 2, 3].map((step) => item(slide, `${part}-${step}`).box.y)).size).toBe(1)
    }
  })

  test('has titles larger than the texts, which end at the foot of their cards', () => {
    const slide = laid('process', [d.list(STEPS, true)])
    const [title, text] = ['title-1', 'text-1'].map((name) => textOf(slide, name).paragraphs[0]!.runs[0]!.size)
    expect(title).toBeGreaterThanOrEqual(1.3 * text!)
    const [card, words] = ['card-1', 'text-1'].map((name) => item(slide, name).box)
    expect(words!.y + words!.height).toBeCloseTo(card!.y + card!.height - theme('executive').card.pad)
  })

  test('has smaller titles where a word would not fit on its line', () => {
    const slide = laid('process', [d.list(['**Telecommunications** x', ...STEPS], true)])
    const [title, text] = ['title-1', 'text-1'].map((name) => textOf(slide, name).paragraphs[0]!.runs[0]!.size)
    expect(title).toBeLessThan(1.2 * text!)
  })

  test('starts with the number of its list', () => {
    const slide = laid('process', [{ ...steps(3), start: 4 }])
    expect(wordsIn(textOf(slide, 'number-4'))).toBe('4')
  })

  test.each([
    ['16:9', 5, 1],
    ['16:9', 6, 2],
    ['4:3', 3, 1],
    ['4:3', 4, 2],
  ] as const)('on %s has its %i cards in %i rows', (size, count, rows) => {
    const slide = laid('process', [steps(count)], theme('executive', size))
    expect(new Set(names(slide, /^card-\d$/).map((name) => item(slide, name).box.y)).size).toBe(rows)
  })

  test('with much to say has its steps one under the other, the chips joined by a line', () => {
    const slide = laid('process', [steps(4, `${LONG}, ${LONG.slice(0, 90)}`)])
    expect(names(slide, /^(arrow|card)/)).toEqual([])
    const [chip, joint, next] = ['chip-1', 'joint-1', 'chip-2'].map((name) => item(slide, name).box)
    expect(joint!.y).toBeCloseTo(chip!.y + chip!.height)
    expect(joint!.y + joint!.height).toBeCloseTo(next!.y)
    expect(item(slide, 'title-1').box.x).toBeLessThan(item(slide, 'text-1').box.x)
  })

  test('in Arabic runs to the left', () => {
    const slide = laid('process', [d.list(['**البذرة** أعط صانعي المحتوى', '**المراقبة** احسب الاستخدامات'], true)])
    expect(item(slide, 'card-1').box.x).toBeGreaterThan(item(slide, 'card-2').box.x)
    expect(item(slide, 'arrow-1')).toMatchObject({ shape: 'chevron-left' })
  })

  test('may lack titles', () => {
    const slide = laid('process', [d.list(['Ask', 'Listen'], true)])
    expect(names(slide, /^(title|text)-/)).toEqual(['text-1', 'text-2'])
  })
})

test.each(THEMES)('any process in $name, $grid.width wide, is placed as a whole or refused', (look) => {
  const step = fc.tuple(words(0, 4), words(1, 60), fc.array(words(1, 20), { maxLength: 2 }))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (list) => {
      const items = list.map(([title, text, under]) => [title === '' ? text : `**${title}** ${text}`, under] as const)
      holds(
        'process',
        [d.list(items, true)],
        list.flatMap(([title, text, under]) => [title, text, ...under]),
        look,
      )
    }),
    { numRuns: 25, seed: 31337 },
  )
})
