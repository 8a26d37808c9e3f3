import type { Box } from '../../model/geometry.ts'
import type { Insets, LevelStyle, Placeholder, PlaceholderType } from '../../model/slide-layout.ts'
import { numberIn } from '../../opc/amounts.ts'
import { child, find, type XmlElement } from '../../opc/xml.ts'
import { boxOf, type Shape, shapesOf } from './shapes.ts'
import { EMU, type LayoutSource, type MasterSource } from './sources.ts'
import { levelsOf } from './text-styles.ts'

/** A placeholder, and what our model does not say of it. */
export interface FoundPlaceholder extends Placeholder {
  /** True if its lines run up or down. */
  readonly vertical: boolean
  readonly shape: Shape
}

/** Types that nothing of ours fills (diagrams, media, clip art) are not here. */
const TYPES: Readonly<Record<string, PlaceholderType>> = {
  title: 'title',
  ctrTitle: 'ctrTitle',
  subTitle: 'subTitle',
  body: 'body',
  obj: 'obj',
  pic: 'pic',
  chart: 'chart',
  tbl: 'tbl',
  dt: 'dt',
  ftr: 'ftr',
  sldNum: 'sldNum',
}

const KEYS: Readonly<Record<PlaceholderType, string>> = {
  title: 'title',
  ctrTitle: 'title',
  subTitle: 'subtitle',
  body: 'body',
  obj: 'body',
  pic: 'picture',
  chart: 'chart',
  tbl: 'table',
  dt: 'date',
  ftr: 'footer',
  sldNum: 'page-number',
}

/** The placeholders of a layout with what they inherit; those that have no place on the slide are left out. */
export function placeholdersOf(source: LayoutSource, slide: Box): readonly FoundPlaceholder[] {
  const inMaster = shapesOf(source.master.root).filter(({ placeholder }) => placeholder !== null)
  const counts = new Map<string, number>()
  return shapesOf(source.root).flatMap((shape) => {
    const type = typeOf(shape)
    if (!type) return []
    const inherited = inheritedFrom(shape, type, inMaster)
    const box = shape.placed ? boxOf(shape) : inherited ? boxOf(inherited) : null
    if (!box || !isOnSlide(box, slide)) return []
    const key = numbered(KEYS[type], counts)
    return [{ key, type, index: indexOf(shape), box, shape, ...textOf(shape, inherited, type, source) }]
  })
}

/** `body`, `body-2`, `body-3` … */
function numbered(key: string, counts: Map<string, number>): string {
  const count = (counts.get(key) ?? 0) + 1
  counts.set(key, count)
  return count === 1 ? key : `${key}-${count}`
}

function typeOf({ placeholder }: Shape): PlaceholderType | undefined {
  return placeholder ? TYPES[placeholder.attributes['type'] ?? 'obj'] : undefined
}

/** An index is 32 bits, and some programs write 4294967295 for none. */
function indexOf({ placeholder }: Shape): number {
  return numberIn(placeholder?.attributes['idx'], 0)
}

/** A layout's placeholder inherits from the master's of its type, whatever their indexes: all that holds content from its body. */
function inheritedFrom(shape: Shape, type: PlaceholderType, inMaster: readonly Shape[]): Shape | undefined {
  const wanted = FROM_MASTER[type]
  return (
    inMaster.find(({ placeholder }) => placeholder!.attributes['type'] === wanted) ??
    inMaster.find((candidate) => typeOf(candidate) === type && indexOf(candidate) === indexOf(shape))
  )
}

const FROM_MASTER: Readonly<Record<PlaceholderType, string>> = {
  title: 'title',
  ctrTitle: 'title',
  subTitle: 'body',
  body: 'body',
  obj: 'body',
  pic: 'body',
  chart: 'body',
  tbl: 'body',
  dt: 'dt',
  ftr: 'ftr',
  sldNum: 'sldNum',
}

type TextLook = Pick<FoundPlaceholder, 'insets' | 'anchor' | 'levels' | 'vertical'>

function textOf(shape: Shape, inherited: Shape | undefined, type: PlaceholderType, source: LayoutSource): TextLook {
  const bodies = [shape, inherited].flatMap((one) => (one && find(one.element, 'p:txBody', 'a:bodyPr')) ?? [])
  const attribute = (name: string): string | undefined =>
    bodies.map(({ attributes }) => attributes[name]).find((value) => value !== undefined)
  const turned = (shape.placed ?? inherited?.placed)?.turned === true
  return {
    insets: insetsOf(attribute),
    anchor: ANCHORS.get(attribute('anchor') ?? 't') ?? 'top',
    levels: levelsFor(shape, inherited, type, source),
    vertical: turned || (attribute('vert') ?? 'horz') !== 'horz',
  }
}

const ANCHORS: ReadonlyMap<string, Placeholder['anchor']> = new Map([
  ['ctr', 'middle'],
  ['b', 'bottom'],
])

/** A tenth of an inch left and right, half of that above and below (ECMA-376 part 1, 21.1.2.1.1). */
function insetsOf(attribute: (name: string) => string | undefined): Insets {
  const points = (name: string, otherwise: number): number => numberIn(attribute(name), otherwise * EMU) / EMU
  return {
    left: points('lIns', 7.2),
    top: points('tIns', 3.6),
    right: points('rIns', 7.2),
    bottom: points('bIns', 3.6),
  }
}

function levelsFor(
  shape: Shape,
  inherited: Shape | undefined,
  type: PlaceholderType,
  source: LayoutSource,
): readonly LevelStyle[] {
  if (type === 'pic' || type === 'chart') return []
  const lists = [
    find(shape.element, 'p:txBody', 'a:lstStyle'),
    inherited && find(inherited.element, 'p:txBody', 'a:lstStyle'),
    masterStyle(source.master, type),
    source.master.defaults,
  ]
  return levelsOf(lists, source)
}

/** The text style of a master that a type of placeholder has. */
export function masterStyle({ root }: MasterSource, type: PlaceholderType): XmlElement | undefined {
  const styles = child(root, 'p:txStyles')
  if (!styles) return undefined
  if (type === 'title' || type === 'ctrTitle') return child(styles, 'p:titleStyle')
  const isSmall = type === 'dt' || type === 'ftr' || type === 'sldNum'
  return child(styles, isSmall ? 'p:otherStyle' : 'p:bodyStyle')
}

/** At least a quarter of it can be seen. */
function isOnSlide(box: Box, slide: Box): boolean {
  const width = Math.min(box.x + box.width, slide.width) - Math.max(box.x, 0)
  const height = Math.min(box.y + box.height, slide.height) - Math.max(box.y, 0)
  return width > 0 && height > 0 && width * height >= (box.width * box.height) / 4
}
