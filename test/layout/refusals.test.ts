import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import type { Slide } from '../../src/model/deck.ts'
import * as d from './decks.ts'
import { theme } from './themes.ts'

function refusal(slide: Slide, look = 'executive'): unknown {
  const { messages } = layout(d.deck([slide]), theme(look), new Map())
  expect(messages).toHaveLength(1)
  return messages[0]
}

const WORDS = 'Creator campaigns have a better chance of lifting short-term sales than any other channel'

test('a title of three lines says how many are allowed and how much to cut', () => {
  const place = { file: 'slides.md', line: 12, column: 3 }
  expect(refusal(d.slide('bullets', `${WORDS}, and ${WORDS.toLowerCase()}`, [d.paragraph('x')], { place }))).toEqual({
    severity: 'error',
    rule: 'layout/title-too-long',
    reason: `The title "${WORDS.slice(0, 59)}…" does not fit: 3 lines at 24 pt, 2 allowed`,
    place,
    hint: 'cut about 28 characters',
  })
})

test('what is left after the cut that a refusal proposes fits', () => {
  const title = `${WORDS}, and ${WORDS.toLowerCase()}`
  const { hint } = refusal(d.slide('bullets', title, [])) as { hint: string }
  const cut = Number(/\d+/.exec(hint)![0])
  const { messages } = layout(d.deck([d.slide('bullets', title.slice(0, -cut), [])]), theme('executive'), new Map())
  expect(messages).toEqual([])
})

test('a word of a title that is wider than a line is named', () => {
  expect(refusal(d.slide('bullets', 'a'.repeat(90), []))).toMatchObject({
    rule: 'layout/title-too-long',
    reason: `The title's word "${'a'.repeat(59)}…" is wider than a line at 24 pt`,
  })
})

test('cover and section titles are refused likewise', () => {
  const title = `${WORDS} ${WORDS} ${WORDS}`
  expect(refusal(d.slide('cover', title, []))).toMatchObject({
    hint: expect.stringMatching(/^cut about \d+ characters$/),
  })
  expect(refusal(d.slide('section', title, []))).toMatchObject({
    reason: expect.stringMatching(/lines at 24 pt, 3 allowed$/),
  })
})

test('a paragraph that fills more than a slide is refused at its place', () => {
  const place = { file: 'slides.md', line: 7, column: 1 }
  expect(refusal(d.slide('bullets', 'T', [d.paragraph(`${WORDS}. `.repeat(40), place)]))).toEqual({
    severity: 'error',
    rule: 'layout/overflow',
    reason: 'The paragraph needs 462 pt of height (27 lines) at 14 pt, the smallest size, and has 383 pt (22 lines)',
    place,
    hint: 'cut about 617 characters, or divide it in two',
  })
})

test.each([
  ['bullets', (text: string) => [d.paragraph(text)]],
  ['bullets', (text: string) => [d.list([text])]],
  ['bullets', (text: string) => [d.table(['A', 'B'], [text, 'x'])]],
  ['two-column', (text: string) => [d.columns([d.paragraph(text)], [d.paragraph('x')])]],
  ['section', (text: string) => [d.paragraph(text)]],
] as const)('about as much as a refused %s slide is told to cut is too much', (kind, blocks) => {
  const text = `${WORDS}. `.repeat(40).trim()
  const { hint } = refusal(d.slide(kind, 'T', blocks(text))) as { hint: string }
  const cut = Number(/\d+/.exec(hint)![0])
  const isPlaced = (length: number) =>
    layout(d.deck([d.slide(kind, 'T', blocks(text.slice(0, length)))]), theme('executive'), new Map()).messages
      .length === 0
  const most = Array.from({ length: 60 }, (_, step) => text.length - 50 * step).find(isPlaced)!
  expect(text.length - cut).toBeGreaterThan(0.8 * most)
  expect(text.length - cut).toBeLessThan(1.2 * most)
})

test.each([
  ['item', 'bullets', d.list([`${WORDS}. `.repeat(40)])],
  ['row', 'bullets', d.table(['A', 'B'], [`${WORDS}. `.repeat(40), 'x'])],
  ['quotation', 'quote', d.quote(`${WORDS}. `.repeat(40), null)],
  ['paragraph', 'bullets', d.panel('So what', d.paragraph(`${WORDS}. `.repeat(40)))],
  ['row of columns', 'two-column', d.columns([d.paragraph(`${WORDS}. `.repeat(40))], [d.paragraph('x')])],
] as const)('an over-long %s is called by its name', (name, kind, block) => {
  expect(refusal(d.slide(kind, 'T', [block]))).toMatchObject({
    rule: 'layout/overflow',
    reason: expect.stringContaining(`The ${name} needs `),
  })
})

test('a word that is wider than its line is refused with the line’s width', () => {
  expect(refusal(d.slide('bullets', 'T', [d.paragraph('a'.repeat(130))]))).toMatchObject({
    rule: 'layout/overflow',
    reason: `The word "${'a'.repeat(59)}…" is wider than its line of 864 pt at 14 pt, the smallest size`,
  })
})

test('more than a cover or a section slide holds is refused', () => {
  const much = [d.paragraph(WORDS), d.list(Array.from({ length: 30 }, () => WORDS))]
  expect(refusal(d.slide('cover', 'T', much))).toMatchObject({
    reason: expect.stringContaining('The text on the cover needs'),
  })
  expect(refusal(d.slide('section', 'T', much))).toMatchObject({
    reason: expect.stringContaining('The text of the section needs'),
  })
  expect(refusal(d.slide('cover', 'T', [d.paragraph('a'.repeat(130))]))).toMatchObject({
    reason: expect.stringContaining('is wider than its line'),
  })
})
