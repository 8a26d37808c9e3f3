import type { Scene, SceneSlide } from '../../src/model/scene.ts'

/** Slides as they are seen: with what their layouts show under their own items, named as if it were theirs. */
export function seen({ slides, layouts }: Scene): readonly SceneSlide[] {
  return slides.map((slide) => {
    const { key, decoration } = layouts.find((layout) => layout.key === slide.layout)!
    const shown = decoration.map((item) => ({ ...item, key: `${slide.key}${item.key.slice(key.length)}` }))
    return { ...slide, items: [...shown, ...slide.items] }
  })
}
