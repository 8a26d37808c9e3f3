import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import { hasErrors } from '../../src/model/message.ts'
import type { Breaks, TextParagraph } from '../../src/model/scene.ts'
import * as d from './decks.ts'
import { decks } from './random.ts'
import { THEME_NAMES, theme } from './themes.ts'

const IMAGES = new Map([['a.png', { width: 600, height: 900 }]])

/** A paragraph's lines, as its breaks cut it. */
function cut({ runs }: TextParagraph, breaks: Breaks): readonly string[] {
  const text = runs.map((run) => run.text).join('')
  const starts = [0, ...breaks]
  return starts.map((start, index) => text.slice(start, starts[index + 1]))
}

test('text says where its lines break, also in the cells of a table', () => {
  const words = 'Creators sell what adverts only show, '.repeat(5).trim()
  const { value } = layout(
    d.deck([
      d.slide('bullets', 'A title', [d.paragraph(words)]),
      d.slide('table', 'Another', [d.table(['A', 'B'], [words, 'short'])]),
    ]),
    theme('executive'),
    new Map(),
  )
  const [first, second] = value.slides.map((slide) => slide.items)
  const body = first!.find((item) => item.type === 'text' && item.role === 'body')
  const table = second!.find((item) => item.type === 'table')
  if (body?.type !== 'text' || table?.type !== 'table') throw new Error('there is no body or no table')
  expect(cut(body.paragraphs[0]!, body.breaks[0]!).length).toBeGreaterThan(1)
  expect(cut(body.paragraphs[0]!, body.breaks[0]!).join('').replace(/\s/g, ' ')).toBe(words)
  const [long, short] = table.rows[1]!.cells
  expect(long!.breaks.length).toBeGreaterThan(0)
  expect(short!.breaks).toEqual([])
})

test('no text of any scene has more lines than were measured', () => {
  fc.assert(
    fc.property(decks, fc.constantFrom(...THEME_NAMES), (deck, name) => {
      const { value, messages } = layout(deck, theme(name), IMAGES)
      if (hasErrors(messages)) return
      for (const item of value.slides.flatMap((slide) => slide.items)) {
        if (item.type !== 'text') continue
        expect(item.breaks).toHaveLength(item.paragraphs.length)
        expect(item.breaks.reduce((sum, breaks) => sum + breaks.length + 1, 0)).toBeLessThanOrEqual(item.lines)
      }
    }),
    { numRuns: 40, seed: 31337 },
  )
})
