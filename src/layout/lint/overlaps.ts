import { type Box, contains, inset, overlaps as overlap } from '../../model/geometry.ts'
import { error, type Message } from '../../model/message.ts'
import type { Item, SceneSlide, ShapeItem } from '../../model/scene.ts'

/** Texts, pictures, charts and tables upon one another, and those that are partly on a shape or under one. */
export function overlaps(slide: SceneSlide): readonly Message[] {
  const messages: Message[] = []
  const { items } = slide
  for (const [index, item] of items.entries()) {
    if (item.type === 'shape') continue
    for (const [place, other] of items.entries()) {
      const clashes = other.type === 'shape' ? touches(item, index, other, place) : place > index && meet(item, other)
      if (clashes) messages.push(clash(item, other))
    }
  }
  return messages
}

function meet(item: Item, other: Item): boolean {
  return overlap(item.box, other.box)
}

/** True if a shape runs through the item, or lies upon it. One that the item lies on as a whole is its ground. */
function touches(item: Item, index: number, shape: ShapeItem, place: number): boolean {
  if (shape.fill === null) return shape.line !== null && isCrossed(item.box, shape)
  if (!overlap(item.box, shape.box)) return false
  return !(place < index && shape.shape === 'rectangle' && contains(shape.box, item.box))
}

/** True if a line, or the outline of an empty shape, runs through a box; as thick as it is drawn. */
function isCrossed(box: Box, { box: own, line, shape }: ShapeItem): boolean {
  const half = (line?.width ?? 0) / 2
  if (!overlap(box, inset(own, -half))) return false
  return shape === 'line' || !contains(inset(own, half), box)
}

function clash(item: Item, other: Item): Message {
  return error('lint/overlap', `The items "${item.key}" and "${other.key}" overlap`, { path: item.key })
}
