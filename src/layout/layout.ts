import type { Deck } from '../model/deck.ts'
import type { Size } from '../model/geometry.ts'
import { hasErrors, type Message, type Outcome } from '../model/message.ts'
import type { Scene, SceneSlide } from '../model/scene.ts'
import type { Theme } from '../model/theme.ts'
import { lint } from './lint.ts'
import { createSheet } from './sheet.ts'
import { layoutSlide } from './slide.ts'
import { noTitles, uniqueTitle } from './titles.ts'

/**
 * Deck + Theme → Scene: every slide's content at a place, in a size at which it fits. Knows no file format.
 *
 *     slide ─▶ unique title ─▶ arrangement of its kind ─▶ header, footer, notes ─▶ lint
 *
 * Images are given by their path with their size in pixels.
 */
export function layout(deck: Deck, theme: Theme, images: ReadonlyMap<string, Size>): Outcome<Scene> {
  const sheet = createSheet(deck, theme, images)
  const messages: Message[] = []
  const slides: SceneSlide[] = []
  const titles = noTitles()
  let ordinal = 0
  for (const slide of deck.slides) {
    if (slide.kind === 'section') ordinal++
    const title = uniqueTitle(slide, slides.length + 1, titles)
    const made = layoutSlide(slide, { sheet, title, ordinal, number: slides.length + 1 })
    messages.push(...made.messages)
    for (const one of made.slides) titles.titles.add(one.title)
    slides.push(...made.slides)
  }
  const { meta } = deck
  const scene: Scene = {
    size: { width: theme.grid.width, height: theme.grid.height },
    title: meta.title ?? slides[0]?.title ?? '',
    subject: meta.audience,
    author: meta.author,
    date: meta.date,
    language: meta.language,
    theme,
    slides,
  }
  return { value: scene, messages: hasErrors(messages) ? messages : [...messages, ...lint(scene)] }
}
