import { contains, overlaps as overlap } from '../../model/geometry.ts'
import { error, type Message } from '../../model/message.ts'
import type { Item, SceneSlide, ShapeItem } from '../../model/scene.ts'

/** Content upon other content, and text that is partly on a shape or under one. */
export function overlaps(slide: SceneSlide): readonly Message[] {
  const messages: Message[] = []
  const { items } = slide
  for (const [index, item] of items.entries()) {
    if (item.type === 'shape' || item.role === 'decoration') continue
    for (const [place, other] of items.entries()) {
      const pair = other.type !== 'shape' && other.role !== 'decoration' && place > index
      if (pair && overlap(item.box, other.box)) messages.push(clash(item, other))
      if (other.type === 'shape' && touches(item, index, other, place)) messages.push(clash(item, other))
    }
  }
  return messages
}

/** True if a shape runs through the item, or lies upon it. One that the item lies on as a whole is its ground. */
function touches(item: Item, index: number, shape: ShapeItem, place: number): boolean {
  if (!overlap(item.box, shape.box)) return false
  const ground = place < index && shape.shape === 'rectangle' && contains(shape.box, item.box)
  return !ground && (shape.fill !== null || shape.shape === 'line')
}

function clash(item: Item, other: Item): Message {
  return error('lint/overlap', `The items "${item.key}" and "${other.key}" overlap`, { path: item.key })
}
