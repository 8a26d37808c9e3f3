import type { SceneSlide, TextItem } from '../../../../model/scene.ts'

/** The layouts of the base package, by the name that OOXML has for their type, `p:sldLayout/@type`. */
export const LAYOUT_TYPES = ['title', 'secHead', 'obj', 'titleOnly'] as const

export type LayoutType = (typeof LAYOUT_TYPES)[number]

/** The layout that a slide belongs to, and the items of the slide that fill its placeholders. */
export interface Layout {
  readonly type: LayoutType
  /** The name of its part. */
  readonly part: string
  /** Null for a slide whose title is not drawn. */
  readonly title: TextItem | null
  /** The subtitle, the section's lede or the body; null where the layout has no such placeholder or the slide no such text. */
  readonly body: TextItem | null
}

/** Covers and sections have layouts of their own. Elsewhere the first body of text shows in the outline; columns would show by halves. */
export function layoutOf(slide: SceneSlide): Layout {
  const texts = slide.items.filter((item): item is TextItem => item.type === 'text')
  const title = texts.find((item) => item.role === 'title') ?? null
  const subtitle = texts.find((item) => item.role === 'subtitle')
  const bodies = texts.filter((item) => item.role === 'body')
  switch (slide.kind) {
    case 'cover':
    case 'closing':
      return { ...layout('title'), title, body: subtitle ?? null }
    case 'section':
      return { ...layout('secHead'), title, body: subtitle ?? bodies[0] ?? null }
    case 'two-column':
    case 'comparison':
      return content(title, bodies.length === 1 ? bodies[0] : undefined)
    default:
      return content(title, bodies[0])
  }
}

function content(title: TextItem | null, body: TextItem | undefined): Layout {
  if (body === undefined) return { ...layout('titleOnly'), title, body: null }
  return { ...layout('obj'), title, body }
}

/** The name of a layout's part. */
export function layoutPart(type: LayoutType): string {
  return `ppt/slideLayouts/slideLayout${LAYOUT_TYPES.indexOf(type) + 1}.xml`
}

function layout(type: LayoutType): { type: LayoutType; part: string } {
  return { type, part: layoutPart(type) }
}
