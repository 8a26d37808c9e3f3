import type { Size } from '../model/geometry.ts'
import { type Memory, recalled } from '../model/memory.ts'
import type { Message } from '../model/message.ts'
import type { Scene, SceneSlide } from '../model/scene.ts'
import type { SlideLayout } from '../model/slide-layout.ts'
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
  memory?: Memory,
): readonly Message[] {
  return [...names(scene), ...layouts(scene), ...links(scene), ...slides(scene, images, template, memory)]
}

function slides(
  scene: Scene,
  images: ReadonlyMap<string, Size>,
  template: readonly TemplateLayout[],
  memory?: Memory,
): readonly Message[] {
  const layouts = new Map(scene.layouts.map((layout) => [layout.key, layout]))
  const { theme, size } = scene
  return scene.slides.flatMap((slide) => {
    const layout = layouts.get(slide.layout)
    const own = template.find(({ key }) => key === slide.layout)
    const from = () => [slide, layout ?? null, own ?? null, theme, size.width, size.height, sizesOn(slide, images)]
    return recalled(memory, 'slide faults', from, () => faults(seen(slide, layout), scene, images, template))
  })
}

function faults(
  slide: SceneSlide,
  scene: Scene,
  images: ReadonlyMap<string, Size>,
  template: readonly TemplateLayout[],
): readonly Message[] {
  return [
    ...places(slide, scene),
    ...overlaps(slide),
    ...readability(slide, scene, template),
    ...pictures(slide, images),
  ]
}

/** The sizes of a slide's pictures. */
function sizesOn({ items }: SceneSlide, images: ReadonlyMap<string, Size>): string {
  const sizes = items.map((item) => (item.type === 'picture' ? images.get(item.src) : undefined))
  return JSON.stringify(sizes.map((size) => (size ? [size.width, size.height] : 0)))
}

/** A slide as it is seen, with what its layout shows under its own items. */
function seen(slide: SceneSlide, layout: SlideLayout | undefined): SceneSlide {
  return { ...slide, items: [...(layout?.decoration ?? []), ...slide.items] }
}
