import fc from 'fast-check'
import { expect } from 'vitest'
import { layout } from '../../src/layout/layout.ts'
import type { Block, SlideKind } from '../../src/model/deck.ts'
import type { Item, SceneSlide, TextItem } from '../../src/model/scene.ts'
import type { Theme } from '../../src/model/theme.ts'
import * as d from './decks.ts'
import { THEME_NAMES, theme } from './themes.ts'

/** Every built-in theme in both formats. */
export const THEMES: readonly Theme[] = THEME_NAMES.flatMap((name) => [theme(name), theme(name, '4:3')])

/** The only slide of a deck, which must be laid out without a message; its key is "s". */
export function laid(kind: SlideKind, blocks: readonly Block[], look: Theme = theme('executive')): SceneSlide {
  const { value, messages } = layout(d.deck([d.slide(kind, 'Title', blocks, { key: 's' })]), look, new Map())
  expect(messages).toEqual([])
  expect(value.slides).toHaveLength(1)
  return value.slides[0]!
}

export function item(slide: SceneSlide, name: string): Item {
  const found = slide.items.find(({ key }) => key === `s/${name}`)
  if (!found) throw new Error(`no ${name} among ${slide.items.map(({ key }) => key).join(', ')}`)
  return found
}

export function textOf(slide: SceneSlide, name: string): TextItem {
  return item(slide, name) as TextItem
}

/** The names of the items whose names match, in reading order. */
export function names(slide: SceneSlide, pattern: RegExp): readonly string[] {
  return slide.items.map(({ key }) => key.slice(2)).filter((name) => pattern.test(name))
}

/** The characters of a text item. */
export function wordsIn({ paragraphs }: TextItem): string {
  return paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join('\n')
}

const WORDS = [
  ...'the of creators sell adverts watched 57% short-term K-pop streaming and/or internationalisation'.split(' '),
  ...'케이팝 팬덤은 좋아하는 市場 موسيقى المعجبين https://example.org/a/long/address/with-many-parts?query=1'.split(
    ' ',
  ),
]

/** A text of some words in several scripts, long tokens among them. */
export function words(least: number, most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((list) => list.join(' '))
}

/** Content is placed with all its words and without a fault of the linter, or refused by layout with a reason. */
export function holds(kind: SlideKind, blocks: readonly Block[], shown: readonly string[], look: Theme): void {
  const { value, messages } = layout(d.deck([d.slide(kind, 'Title', blocks, { key: 's' })]), look, new Map())
  expect(messages.filter(({ rule }) => !rule.startsWith('layout/'))).toEqual([])
  if (messages.length > 0) return
  const text = squeezed(
    value.slides
      .flatMap((slide) => slide.items)
      .flatMap((one) => (one.type === 'text' ? [wordsIn(one)] : []))
      .join('\n'),
  )
  for (const part of shown) expect(text).toContain(squeezed(part))
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
