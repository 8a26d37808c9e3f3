import type { Relationship } from '../../../model/package.ts'
import type { Item, SceneSlide } from '../../../model/scene.ts'
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../opc/types.ts'
import { child, find, type XmlElement } from '../../../opc/xml.ts'
import type { BaseLayout, Place } from './base/base.ts'
import type { Deck } from './deck.ts'
import { type ParagraphPair, paragraphPairs } from './paragraph-pairs.ts'
import type { TargetOf } from './raw.ts'

/** A slide on its way through the passes. */
export interface SlidePart extends Deck {
  /** Counted from 1. */
  readonly number: number
  readonly slide: SceneSlide
  readonly layout: BaseLayout
  /** `p:sld`. */
  readonly root: XmlElement
  /** What stands on the slide, in the order of `p:spTree`. */
  shapes: Shape[]
  /** The id of the relationship to a target, which is made if there is none yet. */
  readonly relate: (type: RelationshipType, target: string) => string
  readonly relationships: Relationship[]
  /** What the ids that PptxGenJS gave point to. */
  readonly target: TargetOf
}

/** An element of the slide and the item that it shows. */
export interface Shape {
  readonly element: XmlElement
  readonly item: Item
  /** What it fills of the slide's layout; null for what stands free. */
  readonly place: Place | null
  /** Its paragraphs, row by row those of a table; empty for what has none. */
  readonly pairs: readonly ParagraphPair[]
}

/** A slide as PptxGenJS made it, with the scene's items beside their elements. Slides count from 1. */
export function slidePart(number: number, deck: Deck, root: XmlElement, target: TargetOf): SlidePart {
  const slide = deck.scene.slides[number - 1]!
  const layout = deck.base.layouts.get(slide.layout)
  if (layout === undefined) throw new Error(`slide "${slide.key}": there is no layout "${slide.layout}"`)
  const relationships: Relationship[] = []
  const relate = (kind: RelationshipType, target: string): string => {
    const type = RELATIONSHIP_TYPES[kind]
    const known = relationships.find((other) => other.type === type && other.target === target)
    const id = known?.id ?? `rId${relationships.length + 1}`
    if (known === undefined) relationships.push({ id, type, target, external: kind === 'hyperlink' })
    return id
  }
  relate('slideLayout', layout.part)
  return {
    number,
    slide,
    ...deck,
    layout,
    root,
    shapes: shapesOf(root, slide, layout, deck),
    relate,
    relationships,
    target,
  }
}

function shapesOf(root: XmlElement, slide: SceneSlide, layout: BaseLayout, deck: Deck): Shape[] {
  const elements = spTree(root).children.slice(2) as XmlElement[]
  if (elements.length !== slide.items.length)
    throw new Error(`slide "${slide.key}": ${slide.items.length} items became ${elements.length} shapes`)
  return elements.map((element, index) => {
    const item = slide.items[index]!
    const place = placeOf(item, element, layout)
    return { element, item, place, pairs: paragraphPairs(element, item, place, deck.base) }
  })
}

/** A frame that stands for a picture or a chart that is not there fills nothing. */
function placeOf(item: Item, { name }: XmlElement, { places }: BaseLayout): Place | null {
  if (item.placeholder === undefined || (name === 'p:sp' && item.type !== 'text')) return null
  return places.get(item.placeholder) ?? null
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
