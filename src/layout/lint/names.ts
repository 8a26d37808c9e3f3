import { error, type Message } from '../../model/message.ts'
import type { Scene, SceneSlide } from '../../model/scene.ts'
import { repeated } from './repeated.ts'

/** Slides without a title, and titles and keys that are there twice. */
export function names(scene: Scene): readonly Message[] {
  const keys = repeated(scene.slides, (slide) => slide.key)
  const titles = repeated(scene.slides, (slide) => slide.title)
  return [
    ...keys.map((slide) => error('lint/duplicate-key', `Two slides have the key "${slide.key}"`, { path: slide.key })),
    ...titles.map((slide) =>
      error('lint/duplicate-title', `Two slides have the title "${slide.title}"`, { path: slide.key }),
    ),
    ...scene.slides.flatMap(slideNames),
  ]
}

function slideNames(slide: SceneSlide): readonly Message[] {
  const place = { path: slide.key }
  const first = slide.items.find((item) => item.role !== 'decoration')
  const untitled = slide.title.trim() === '' || first?.role !== 'title'
  return [
    ...(untitled ? [error('lint/no-title', `The slide "${slide.key}" does not start with its title`, place)] : []),
    ...repeated(slide.items, (item) => item.key).map((item) =>
      error('lint/duplicate-key', `Two items have the key "${item.key}"`, { path: item.key }),
    ),
  ]
}
