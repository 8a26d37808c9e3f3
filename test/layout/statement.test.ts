import { expect, test } from 'vitest'
import type { ShapeItem } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { itemOf, keys, laid, narrow, pages } from './looking.ts'
import { sizeOf, textOf } from './texts.ts'
import { theme } from './themes.ts'

const SAID = 'Creators sell what adverts only show: move the money to where fans already listen'
const LONG = 'Creator campaigns have a 57 per cent chance of lifting short-term sales, more than any other channel'

test('a statement is large on a card that fills the slide, a little above the middle', () => {
  const slide = laid('statement', [d.paragraph(SAID)])
  expect(keys(slide).filter((key) => key !== 'rule')).toEqual(['title', 'card', 'card-bar', 'statement', 'page-number'])
  expect(itemOf(slide, 'card').box).toMatchObject({ x: 48, width: 864 })
  expect(sizeOf(slide, 'statement')).toBe(36)
  const [card, words] = [itemOf(slide, 'card').box, textOf(slide, 'statement')]
  expect(words.box.y + words.needed / 2).toBeLessThan(card.y + card.height / 2)
})

test('its lines are of about one length', () => {
  const { box, lines } = textOf(laid('statement', [d.paragraph(SAID)]), 'statement')
  expect(lines).toBe(2)
  expect(box.width).toBeLessThan(710)
})

test('its size falls in steps as it gets longer, and the title stays as it is', () => {
  const sizes = [SAID, `${SAID}, and to whom they trust`, `${LONG}. ${LONG}. ${LONG}`, `${LONG}. `.repeat(9)].map(
    (said) => sizeOf(laid('statement', [d.paragraph(said)]), 'statement'),
  )
  expect(sizes).toEqual([36, 36, 24, 20])
})

test('a theme that fills its cards fills this one with its first accent, and puts a rule over the words', () => {
  const slide = laid('statement', [d.paragraph(SAID)], { look: theme('marketing') })
  const { colors } = theme('marketing')
  expect((itemOf(slide, 'card') as ShapeItem).fill).toEqual(colors.accent1)
  expect(textOf(slide, 'statement').paragraphs[0]!.runs[0]).toMatchObject({ color: colors.lt1, bold: true })
  const ruled = (look: string) =>
    keys(laid('statement', [d.paragraph(SAID)], { look: theme(look) })).includes('statement-rule')
  expect(['marketing', 'mental-health', 'music', 'executive'].map(ruled)).toEqual([true, true, false, false])
})

test('what else there is to say stands smaller under it, and a panel at the foot', () => {
  const slide = laid('statement', [d.paragraph(SAID), d.paragraph(LONG), d.panel('So what', d.paragraph(LONG))])
  const [said, more, card, ground] = ['statement', 'body', 'card', 'panel-ground'].map(
    (name) => itemOf(slide, name).box,
  )
  expect(said!.y + said!.height).toBeLessThan(more!.y)
  expect(sizeOf(slide, 'body')).toBeLessThan(sizeOf(slide, 'statement'))
  expect(card!.y + card!.height + 16).toBeCloseTo(ground!.y)
  expect(more!.y + more!.height).toBeLessThan(card!.y + card!.height)
})

test('right-to-left words stand on the right, with the rule over their beginning', () => {
  const slide = laid('statement', [d.paragraph('صناع المحتوى يبيعون ما تعرضه الإعلانات فقط')], {
    look: theme('mental-health'),
  })
  const [rule, words] = [itemOf(slide, 'statement-rule').box, itemOf(slide, 'statement').box]
  expect(rule.x + rule.width).toBeCloseTo(words.x + words.width)
  expect(rule.x).toBeGreaterThan(480)
})

test('on 4:3 it has less room around it and the same card', () => {
  const slide = laid('statement', [d.paragraph(SAID)], { look: narrow() })
  expect(itemOf(slide, 'card').box.width).toBe(624)
  expect(itemOf(slide, 'statement').box.x).toBe(80)
})

test('one that is too long for a card is divided as text, and so is what is no paragraph', () => {
  const slides = pages('statement', [
    d.paragraph(SAID),
    ...Array.from({ length: 12 }, () => d.paragraph(`${LONG}. ${LONG}`)),
  ])
  expect(slides.length).toBeGreaterThan(1)
  expect(keys(slides[1]!)).not.toContain('statement')
  expect(keys(laid('statement', [d.paragraph(SAID), d.list([LONG])]))).not.toContain('statement')
})
