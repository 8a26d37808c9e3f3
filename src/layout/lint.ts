import type { Size } from '../model/geometry.ts'
import type { Message } from '../model/message.ts'
import type { Scene, SceneSlide } from '../model/scene.ts'
import type { TemplateLayout } from '../model/template.ts'
import { layouts } from './lint/layouts.ts'
import { links } from './lint/links.ts'
import { names } from './lint/names.ts'
import { overlaps } from './lint/overlaps.ts'
import { pictures } from './lint/pictures.ts'
import { places } from './lint/places.ts'
import { readability } from './lint/readability.ts'

/**
 * Checks finished slides as if nobody had laid them out: measures every text again in its final box, and looks for
 * what leaves the slide, lies upon something else, is too small or too faint, is out of shape, has another's name, does
 * not belong to its layout, or leads nowhere. What it finds is a fault of ours or of a theme, never of the content: an
 * error, so that no such file is written. Images are given by their path with their size in pixels; of a template its
 * layouts are given, which know what text stands on.
 */
export function lint(
  scene: Scene,
  images: ReadonlyMap<string, Size> = new Map(),
  template: readonly TemplateLayout[] = [],
): readonly Message[] {
  return [
    ...names(scene),
    ...layouts(scene),
    ...links(scene),
    ...seen(scene).flatMap((slide) => [
      ...places(slide, scene),
      ...overlaps(slide),
      ...readability(slide, scene, template),
      ...pictures(slide, images),
    ]),
  ]
}

/** The slides as they are seen, with what their layouts show under their own items. */
function seen({ slides, layouts }: Scene): readonly SceneSlide[] {
  const decorations = new Map(layouts.map(({ key, decoration }) => [key, decoration]))
  return slides.map((slide) => ({ ...slide, items: [...(decorations.get(slide.layout) ?? []), ...slide.items] }))
}
