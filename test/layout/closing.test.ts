import { expect, test } from 'vitest'
import type { Item } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { itemOf, keys, laid, narrow, tried } from './looking.ts'
import { sizeOf, textOf } from './texts.ts'
import { THEME_NAMES, theme } from './themes.ts'

const BLOCKS = [d.paragraph('Questions: [ada@example.org](mailto:ada@example.org)'), d.paragraph('Ada · Engines')]

function motif(items: readonly Item[]): readonly Item[] {
  return items.filter(({ key }) => key.startsWith('s/motif'))
}

test('a closing slide has title, rule, what is said and the small print, one under the other, about the middle', () => {
  const slide = laid('closing', BLOCKS, { title: 'Thank you' })
  expect(keys(slide).filter((key) => !key.startsWith('motif'))).toEqual(['accent', 'title', 'subtitle', 'words'])
  const boxes = ['title', 'accent', 'subtitle', 'words'].map((name) => itemOf(slide, name).box)
  for (const [index, box] of boxes.slice(1).entries())
    expect(box.y).toBeGreaterThan(boxes[index]!.y + boxes[index]!.height)
  const [top, bottom] = [boxes[0]!.y, boxes[3]!.y + textOf(slide, 'words').needed]
  expect((top + bottom) / 2).toBeCloseTo(540 * 0.48, 0)
  expect(sizeOf(slide, 'words')).toBeLessThan(sizeOf(slide, 'subtitle'))
  expect(textOf(slide, 'subtitle').paragraphs[0]!.runs.at(-1)!.link).toBe('mailto:ada@example.org')
})

test.each(THEME_NAMES)('in the theme %s it is a mirror of the cover', (name) => {
  const look = theme(name)
  const [cover, closing] = (['cover', 'closing'] as const).map((kind) => laid(kind, BLOCKS, { look }))
  expect(closing!.background).toEqual(cover!.background)
  const mirrored = motif(cover!.items).map(({ box }) => 960 - box.x - box.width)
  for (const [index, { box }] of motif(closing!.items).entries()) expect(box.x).toBeCloseTo(mirrored[index]!)
  const right = Math.max(...motif(closing!.items).map(({ box }) => box.x + box.width))
  expect(itemOf(closing!, 'title').box.x).toBeGreaterThan(right)
})

test.each(THEME_NAMES)('on 4:3 in the theme %s the motif leaves room for the words', (name) => {
  const slide = laid('closing', BLOCKS, { look: narrow(name) })
  const right = Math.max(...motif(slide.items).map(({ box }) => box.x + box.width))
  expect(itemOf(slide, 'title').box.x).toBeGreaterThan(right)
})

test('a title alone is enough, and a long one gets smaller', () => {
  expect(keys(laid('closing', [])).filter((key) => !key.startsWith('motif'))).toEqual(['accent', 'title'])
  const title =
    'Let us agree on the three decisions that only this board can take, and on who owns them by the end of June'
  expect(sizeOf(laid('closing', [], { title: `${title}, today` }), 'title')).toBeLessThan(theme('executive').type.cover)
})

test('the rule stands at the beginning of a right-to-left title', () => {
  const slide = laid('closing', [], { title: 'شكرا لكم' })
  expect(itemOf(slide, 'accent').box.x + 72).toBeCloseTo(912)
})

test('more than a slide of text is refused', () => {
  const { messages } = tried('closing', [d.paragraph('Thank you very much indeed for all of this. '.repeat(40))])
  expect(messages).toMatchObject([
    {
      rule: 'layout/overflow',
      reason: expect.stringMatching(/^The text of the closing slide needs \d+ pt/),
    },
  ])
})
