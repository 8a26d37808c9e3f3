import type { Box, Size } from '../../model/geometry.ts'
import type { Color } from '../../model/theme.ts'
import { child } from '../../opc/xml.ts'
import { backgroundOf, type FixedShape, fixedShapesOf, groundUnder } from './ground.ts'
import { type FoundPlaceholder, placeholdersOf } from './placeholders.ts'
import { type Regions, regionsOf } from './region.ts'
import { boxOf, shapesOf } from './shapes.ts'
import type { LayoutSource, MasterSource } from './sources.ts'
import { isOpening, type Traits, traitsOf } from './traits.ts'

/** A layout as it was found, before it has a theme. */
export interface FoundLayout {
  readonly key: string
  readonly name: string
  readonly type: string | null
  readonly source: LayoutSource
  readonly placeholders: readonly FoundPlaceholder[]
  readonly regions: Regions
  readonly traits: Traits
  /** What its content stands on, or its title if it opens something. */
  readonly ground: Color
  /** What the text of placeholders stands on, by key. */
  readonly grounds: ReadonlyMap<string, Color>
}

/** A layout's parts → what is in it. */
export function readLayout(source: LayoutSource, key: string, slide: Size): FoundLayout {
  const placeholders = placeholdersOf(source, { x: 0, y: 0, ...slide })
  const fixed = fixedShapesOf(source)
  const type = source.root.attributes['type'] ?? null
  const isOpen = isOpening(type, placeholders, slide)
  const regions = regionsOf(placeholders, fixed, slide, masterContent(source.master), isOpen)
  const common = child(source.root, 'p:cSld')?.attributes['name']?.replace(/\s+/g, ' ').trim()
  return {
    key,
    name: common || key,
    type,
    source,
    placeholders,
    regions,
    traits: traitsOf(type, placeholders, regions, isOpen, slide),
    ...groundsOf(source, placeholders, fixed, regions, isOpen),
  }
}

/** Where the master has its text; null for one that has none. */
function masterContent({ root }: MasterSource): Box | null {
  const body = shapesOf(root).find(({ placeholder }) => placeholder?.attributes['type'] === 'body')
  const box = body ? boxOf(body) : null
  return box && { x: box.x + 7.2, y: box.y + 3.6, width: box.width - 14.4, height: box.height - 7.2 }
}

function groundsOf(
  source: LayoutSource,
  placeholders: readonly FoundPlaceholder[],
  fixed: readonly FixedShape[],
  { content }: Regions,
  isOpen: boolean,
): Pick<FoundLayout, 'ground' | 'grounds'> {
  const background = backgroundOf(source)
  const { colors } = source
  const usualText = colors.scheme[colors.map.get('tx1') ?? 'dk1']
  const text = bodyOf(placeholders)?.levels[0]?.color ?? usualText
  const under = (box: Box, own: Color): Color => groundUnder(box, fixed, background, own, colors)
  const grounds = new Map(
    placeholders.map((place) => [place.key, under(textBox(place), place.levels[0]?.color ?? text)]),
  )
  const title = isOpen ? grounds.get('title') : undefined
  return { ground: title ?? under(content, text), grounds }
}

/** Where the text of a placeholder stands if it does not fill it. */
function textBox({ box, anchor }: FoundPlaceholder): Box {
  const height = box.height / 2
  const y = box.y + (anchor === 'bottom' ? height : anchor === 'middle' ? height / 2 : 0)
  return { ...box, y, height }
}

/** The placeholder that says how text looks on a layout. */
export function bodyOf(placeholders: readonly FoundPlaceholder[]): FoundPlaceholder | undefined {
  return placeholders.find(({ key }) => key === 'body')
}
