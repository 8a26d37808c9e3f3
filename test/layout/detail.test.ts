import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import type { Slide } from '../../src/model/deck.ts'
import type { SceneSlide } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { theme } from './themes.ts'

const LONG = 'Creator campaigns have a better chance of lifting short-term sales than any other channel. '

function laid(slide: Slide): readonly SceneSlide[] {
  const { value, messages } = layout(d.deck([slide]), theme('executive'), new Map())
  expect(messages).toEqual([])
  return value.slides
}

function shown(slide: SceneSlide): string {
  return slide.items
    .flatMap((item) => (item.type === 'text' ? item.paragraphs : []))
    .map(({ runs }) => runs.map((run) => run.text).join(''))
    .join('\n')
}

test('detail stands on the slide while it fits', () => {
  const slides = laid(d.slide('bullets', 'T', [d.paragraph('First'), d.paragraph('Second')], { detail: [1] }))
  expect(slides.map(({ notes }) => notes)).toEqual([[]])
  expect(shown(slides[0]!)).toContain('Second')
})

test('what can be divided is divided before detail is moved', () => {
  const items = d.list(Array.from({ length: 20 }, (_, index) => `${index} ${LONG}`))
  const slides = laid(d.slide('bullets', 'T', [d.paragraph('First'), items], { detail: [1] }))
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.every(({ notes }) => notes.length === 0)).toBe(true)
})

test('detail that fits on no slide goes to the notes, under what was there', () => {
  const blocks = [d.paragraph('First'), d.paragraph(LONG.repeat(50)), d.paragraph('Third')]
  const [slide, more] = laid(d.slide('bullets', 'T', blocks, { detail: [1], notes: [d.paragraph('Say it')] }))
  expect(more).toBeUndefined()
  expect(slide!.notes.map(({ text }) => text)).toEqual(['Say it', LONG.repeat(50).trim()])
  expect(shown(slide!)).toContain('First\nThird')
})

test('no more detail is moved than must be, the last of it first', () => {
  const lede = (detail: readonly number[]) =>
    d.slide('section', 'T', [d.paragraph('First'), d.paragraph('Second'), d.paragraph(LONG.repeat(20))], { detail })
  const [slide] = laid(lede([1, 2]))
  expect(shown(slide!)).toContain('First\nSecond')
  expect(slide!.notes.map(({ text }) => text)).toEqual([LONG.repeat(20).trim()])
})

test('moved detail keeps its order', () => {
  const blocks = [d.paragraph('First'), d.paragraph(LONG.repeat(20)), d.paragraph(`${LONG.repeat(20)}End`)]
  const [slide] = laid(d.slide('section', 'T', blocks, { detail: [1, 2] }))
  expect(slide!.notes.map(({ text }) => text.endsWith('End'))).toEqual([false, true])
})

test('sources of moved detail are named in the notes', () => {
  const blocks = [d.paragraph('First'), d.paragraph(`${LONG.repeat(50)} [@a]`)]
  const slide = d.slide('bullets', 'T', blocks, { detail: [1] })
  const { value } = layout(d.deck([slide], [d.source('a', 'A source')]), theme('executive'), new Map())
  expect(value.slides[0]!.notes.at(-1)).toEqual({ text: '1. A source', bullet: true })
})

test('footnotes of moved detail follow it', () => {
  const blocks = [d.paragraph('First'), d.paragraph(`${LONG.repeat(50)}^[A footnote]`)]
  const [slide] = laid(d.slide('bullets', 'T', blocks, { detail: [1] }))
  expect(slide!.notes.map(({ text }) => text)).toEqual([LONG.repeat(50).trim(), '* A footnote'])
})

test('what does not fit without its detail is refused', () => {
  const blocks = [d.paragraph(LONG.repeat(50)), d.paragraph('Second')]
  const { messages } = layout(d.deck([d.slide('bullets', 'T', blocks, { detail: [1] })]), theme('executive'), new Map())
  expect(messages).toMatchObject([{ rule: 'layout/overflow', reason: expect.stringContaining('The paragraph needs') }])
})
