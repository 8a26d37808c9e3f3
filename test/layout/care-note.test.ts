import { describe, expect, test } from 'vitest'
import { contrast } from '../../src/layout/color.ts'
import type { ShapeItem } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { itemOf, keys, laid, narrow, pages } from './looking.ts'
import { sizeOf, textOf } from './texts.ts'
import { THEME_NAMES, theme } from './themes.ts'

const WORDS = 'The next slides speak of burnout and self-harm. Leave the room whenever you like; nobody will ask why. '
const NOTE = d.panel('Take care', d.paragraph(`${WORDS}Help is there at [988](https://988lifeline.org/).`))

test('a note stands on a card as high as it needs, its label on top, a little above the middle', () => {
  const slide = laid('care-note', [NOTE])
  expect(keys(slide).filter((key) => key !== 'rule')).toEqual([
    'title',
    'card',
    'card-bar',
    'label',
    'note',
    'page-number',
  ])
  const [card, label, note] = ['card', 'label', 'note'].map((name) => itemOf(slide, name).box)
  expect(card!.height).toBeLessThan(200)
  expect(label!.y + label!.height).toBeLessThan(note!.y)
  const [above, below] = [card!.y - 105, 488 - card!.y - card!.height]
  expect(above / (above + below)).toBeCloseTo(0.42, 1)
})

test('three words make a low card', () => {
  expect(itemOf(laid('care-note', [d.panel('', d.paragraph('Take good care'))]), 'card').box.height).toBeLessThan(110)
})

test('its words have the lead size in lines of 68 characters or so', () => {
  const slide = laid('care-note', [NOTE])
  expect(sizeOf(slide, 'note')).toBe(theme('executive').type.lead)
  expect(itemOf(slide, 'note').box.width).toBe(34 * theme('executive').type.lead)
})

describe.each(THEME_NAMES)('in the theme %s', (name) => {
  test('everybody can read it, links included', () => {
    const slide = laid('care-note', [NOTE], { look: theme(name) })
    const ground = (itemOf(slide, 'card') as ShapeItem).fill!
    const note = textOf(slide, 'note').paragraphs.flatMap(({ runs }) => runs)
    expect(note.every((run) => contrast(run.color, ground) >= 7)).toBe(true)
    const [label] = textOf(slide, 'label').paragraphs[0]!.runs
    expect(label).toMatchObject({ bold: true })
    expect(contrast(label!.color, ground)).toBeGreaterThanOrEqual(4.5)
  })
})

test('text without a panel stands on the card likewise, and between panels too', () => {
  expect(keys(laid('care-note', [d.paragraph(WORDS), d.list(['One', 'Two'])]))).not.toContain('label')
  const slide = laid('care-note', [
    NOTE,
    d.paragraph('Slides 12 to 15 can be skipped'),
    d.panel('Help', d.list(['988'])),
  ])
  const parts = ['label', 'note', 'note-2', 'label-2', 'note-3'].map((name) => itemOf(slide, name).box)
  expect(parts.map(({ y }) => y)).toEqual(parts.map(({ y }) => y).toSorted((a, b) => a - b))
})

test('on 4:3 it has the whole width', () => {
  expect(itemOf(laid('care-note', [NOTE], { look: narrow() }), 'card').box).toMatchObject({ x: 48, width: 624 })
})

test('a note that is too long is divided, its label repeated; a picture is placed as on any slide', () => {
  const slides = pages('care-note', [
    d.panel('Take care', ...Array.from({ length: 9 }, () => d.paragraph(WORDS.repeat(2)))),
  ])
  expect(slides.length).toBeGreaterThan(1)
  for (const slide of slides) expect(textOf(slide, 'label').paragraphs[0]!.runs[0]!.text).toBe('Take care')
  expect(keys(laid('care-note', [NOTE, d.image('wide.png')]))).not.toContain('card')
})
