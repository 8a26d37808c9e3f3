import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import { type Block, SLIDE_KINDS, type Slide, type SlideKind } from '../../src/model/deck.ts'
import { contains } from '../../src/model/geometry.ts'
import type { Scene } from '../../src/model/scene.ts'
import type { SlideSize } from '../../src/model/theme.ts'
import { fullDeck } from './full-decks.ts'
import { hostileDeck, hostileTheme, IMAGES } from './hostile-decks.ts'
import { THEME_NAMES, theme } from './themes.ts'

/** So many decks are tried, and so many of them have to be placed, for the law to mean anything. */
const DECKS = 2000
const PLACED = 1200

test('any deck is placed without a fault, or refused with the reason', () => {
  let placed = 0
  fc.assert(
    fc.property(fc.noShrink(fc.integer()), (seed) => {
      const deck = hostileDeck(seed)
      const { value, messages } = layout(deck, hostileTheme(seed), IMAGES)
      const refused = messages.filter(({ rule }) => rule.startsWith('layout/'))
      expect(messages).toEqual(refused)
      for (const { severity, place, hint } of refused) {
        expect([severity, place?.file, typeof hint]).toEqual(['error', 'slides.md', 'string'])
      }
      if (refused.length > 0) return
      placed++
      for (const slide of value.slides) {
        const area = { x: 0, y: 0, ...value.size }
        expect(slide.items.filter(({ box }) => !contains(area, box))).toEqual([])
      }
      for (const slide of deck.slides)
        expect([...figures(value)]).toEqual(expect.arrayContaining([...figuresOf(slide)]))
    }),
    { numRuns: DECKS },
  )
  expect(placed).toBeGreaterThan(PLACED)
})

/** Charts and pictures that the scene has. */
function figures({ slides }: Scene): ReadonlySet<string> {
  const all = slides.flatMap(({ items }) => items)
  return new Set(all.flatMap((item) => (item.type === 'chart' ? item.name : item.type === 'picture' ? item.src : [])))
}

/** Charts and pictures that a slide must not lose. */
function figuresOf({ blocks, detail }: Slide): readonly string[] {
  const kept = blocks.filter((_, index) => !detail?.includes(index))
  return kept.flatMap((block: Block) => (block.type === 'chart' ? block.name : block.type === 'image' ? block.src : []))
}

describe('within the capacity of its kind', () => {
  /** Decks of each kind in each theme. */
  const EACH = 5

  /** For each deck that is placed, on how many slides. */
  function counts(kind: SlideKind, size: SlideSize, share: number): readonly number[] {
    return THEME_NAMES.flatMap((name) =>
      Array.from({ length: EACH }, (_, seed) => layout(fullDeck(kind, share, seed), theme(name, size), IMAGES))
        .filter(({ messages }) => messages.length === 0)
        .map(({ value }) => value.slides.length),
    )
  }

  const enough = 0.95 * EACH * THEME_NAMES.length

  test.each(SLIDE_KINDS)('%s is placed on one slide in 95 of 100 cases', (kind) => {
    expect(counts(kind, '16:9', 1).filter((count) => count === 1).length).toBeGreaterThanOrEqual(enough)
  })

  test.each(SLIDE_KINDS)('%s is placed on 4:3 too, with two thirds of the words and on two slides at most', (kind) => {
    expect(counts(kind, '4:3', 2 / 3).filter((count) => count <= 2).length).toBeGreaterThanOrEqual(enough)
  })
})
