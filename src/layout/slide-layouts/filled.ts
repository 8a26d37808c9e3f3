import { type Box, contains, inset, overlaps } from '../../model/geometry.ts'
import type { Item, SceneSlide, ShapeItem, TextItem } from '../../model/scene.ts'
import type { Placeholder, SlideLayout } from '../../model/slide-layout.ts'
import type { Filling } from './fill.ts'

/** A slide whose items name the places of its layout that they fill, without what its layout shows. */
export function filled(filling: Filling, layout: SlideLayout, moved: ReadonlySet<string>): SceneSlide {
  const { slide } = filling
  const places = new Map<Item, Placeholder>()
  for (const place of layout.placeholders) {
    const item = filling.items.get(place.key)
    if (item) places.set(item, place)
  }
  const items = slide.items.flatMap((item): readonly Item[] => {
    if (item.role === 'decoration' && moved.has(item.key.slice(slide.key.length + 1))) return []
    const place = places.get(item)
    return [place ? { ...settled(item, place, slide), placeholder: place.key } : item]
  })
  return { ...slide, items }
}

/** Text that starts where its place does takes the place's height, if nothing else stands there: it is seen where it was. */
function settled(item: Item, { box }: Placeholder, slide: SceneSlide): Item {
  if (item.type !== 'text' || item.anchor !== 'top' || item.box.y !== box.y || !isWithin(item.box, box)) return item
  const own = { ...item.box, height: box.height }
  if (item.box.height === box.height || item.needed > box.height || !isFree(own, item, slide)) return item
  return { ...item, box: own }
}

function isWithin(own: Box, box: Box): boolean {
  return own.x >= box.x && own.x + own.width <= box.x + box.width
}

function isFree(box: Box, item: TextItem, { items }: SceneSlide): boolean {
  return items.every((other) => {
    if (other === item) return true
    if (other.type !== 'shape') return !overlaps(box, other.box)
    return isGround(other, item) ? contains(other.box, box) : !overlaps(box, inset(other.box, -1))
  })
}

/** A shape that the text as a whole stands on. */
function isGround(shape: ShapeItem, { box }: TextItem): boolean {
  return shape.shape === 'rectangle' && shape.fill !== null && contains(shape.box, box)
}
