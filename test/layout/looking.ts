import { expect } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import { lint } from '../../src/layout/lint.ts'
import type { Block, SlideKind } from '../../src/model/deck.ts'
import type { Box, Size } from '../../src/model/geometry.ts'
import type { Message } from '../../src/model/message.ts'
import type { Source } from '../../src/model/report.ts'
import type { Item, SceneSlide } from '../../src/model/scene.ts'
import type { Theme } from '../../src/model/theme.ts'
import * as d from './decks.ts'
import { seen } from './seen.ts'
import { theme } from './themes.ts'

interface Look {
  readonly look?: Theme
  readonly title?: string
  readonly sources?: readonly Source[]
  readonly images?: ReadonlyMap<string, Size>
  readonly language?: string
}

/** The theme on slides of 4:3. */
export function narrow(name = 'executive'): Theme {
  return theme(name, '4:3')
}

/** The slides made from one, as they are seen, without a fault. */
export function pages(kind: SlideKind, blocks: readonly Block[], more: Look = {}): readonly SceneSlide[] {
  const { slides, messages } = tried(kind, blocks, more)
  expect(messages).toEqual([])
  return slides
}

/** The one slide made from one. */
export function laid(kind: SlideKind, blocks: readonly Block[], more: Look = {}): SceneSlide {
  const slides = pages(kind, blocks, more)
  expect(slides).toHaveLength(1)
  return slides[0]!
}

/** The slides made from one, and what there is to say about them. */
export function tried(
  kind: SlideKind,
  blocks: readonly Block[],
  { look = theme('executive'), title = 'Title', sources = [], images = IMAGES, language = 'en' }: Look = {},
): { readonly slides: readonly SceneSlide[]; readonly messages: readonly Message[] } {
  const deck = d.deck([d.slide(kind, title, blocks, { key: 's' })], sources, { language })
  const { value, messages } = layout(deck, look, images)
  return { slides: seen(value), messages: [...messages, ...lint(value)] }
}

/** A wide picture, a high one and a small one. */
export const IMAGES: ReadonlyMap<string, Size> = new Map([
  ['wide.png', { width: 1600, height: 900 }],
  ['high.png', { width: 900, height: 1600 }],
  ['small.png', { width: 60, height: 40 }],
])

/** The second halves of the keys of a slide's items. */
export function keys(slide: SceneSlide): readonly string[] {
  return slide.items.map(({ key }) => key.slice(slide.key.length + 1))
}

/** The item of a slide by the second half of its key. */
export function itemOf(slide: SceneSlide, name: string): Item {
  const found = slide.items.find(({ key }) => key === `${slide.key}/${name}`)
  if (!found) throw new Error(`no ${name} among ${keys(slide).join(', ')}`)
  return found
}

/** Where an item stands. */
export function boxOf(slide: SceneSlide, name: string): Box {
  return itemOf(slide, name).box
}

/** The paragraphs of a text. */
export function words(slide: SceneSlide, name: string): readonly string[] {
  const item = itemOf(slide, name)
  return item.type === 'text' ? item.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) : []
}

/** Where an item ends. */
export function bottomOf(slide: SceneSlide, name: string): number {
  const { y, height } = boxOf(slide, name)
  return y + height
}
