import type { Box } from '../../model/geometry.ts'
import type { Crop, PictureItem } from '../../model/scene.ts'
import type { Canvas } from './canvas.ts'
import { paintMissing } from './shape.ts'

/** A PNG or JPEG; what is cropped is drawn outside of a window of the box's size. */
export function paintPicture(item: PictureItem, { pdf, scene, images }: Canvas): void {
  const picture = images.of(item.src)
  if (picture === null) {
    paintMissing(item.box, scene, pdf)
    return
  }
  const { x, y, width, height } = whole(item.box, item.crop)
  pdf.save()
  if (item.crop !== null) pdf.rect(item.box.x, item.box.y, item.box.width, item.box.height).clip()
  pdf.image(picture, x, y, { width, height, ignoreOrientation: true })
  pdf.restore()
}

/** Where the whole picture lies, if what is left of it fills the box. */
function whole(box: Box, crop: Crop | null): Box {
  if (crop === null) return box
  const width = box.width / (1 - crop.left - crop.right)
  const height = box.height / (1 - crop.top - crop.bottom)
  return { x: box.x - crop.left * width, y: box.y - crop.top * height, width, height }
}
