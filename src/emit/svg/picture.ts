import type { ImageAsset } from '../../model/assets.ts'
import type { Box } from '../../model/geometry.ts'
import type { Crop, PictureItem } from '../../model/scene.ts'
import type { Canvas } from './canvas.ts'
import { decimal, element, placed } from './markup.ts'
import { paintMissing } from './missing.ts'

/** A PNG or JPEG, with its bytes in the SVG. What is cropped is cut off by the view of an SVG inside. */
export function paintPicture(item: PictureItem, { scene, assets }: Canvas): string {
  const image = assets.images.get(item.src)
  if (image === undefined) return paintMissing(item.box, scene)
  const href = `data:image/${image.type};base64,${base64(image.bytes)}`
  if (item.crop === null) return element('image', { ...placed(item.box), preserveAspectRatio: 'none', href })
  return cropped(item.box, item.crop, image, href)
}

function cropped(box: Box, { left, top, right, bottom }: Crop, { width, height }: ImageAsset, href: string): string {
  const view = [left * width, top * height, (1 - left - right) * width, (1 - top - bottom) * height]
  return element(
    'svg',
    { ...placed(box), viewBox: view.map(decimal).join(' '), preserveAspectRatio: 'none' },
    element('image', { width, height, preserveAspectRatio: 'none', href }),
  )
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}
