import type { Assets } from '../../model/assets.ts'
import type { Scene, SceneSlide } from '../../model/scene.ts'
import { type Canvas, pictureCanvas } from './canvas.ts'
import { paintItem } from './item.ts'
import { markSvg } from './mark.ts'
import { decimal, element, escaped } from './markup.ts'
import { slideAttributes, UNROUNDED } from './text.ts'

/** A slide's picture. */
export interface SlideSvg {
  /** The slide's key. */
  readonly key: string
  readonly svg: string
}

/**
 * Scene and assets → an SVG for each slide, measured in points. Text stays text, in fonts that are named and not held; pictures and
 * charts are inside, so that nothing is fetched from anywhere. The same input gives the same characters.
 */
export function emitSvg(scene: Scene, assets: Assets): readonly SlideSvg[] {
  return scene.slides.map((slide, index) => ({
    key: slide.key,
    svg: markSvg(document(slide, index + 1, scene, assets)),
  }))
}

function document(slide: SceneSlide, number: number, scene: Scene, assets: Assets): string {
  const { width, height } = scene.size
  const { lang, ...font } = slideAttributes(scene)
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${decimal(width)}pt`,
      height: `${decimal(height)}pt`,
      viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
      lang,
      'xml:lang': lang,
      'xml:space': 'preserve',
      ...UNROUNDED,
      ...font,
    },
    element('title', {}, escaped(slide.title)),
    element('desc', {}, escaped(`${scene.title}, ${number}/${scene.slides.length}`)),
    slideContent(slide, pictureCanvas(scene, assets, '')),
  )}\n`
}

/** What a slide shows, its layout's decoration first, in points from its top left corner. */
export function slideContent(slide: SceneSlide, canvas: Canvas): string {
  const { scene } = canvas
  const ground = element('rect', { ...scene.size, fill: `#${slide.background.hex}` })
  const { decoration = [] } = scene.layouts.find(({ key }) => key === slide.layout) ?? {}
  const items = [...decoration, ...slide.items].map((item, index) => paintItem(item, index + 1, canvas))
  return `\n${[ground, ...items.filter((item) => item !== '')].join('\n')}\n`
}
