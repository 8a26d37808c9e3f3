import type { PictureItem } from '../../../model/scene.ts'
import type { Canvas } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'
import type { Easel } from './easel.ts'
import { paintMissing } from './missing.ts'
import { place } from './place.ts'

/** A PNG or JPEG, as bytes: PptxGenJS would read any path that it is given. */
export function paintPicture(canvas: Canvas, item: PictureItem, easel: Easel): Canvas {
  const image = easel.assets.images.get(item.src)
  if (image === undefined) return paintMissing(canvas, item)
  return canvas.addImage({
    ...place(item.box),
    objectName: sanitise(item.key),
    altText: sanitise(item.alt),
    data: easel.uri(image.bytes, image.type),
  })
}
