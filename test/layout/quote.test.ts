import { expect, test } from 'vitest'
import type { Block } from '../../src/model/deck.ts'
import type { PictureItem } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { itemOf, keys, laid, narrow } from './looking.ts'
import { sizeOf, textOf } from './texts.ts'

const SAID = d.quote('We pay for every trend with sleep, and nobody in the room counts it.', 'An artist')
const LONG = 'In the first year we posted twice a day, every day, and I thought that it was the price of being seen. '
const FACE = d.image('high.png')

test('a portrait stands in the last columns, cropped to fill them, level with the words', () => {
  const slide = laid('quote', [SAID, FACE])
  const portrait = itemOf(slide, 'portrait') as PictureItem
  expect(portrait).toMatchObject({ role: 'picture', src: 'high.png', alt: 'A picture' })
  expect(portrait.box.x + portrait.box.width).toBeCloseTo(912)
  expect(portrait.box.height / portrait.box.width).toBeCloseTo(1.25)
  const { top, bottom, left, right } = portrait.crop!
  expect([left, right]).toEqual([0, 0])
  expect(1 - top - bottom).toBeCloseTo((900 * 1.25) / 1600)
  expect(top).toBeLessThan(bottom)
  const [words, name] = [itemOf(slide, 'quote').box, itemOf(slide, 'attribution').box]
  expect(words.x + words.width).toBeLessThan(portrait.box.x)
  expect(name.x).toBeGreaterThan(words.x)
  const middle = portrait.box.y + portrait.box.height / 2
  expect(Math.abs((words.y + name.y + name.height) / 2 - middle)).toBeLessThan(2)
})

test('the author says what must stay in sight of a portrait', () => {
  const block: Block = { ...FACE, focus: { x: 0.5, y: 1 } } as Block
  expect((itemOf(laid('quote', [SAID, block]), 'portrait') as PictureItem).crop).toMatchObject({ bottom: 0 })
})

test('words that are long get a smaller portrait', () => {
  const portrait = (said: string) => itemOf(laid('quote', [d.quote(said, 'An artist'), FACE]), 'portrait').box.width
  expect(portrait(LONG)).toBeCloseTo(204)
  expect(portrait(LONG.repeat(4))).toBeLessThan(140)
})

test('the caption of a portrait stands under it', () => {
  const slide = laid('quote', [SAID, d.image('high.png', 'Photo: A. Nother')])
  const [portrait, caption] = [itemOf(slide, 'portrait').box, itemOf(slide, 'portrait-caption').box]
  expect(caption).toMatchObject({ x: portrait.x, y: portrait.y + portrait.height + 6 })
  expect(textOf(slide, 'portrait-caption').paragraphs[0]!.runs[0]!.text).toBe('Photo: A. Nother')
})

test('a remark stands under the words, and a panel under both', () => {
  const slide = laid('quote', [SAID, FACE, d.panel('So what', d.paragraph('Agree on quiet weeks'))])
  const [portrait, ground] = [itemOf(slide, 'portrait').box, itemOf(slide, 'panel-ground').box]
  expect(portrait.y + portrait.height).toBeLessThan(ground.y)
  expect(itemOf(laid('quote', [SAID, FACE, d.paragraph('A week before')]), 'body').box.x).toBe(
    itemOf(laid('quote', [SAID, FACE]), 'quote').box.x,
  )
})

test('on 4:3 a small square portrait stands beside the name', () => {
  const slide = laid('quote', [SAID, d.image('high.png', 'Photo')], { look: narrow() })
  const [portrait, name, words] = ['portrait', 'attribution', 'quote'].map((key) => itemOf(slide, key).box)
  expect(portrait).toMatchObject({ x: words!.x, width: 104, height: 104 })
  expect(name!.x).toBe(portrait!.x + 122)
  expect(keys(slide)).not.toContain('quote-bar')
})

test('right-to-left words have their mark and their name on the right, and the portrait on the left', () => {
  const slide = laid('quote', [d.quote('ندفع ثمن كل موضة من نومنا ولا أحد يحسب ذلك', 'قائدة فرقة'), FACE])
  const [mark, words, bar, portrait] = ['quote-mark', 'quote', 'quote-bar', 'portrait'].map(
    (key) => itemOf(slide, key).box,
  )
  expect(mark!.x).toBeGreaterThanOrEqual(words!.x + words!.width)
  expect(bar!.x + bar!.width).toBeCloseTo(words!.x + words!.width)
  expect(portrait!.x).toBe(48)
})

test('without a portrait the words have the slide to themselves', () => {
  const slide = laid('quote', [SAID])
  expect(sizeOf(slide, 'quote')).toBe(36)
  expect(keys(slide).filter((key) => key !== 'rule')).toEqual([
    'title',
    'quote-mark',
    'quote',
    'quote-bar',
    'attribution',
    'page-number',
  ])
})
