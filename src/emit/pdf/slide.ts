import type { SceneSlide } from '../../model/scene.ts'
import type { Canvas } from './canvas.ts'
import { paintPath } from './ink.ts'
import { paintItem } from './item.ts'
import { paintShape } from './shape.ts'

/** What a slide shows, its ground and its layout's decoration first, in its frame on the page. */
export function paintSlide(slide: SceneSlide, canvas: Canvas): void {
  const { pdf, scene, tags, frame } = canvas
  const { decoration = [] } = scene.layouts.find(({ key }) => key === slide.layout) ?? {}
  pdf.save()
  pdf.transform(frame.scale, 0, 0, frame.scale, frame.box.x, frame.box.y)
  // What reaches over the edge of a slide is not seen on a screen either.
  pdf.rect(0, 0, scene.size.width, scene.size.height).clip()
  tags.artifact(() => {
    pdf.rect(0, 0, scene.size.width, scene.size.height)
    paintPath({ fill: slide.background.hex, line: null }, pdf)
    for (const shape of decoration) paintShape(shape, pdf)
  }, 'Background')
  for (const item of slide.items) paintItem(item, canvas)
  pdf.restore()
}
