import { expect, test } from 'vitest'
import * as d from './decks.ts'
import { itemOf, keys, laid, narrow, pages } from './looking.ts'
import { sizeOf, textOf } from './texts.ts'
import { theme } from './themes.ts'

const LABEL = 'chance of a short-term sales lift from a creator campaign'
const LONG = 'Creator campaigns have a 57 per cent chance of lifting short-term sales, more than any other channel'

function figureText(value: string, look = theme('executive')): readonly [string, number] {
  const slide = laid('big-number', [d.list([`**${value}** ${LABEL}`])], { look })
  const { paragraphs } = textOf(slide, 'figure')
  return [paragraphs[0]!.runs.map(({ text }) => text).join(''), paragraphs[0]!.runs[0]!.size]
}

test('a figure stands very large on a card in columns 1 to 5, and what it counts beside it in the rest', () => {
  const slide = laid('big-number', [d.list([`**57%** ${LABEL}`])])
  expect(keys(slide).filter((key) => key !== 'rule')).toEqual([
    'title',
    'card',
    'card-bar',
    'figure',
    'label',
    'page-number',
  ])
  const [card, figure, label] = ['card', 'figure', 'label'].map((name) => itemOf(slide, name).box)
  expect(card).toMatchObject({ x: 48, width: 350.667 })
  expect(label!.x).toBeCloseTo(48 + 366.667 + 16)
  expect(sizeOf(slide, 'figure')).toBe(100)
  expect(Math.abs(figure!.y + figure!.height / 2 - (label!.y + label!.height / 2))).toBeLessThan(4)
})

test('the figure looks as figures of its theme do', () => {
  const slide = laid('big-number', [d.list([`**57%** ${LABEL}`])], { look: theme('music') })
  expect(textOf(slide, 'figure').paragraphs[0]!.runs[0]).toMatchObject({
    color: theme('music').colors.accent1,
    bold: true,
    size: 120,
  })
})

test.each([
  ['57%', ['57%', 100]],
  ['$11.7 bn', ['$11.7 bn', 64]],
  ['over USD 1.2 billion', ['over USD\n1.2 billion', 64]],
  ['1조 2천억 원', ['1조\n2천억 원', 64]],
])('the figure %s steps down, or goes on two lines between words', (value, expected) => {
  expect(figureText(value)).toEqual(expected)
})

test('what explains it stands under what it counts, and its panel at the foot of the card', () => {
  const slide = laid('big-number', [
    d.list([`**57%** ${LABEL}`]),
    d.paragraph(LONG),
    d.panel('So what', d.paragraph('Move the budget')),
  ])
  const [label, body, ground, card] = ['label', 'body', 'panel-ground', 'card'].map((name) => itemOf(slide, name).box)
  expect(label!.y + label!.height).toBeLessThan(body!.y)
  expect(body!.y + body!.height).toBeLessThan(ground!.y)
  expect([body!.x, ground!.x]).toEqual([label!.x, label!.x])
  expect(ground!.y + ground!.height).toBeCloseTo(card!.y + card!.height)
})

test('on 4:3 the figure is smaller rather than that its explanation goes on to another slide', () => {
  const explained = (paragraphs: number) => [
    d.list([`**57%** ${LABEL}`]),
    ...Array.from({ length: paragraphs }, () => d.paragraph(`${LONG}, in all of the years that we know of`)),
    d.panel('So what', d.paragraph('Move the budget')),
  ]
  const sizes = [1, 3].map((count) => sizeOf(laid('big-number', explained(count), { look: narrow() }), 'figure'))
  expect(sizes[0]).toBe(100)
  expect(sizes[1]).toBeLessThan(100)
})

test('what stands under the item in the list is part of the explanation', () => {
  const slide = laid('big-number', [d.list([[`**57%** ${LABEL}`, ['In 2023', 'In 2024']]])])
  expect(textOf(slide, 'body').paragraphs.map(({ runs }) => runs[0]!.text)).toEqual(['In 2023', 'In 2024'])
})

test('on 4:3 figure and label share a card, and the explanation stands at its foot', () => {
  const slide = laid('big-number', [d.list([`**57%** ${LABEL}`]), d.paragraph(LONG)], { look: narrow() })
  const [card, figure, label, body] = ['card', 'figure', 'label', 'body'].map((name) => itemOf(slide, name).box)
  expect(card!.width).toBe(624)
  expect(figure!.y + figure!.height).toBeLessThan(label!.y)
  expect(label!.y + label!.height).toBeLessThan(card!.y + card!.height)
  expect(card!.y + card!.height).toBeLessThan(body!.y)
})

test('a word that is too wide for five columns gets the whole width', () => {
  const slide = laid('big-number', [d.list(['**1,234,567,890,123,456,789** won'])])
  expect(itemOf(slide, 'card').box.width).toBe(864)
})

test('with right-to-left words the card stands on the right', () => {
  const slide = laid('big-number', [d.list(['**57%** احتمال ارتفاع المبيعات'])])
  expect(itemOf(slide, 'card').box.x).toBeGreaterThan(itemOf(slide, 'label').box.x)
  expect(textOf(slide, 'figure').paragraphs[0]!.align).toBe('right')
})

test('a list of several items, or of none, is text', () => {
  expect(keys(laid('big-number', [d.list(['**57%** a', '**58%** b'])]))).not.toContain('figure')
  expect(keys(laid('big-number', [d.list([])]))).not.toContain('figure')
})

test('an explanation that is too long goes on to the next slide, the figure does not', () => {
  const slides = pages('big-number', [
    d.list([`**57%** ${LABEL}`]),
    ...Array.from({ length: 12 }, () => d.paragraph(`${LONG}. ${LONG}`)),
  ])
  expect(slides.map((slide) => keys(slide).includes('figure'))).toEqual(slides.map((_, index) => index === 0))
  expect(slides.length).toBeGreaterThan(1)
})
