import type { Size } from '../../model/geometry.ts'
import { error, type Message } from '../../model/message.ts'
import type { Crop, PictureItem, SceneSlide } from '../../model/scene.ts'

/** How far the shape of a picture may be from its own, as a share: more is seen. */
const SQUEEZED = 0.02

/** Pictures of which more is cut off than there is, and those that are squeezed or stretched. */
export function pictures(slide: SceneSlide, images: ReadonlyMap<string, Size>): readonly Message[] {
  return slide.items.flatMap((item) => {
    if (item.type !== 'picture') return []
    const place = { path: item.key }
    if (!isCrop(item.crop)) return [error('lint/crop', `The picture "${item.key}" is cut beyond its edges`, place)]
    return isInShape(item, images.get(item.src))
      ? []
      : [error('lint/crop', `The picture "${item.key}" is squeezed out of its shape`, place)]
  })
}

function isCrop(crop: Crop | null): boolean {
  if (crop === null) return true
  const { left, top, right, bottom } = crop
  const isShare = [left, top, right, bottom].every((share) => share >= 0 && share < 1)
  return isShare && left + right < 1 && top + bottom < 1
}

/** True if what is shown of a picture is as wide for its height as in the picture itself; pictures of unknown size are. */
function isInShape({ box, crop }: PictureItem, natural: Size | undefined): boolean {
  if (!natural) return true
  const width = natural.width * (1 - (crop?.left ?? 0) - (crop?.right ?? 0))
  const height = natural.height * (1 - (crop?.top ?? 0) - (crop?.bottom ?? 0))
  return Math.abs(box.width / box.height / (width / height) - 1) <= SQUEEZED
}
