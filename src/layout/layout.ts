import type { Deck } from '../model/deck.ts'
import type { Size } from '../model/geometry.ts'
import { hasErrors, type Outcome } from '../model/message.ts'
import type { Scene } from '../model/scene.ts'
import type { Theme } from '../model/theme.ts'
import { lint } from './lint.ts'
import { sharedSizes, sharedTitleLines, sharedTitleSize } from './sharing.ts'
import { createSheet, type Sheet } from './sheet.ts'
import { freeSizes } from './sizes.ts'
import { isPoster, type LaidOut, layoutSlide } from './slide.ts'
import { noTitles, uniqueTitle } from './titles.ts'

/**
 * Deck + Theme → Scene: every slide's content at a place, in a size at which it fits. Knows no file format.
 *
 *     slide ─▶ unique title ─▶ arrangement of its kind ─▶ header, footer, notes ─▶ sizes of its siblings ─▶ lint
 *
 * Images are given by their path with their size in pixels.
 */
export function layout(deck: Deck, theme: Theme, images: ReadonlyMap<string, Size>): Outcome<Scene> {
  const made = layoutSlides(deck, createSheet(deck, theme, images))
  const slides = made.flatMap((one) => one.slides)
  const messages = made.flatMap((one) => one.messages)
  const { meta } = deck
  const scene: Scene = {
    size: { width: theme.grid.width, height: theme.grid.height },
    title: meta.title ?? slides[0]?.title ?? '',
    subject: meta.audience,
    author: meta.author,
    date: meta.date,
    language: meta.language,
    theme,
    layouts: [],
    slides,
  }
  return { value: scene, messages: hasErrors(messages) ? messages : [...messages, ...lint(scene, images)] }
}

/** Every slide by itself, and then once more where its type is larger than what its siblings share. */
function layoutSlides(deck: Deck, plain: Sheet): readonly LaidOut[] {
  const pages = deck.slides.filter(({ kind }) => !isPoster(kind))
  const sized = { ...plain, titleSize: sharedTitleSize(pages, plain) }
  const sheet = { ...sized, titleLines: sharedTitleLines(pages, sized) }
  const titles = noTitles()
  let ordinal = 0
  let count = 0
  const first = deck.slides.map((slide) => {
    if (slide.kind === 'section') ordinal++
    const context = { sheet, title: uniqueTitle(slide, count + 1, titles), ordinal, number: count + 1 }
    const made = layoutSlide(slide, context)
    count += made.slides.length
    for (const one of made.slides) titles.titles.add(one.title)
    return { slide, context, made }
  })
  const shared = sharedSizes(first.map(({ slide, made }) => [slide.kind, made.taken]))
  return first.map(({ slide, context, made }) => {
    const most = shared.get(slide.kind)!
    if ([...made.taken].every(([ladder, { size }]) => size <= most.get(ladder)!)) return made
    const again = layoutSlide(slide, { ...context, sheet: { ...sheet, sizes: freeSizes(most) } })
    return again.slides.length === made.slides.length && again.messages.length === 0 ? again : made
  })
}
