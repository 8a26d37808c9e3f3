import type { SceneSlide } from '../../model/scene.ts'
import type { SlideLayout } from '../../model/slide-layout.ts'
import type { Template, TemplateLayout } from '../../model/template.ts'
import { layoutFor } from '../sheets.ts'
import { filled } from './fill.ts'

/** Slides as those of a template: each on its layout, its content in that layout's places. */
export function inTemplate(
  slides: readonly SceneSlide[],
  template: Template,
): { readonly layouts: readonly SlideLayout[]; readonly slides: readonly SceneSlide[] } {
  const set = slides.map((slide) => {
    const layout = layoutFor(slide.kind, template)
    return { ...slide, layout: layout.key, background: layout.background, items: filled(slide.items, layout) }
  })
  return { layouts: template.layouts.map(plain), slides: set }
}

function plain({ theme: _theme, content: _content, grounds: _grounds, ...layout }: TemplateLayout): SlideLayout {
  return layout
}
