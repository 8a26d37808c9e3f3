import type { Assets } from '../../model/assets.ts'
import type { Scene } from '../../model/scene.ts'
import { pictureCanvas } from './canvas.ts'
import { slideContent } from './emit.ts'
import { decimal, element, escaped } from './markup.ts'
import { slideAttributes } from './text.ts'

/** The width of a sheet and the space around its slides. */
const WIDTH = 1280
const GAP = 16

/** Scene and assets → one SVG that shows the whole deck, three or four slides in a row; more in decks of more than 48. */
export function emitSheet(scene: Scene, assets: Assets): string {
  const { slides, size } = scene
  const across = acrossFor(slides.length)
  const width = (WIDTH - GAP * (across + 1)) / across
  const height = (width * size.height) / size.width
  const total = GAP + Math.ceil(slides.length / across) * (height + GAP)
  const { lang, ...font } = slideAttributes(scene)
  const views = slides.map((slide, index) => {
    const x = GAP + (index % across) * (width + GAP)
    const y = GAP + Math.floor(index / across) * (height + GAP)
    const view = { x, y, width, height, viewBox: `0 0 ${decimal(size.width)} ${decimal(size.height)}` }
    return element('svg', view, slideContent(slide, pictureCanvas(scene, assets, `slide${index + 1}-`)))
  })
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${decimal(total)}`,
      width: WIDTH,
      height: total,
      lang,
      'xml:space': 'preserve',
      ...font,
    },
    element('title', {}, escaped(scene.title)),
    element('rect', { width: WIDTH, height: total, fill: '#888888' }),
    ...views,
  )
}

/** So many that a long deck's sheet does not become a ribbon. */
function acrossFor(slides: number): number {
  return slides <= 9 ? 3 : Math.max(4, Math.ceil(Math.sqrt(slides / 3)))
}
