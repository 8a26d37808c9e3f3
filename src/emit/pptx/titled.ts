import type { Scene, SceneSlide, TextItem } from '../../model/scene.ts'

/** The scene with a title on every slide: one that draws none gets its title above the slide's upper edge, where a screen reader finds it. */
export function titled(scene: Scene): Scene {
  return { ...scene, slides: scene.slides.map((slide) => (hasTitle(slide) ? slide : withTitle(slide, scene))) }
}

function hasTitle({ items }: SceneSlide): boolean {
  return items.some((item) => item.type === 'text' && item.role === 'title')
}

function withTitle(slide: SceneSlide, scene: Scene): SceneSlide {
  const { fonts, roles, type } = scene.theme
  const size = type.label
  const title: TextItem = {
    type: 'text',
    key: `${slide.key}/title`,
    role: 'title',
    placeholder: 'title',
    box: { x: 0, y: -3 * size, width: scene.size.width, height: 2 * size },
    anchor: 'top',
    lines: 1,
    needed: 2 * size,
    breaks: [[]],
    paragraphs: [
      {
        runs: [
          {
            text: slide.title,
            font: fonts.heading,
            size,
            color: roles.title,
            bold: false,
            italic: false,
            superscript: false,
            link: null,
            language: scene.language,
            tracking: 0,
          },
        ],
        align: 'left',
        rtl: false,
        bullet: null,
        indent: 0,
        hanging: 0,
        level: 0,
        spaceBefore: 0,
        lineSpacing: 1,
      },
    ],
  }
  return { ...slide, items: [title, ...slide.items] }
}
