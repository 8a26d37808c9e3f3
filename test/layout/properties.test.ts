import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import { leadingStrong } from '../../src/layout/leading-strong.ts'
import type { ListItem, Slide } from '../../src/model/deck.ts'
import { contains } from '../../src/model/geometry.ts'
import { hasErrors } from '../../src/model/message.ts'
import type { Item, Scene, SceneSlide } from '../../src/model/scene.ts'
import { type Inline, plainText } from '../../src/model/text.ts'
import { decks } from './random.ts'
import { THEME_NAMES, theme } from './themes.ts'

const IMAGES = new Map([['a.png', { width: 600, height: 900 }]])

/** The laws hold in every theme, and on slides of 4:3. */
const THEMES = [...THEME_NAMES.map((name) => theme(name)), narrow('executive')]

function narrow(name: string): ReturnType<typeof theme> {
  return { ...theme(name, '4:3'), name: `${name} 4:3` }
}

describe.each(THEMES)('any deck in the theme $name', (look) => {
  test('is laid out without a fault, or refused with the reason', () => {
    fc.assert(
      fc.property(decks, (deck) => {
        const { value, messages } = layout(deck, look, IMAGES)
        expect(messages.filter(({ rule }) => !rule.startsWith('layout/'))).toEqual([])
        if (hasErrors(messages)) return
        for (const slide of value.slides) checkSlide(slide, value)
        for (const words of deck.slides.flatMap(wordsOf)) expect(wordsShown(value)).toContain(words)
      }),
      { numRuns: 60, seed: 31337 },
    )
  })

  test('has the same scene every time', () => {
    fc.assert(
      fc.property(decks, (deck) => {
        expect(layout(deck, look, IMAGES)).toEqual(layout(structuredClone(deck), look, IMAGES))
      }),
      { numRuns: 10, seed: 31337 },
    )
  })
})

function checkSlide(slide: SceneSlide, scene: Scene): void {
  const area = { x: 0, y: 0, ...scene.size }
  expect(slide.items.filter((item) => !contains(area, item.box))).toEqual([])
  expect(slide.items.find((item) => item.role !== 'decoration')?.role).toBe('title')
  expect(slide.items.every((item) => item.key.startsWith(`${slide.key}/`))).toBe(true)
}

/** The texts of a slide's own items and paragraphs: none may be lost on the way. */
function wordsOf(slide: Slide): readonly string[] {
  return slide.blocks
    .flatMap((block): readonly (readonly Inline[])[] => {
      if (block.type === 'paragraph') return [block.children]
      return block.type === 'list' ? block.items.flatMap(partsOf) : []
    })
    .map((inlines) => squeezed(plainText(inlines)))
}

/** What is strong at the start of an item may stand apart from the rest. */
function partsOf(item: ListItem): readonly (readonly Inline[])[] {
  const { strong, rest } = leadingStrong(item.children)
  return [strong, rest]
}

function wordsShown(scene: Scene): string {
  return scene.slides
    .flatMap((slide) => slide.items)
    .flatMap((item: Item) => (item.type === 'text' ? item.paragraphs : []))
    .map(({ runs }) => squeezed(runs.map((run) => (run.superscript ? '' : run.text)).join('')))
    .join('\n')
}

/** White space and punctuation that typography may change are left out of the comparison. */
function squeezed(text: string): string {
  return text.replace(/[\s.,;:!?]+/g, '')
}
