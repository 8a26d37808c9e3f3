import type { Deck } from '../model/deck.ts'
import type { Size } from '../model/geometry.ts'
import type { Memory } from '../model/memory.ts'
import { hasErrors, type Outcome } from '../model/message.ts'
import type { Scene } from '../model/scene.ts'
import type { Template } from '../model/template.ts'
import type { Theme } from '../model/theme.ts'
import { withLinks } from './links.ts'
import { lint } from './lint.ts'
import { sharedSizes } from './sharing.ts'
import { createSheets, type SheetOf } from './sheets.ts'
import { freeSizes } from './sizes.ts'
import { type LaidOut, layoutSlide } from './slide.ts'
import { withLayouts } from './slide-layouts/layouts.ts'
import { inTemplate } from './template/scene.ts'
import { noTitles, uniqueTitle } from './titles.ts'

/**
 * Deck + Theme → Scene: every slide's content at a place, in a size at which it fits. Knows no file format.
 *
 *     slide ─▶ unique title ─▶ arrangement of its kind ─▶ header, footer, notes ─▶ sizes of its siblings
 *     ─▶ layouts ─▶ links ─▶ lint
 *
 * Images are given by their path with their size in pixels. In a template, slides stand on its layouts, and `theme` is its.
 */
export function layout(
  deck: Deck,
  theme: Theme,
  images: ReadonlyMap<string, Size>,
  template: Template | null = null,
  memory?: Memory,
): Outcome<Scene> {
  const sheetOf = createSheets(deck, theme, images, template, memory)
  const made = layoutSlides(deck, sheetOf, memory)
  const laid = made.flatMap((one) => one.slides)
  const { layouts, slides } = template
    ? inTemplate(laid, template, memory)
    : withLayouts(laid, sheetOf('bullets'), memory)
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
    layouts,
    slides: withLinks(slides, deck, memory),
  }
  return {
    value: scene,
    messages: hasErrors(messages) ? messages : [...messages, ...lint(scene, images, template?.layouts, memory)],
  }
}

/** Every slide by itself, and then once more where its type is larger than what its siblings share. */
function layoutSlides(deck: Deck, sheetOf: SheetOf, memory?: Memory): readonly LaidOut[] {
  const titles = noTitles()
  let ordinal = 0
  let count = 0
  const first = deck.slides.map((slide) => {
    if (slide.kind === 'section') ordinal++
    const sheet = sheetOf(slide.kind)
    const context = { sheet, title: uniqueTitle(slide, count + 1, titles), ordinal, number: count + 1 }
    const made = layoutSlide(slide, context, memory)
    count += made.slides.length
    for (const one of made.slides) titles.titles.add(one.title)
    return { slide, context, made }
  })
  const shared = sharedSizes(first.map(({ slide, made }) => [slide.kind, made.taken]))
  return first.map(({ slide, context, made }) => {
    const most = shared.get(slide.kind)!
    if ([...made.taken].every(([ladder, { size }]) => size <= most.get(ladder)!)) return made
    const again = layoutSlide(slide, { ...context, sheet: { ...context.sheet, sizes: freeSizes(most) } }, memory)
    return again.slides.length === made.slides.length && again.messages.length === 0 ? again : made
  })
}
