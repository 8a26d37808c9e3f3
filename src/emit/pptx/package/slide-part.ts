import type { Assets } from '../../../model/assets.ts'
import type { Relationship } from '../../../model/package.ts'
import type { Item, Scene, SceneSlide } from '../../../model/scene.ts'
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../opc/types.ts'
import { child, find, type XmlElement } from '../../../opc/xml.ts'
import { type Layout, layoutOf } from './base/layout-of.ts'
import type { Deck } from './finish-slides.ts'
import type { MediaStore } from './media.ts'
import type { TargetOf } from './raw.ts'

/** A slide on its way through the passes. */
export interface SlidePart {
  /** Counted from 1. */
  readonly number: number
  readonly slide: SceneSlide
  readonly scene: Scene
  readonly assets: Assets
  readonly layout: Layout
  /** `p:sld`. */
  readonly root: XmlElement
  /** What stands on the slide, in the order of `p:spTree`. */
  shapes: Shape[]
  /** The id of the relationship to a target, which is made if there is none yet. */
  readonly relate: (type: RelationshipType, target: string) => string
  readonly relationships: Relationship[]
  /** What the ids that PptxGenJS gave point to. */
  readonly target: TargetOf
  readonly media: MediaStore
}

/** An element of the slide and the item that it shows. */
export interface Shape {
  readonly element: XmlElement
  readonly item: Item
}

/** A slide as PptxGenJS made it, with the scene's items beside their elements. Slides count from 1. */
export function slidePart(number: number, deck: Deck, root: XmlElement, target: TargetOf): SlidePart {
  const slide = deck.scene.slides[number - 1]!
  const layout = layoutOf(slide)
  const relationships: Relationship[] = []
  const relate = (kind: RelationshipType, target: string): string => {
    const type = RELATIONSHIP_TYPES[kind]
    const known = relationships.find((other) => other.type === type && other.target === target)
    const id = known?.id ?? `rId${relationships.length + 1}`
    if (known === undefined) relationships.push({ id, type, target, external: kind === 'hyperlink' })
    return id
  }
  relate('slideLayout', layout.part)
  return { number, slide, ...deck, layout, root, shapes: shapesOf(root, slide), relate, relationships, target }
}

function shapesOf(root: XmlElement, slide: SceneSlide): Shape[] {
  const elements = spTree(root).children.slice(2) as XmlElement[]
  if (elements.length !== slide.items.length)
    throw new Error(`slide "${slide.key}": ${slide.items.length} items became ${elements.length} shapes`)
  return elements.map((element, index) => ({ element, item: slide.items[index]! }))
}

/** `p:spTree`: two elements about the tree itself, then the shapes. */
export function spTree(root: XmlElement): XmlElement {
  return find(root, 'p:cSld', 'p:spTree')!
}

/** `p:cNvPr`: a shape's id, name and alt text. */
export function properties(shape: XmlElement): XmlElement {
  return child(nonVisual(shape), 'p:cNvPr')!
}

/** `p:nvSpPr`, `p:nvPicPr` or `p:nvGraphicFramePr`: what is known of a shape but not drawn. */
export function nonVisual(shape: XmlElement): XmlElement {
  return shape.children[0] as XmlElement
}
