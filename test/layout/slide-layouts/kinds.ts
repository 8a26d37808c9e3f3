import { readFileSync } from 'node:fs'
import { layout } from '../../../src/layout/layout.ts'
import type { Deck } from '../../../src/model/deck.ts'
import type { Scene } from '../../../src/model/scene.ts'
import { SLIDE_SIZES, type Theme } from '../../../src/model/theme.ts'
import { parseInline } from '../../../src/parse/inline.ts'
import { parse } from '../../../src/parse/parse.ts'
import { readFrontMatter } from '../../../src/read/front-matter.ts'
import { THEME_NAMES, theme } from '../themes.ts'

const IMAGES = new Map([
  ['baker.png', { width: 600, height: 750 }],
  ['dot.png', { width: 800, height: 500 }],
  ['loaves.png', { width: 1600, height: 1000 }],
])

/** Each built-in theme in each size, by name. */
export const LOOKS: readonly (readonly [string, Theme])[] = THEME_NAMES.flatMap((name) =>
  SLIDE_SIZES.map((size) => [`${name} ${size}`, theme(name, size)] as const),
)

/** The slides of test/kinds: every kind is among them. */
export const KINDS: Deck = deckOf('test/kinds/slides.md')

/** A deck laid out, and the messages about it. */
export function sceneOf(deck: Deck, look: Theme): { readonly scene: Scene; readonly rules: readonly string[] } {
  const { value, messages } = layout(deck, look, IMAGES)
  return { scene: value, rules: messages.map(({ rule }) => rule) }
}

function deckOf(file: string): Deck {
  const source = readFileSync(file, 'utf8')
  const front = readFrontMatter({ file, source }, { parseInline, set: {} }).value!
  return parse({ file, ...front }).value
}
