import { type Memory, recalled } from '../../model/memory.ts'
import type { SceneSlide } from '../../model/scene.ts'
import type { SlideLayout } from '../../model/slide-layout.ts'
import type { Template, TemplateLayout } from '../../model/template.ts'
import { layoutFor } from '../sheets.ts'
import { filled } from './fill.ts'

/** Slides as those of a template: each on its layout, its content in that layout's places. */
export function inTemplate(
  slides: readonly SceneSlide[],
  template: Template,
  memory?: Memory,
): { readonly layouts: readonly SlideLayout[]; readonly slides: readonly SceneSlide[] } {
  const set = slides.map((slide) => {
    const layout = layoutFor(slide.kind, template)
    return recalled(
      memory,
      'slide in template',
      () => [slide, layout],
      () => {
        return { ...slide, layout: layout.key, background: layout.background, items: filled(slide.items, layout) }
      },
    )
  })
  const layouts = recalled(
    memory,
    'template layouts',
    () => [template],
    () => template.layouts.map(plain),
  )
  return { layouts, slides: set }
}

function plain({ theme: _theme, content: _content, grounds: _grounds, ...layout }: TemplateLayout): SlideLayout {
  return layout
}
