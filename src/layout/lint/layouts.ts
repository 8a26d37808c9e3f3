import { error, type Message } from '../../model/message.ts'
import type { Scene, SceneSlide } from '../../model/scene.ts'
import type { SlideLayout } from '../../model/slide-layout.ts'
import { repeated } from './repeated.ts'

/**
 * Layouts and places that are there twice; slides of no layout, and
 * without an item in its title's place; items in no place, and in one that is taken.
 */
export function layouts(scene: Scene): readonly Message[] {
  const byKey = new Map(scene.layouts.map((layout) => [layout.key, layout]))
  return [
    ...repeated(scene.layouts, ({ key }) => key).map(({ key }) =>
      error('lint/duplicate-key', `Two layouts have the key "${key}"`, { path: key }),
    ),
    // A template is as its author made it.
    ...scene.layouts.filter(({ part }) => part === null).flatMap(twice),
    ...scene.slides.flatMap((slide) => slideFaults(slide, byKey.get(slide.layout))),
  ]
}

function twice({ key, placeholders }: SlideLayout): readonly Message[] {
  const path = { path: key }
  return [
    ...repeated(placeholders, (one) => one.key).map((one) =>
      error('lint/duplicate-key', `Two placeholders of the layout "${key}" have the key "${one.key}"`, path),
    ),
    ...repeated(placeholders, (one) => `${one.index}`).map((one) =>
      error('lint/duplicate-key', `Two placeholders of the layout "${key}" have the index ${one.index}`, path),
    ),
  ]
}

function slideFaults(slide: SceneSlide, layout: SlideLayout | undefined): readonly Message[] {
  const path = { path: slide.key }
  if (!layout)
    return [error('lint/unknown-layout', `The slide "${slide.key}" has the unknown layout "${slide.layout}"`, path)]
  const known = new Set(layout.placeholders.map(({ key }) => key))
  const filled = slide.items.filter((item) => item.placeholder !== undefined)
  const untitled = layout.part !== null && !known.has('title')
  const titled = untitled || filled.some((item) => item.role === 'title' && item.placeholder === 'title')
  return [
    ...(titled || !known.has('title')
      ? []
      : [
          error('lint/no-title-placeholder', `No item of the slide "${slide.key}" fills its title's placeholder`, path),
        ]),
    ...filled
      .filter((item) => !known.has(item.placeholder!))
      .map((item) => {
        const reason = `The item "${item.key}" fills "${item.placeholder}", which the layout "${layout.key}" has not`
        return error('lint/unknown-placeholder', reason, { path: item.key })
      }),
    ...repeated(filled, (item) => item.placeholder!).map((item) =>
      error('lint/duplicate-placeholder', `The item "${item.key}" fills "${item.placeholder}" a second time`, {
        path: item.key,
      }),
    ),
  ]
}
