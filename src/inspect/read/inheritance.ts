import { child, find, walk, type XmlElement } from '../../opc/xml.ts'
import type { Parts } from '../parts.ts'
import type { PlaceholderReading } from '../reading.ts'
import type { Line } from './look.ts'

/** The placeholder that a shape fills; null if it stands free. */
export function placeholderOf(shape: XmlElement): PlaceholderReading | null {
  const found = shape.children
    .filter((node): node is XmlElement => typeof node !== 'string')
    .map((node) => find(node, 'p:nvPr', 'p:ph'))
    .find((node) => node !== undefined)
  if (found === undefined) return null
  return { type: found.attributes['type'] ?? 'obj', index: Number(found.attributes['idx'] ?? 0) }
}

/** The shapes of the layout and of the master, in this order, that a slide's placeholder inherits from. */
export function inheritedShapes(
  parts: Parts,
  [, layout, master]: Line,
  placeholder: PlaceholderReading | null,
): readonly XmlElement[] {
  if (placeholder === null) return []
  const above = layout === undefined ? undefined : layoutShape(shapesIn(parts, layout), placeholder)
  const type = (above && placeholderOf(above)?.type) ?? placeholder.type
  const top = master === undefined ? undefined : masterShape(shapesIn(parts, master), type)
  return [above, top].filter((shape) => shape !== undefined)
}

/** What list of styles a placeholder's text has on the master (`p:txStyles`). */
export function masterStyleName(type: string): 'p:titleStyle' | 'p:bodyStyle' | 'p:otherStyle' {
  if (TITLES.has(type)) return 'p:titleStyle'
  return FOOT.has(type) ? 'p:otherStyle' : 'p:bodyStyle'
}

/** The placeholders that hold a slide's title. */
export const TITLES: ReadonlySet<string> = new Set(['title', 'ctrTitle'])
/** The placeholders at a slide's foot. */
export const FOOT: ReadonlySet<string> = new Set(['dt', 'ftr', 'sldNum'])

function shapesIn(parts: Parts, part: string): readonly XmlElement[] {
  const found: XmlElement[] = []
  const tree = parts.tree(part)
  const shapes = tree && find(tree, 'p:cSld', 'p:spTree')
  if (shapes) walk(shapes, (element) => SHAPES.has(element.name) && found.push(element))
  return found
}

const SHAPES: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:graphicFrame'])

/** By index, or by type where the index says nothing: titles and the foot. */
function layoutShape(shapes: readonly XmlElement[], { type, index }: PlaceholderReading): XmlElement | undefined {
  const all = shapes.map((shape) => ({ shape, place: placeholderOf(shape) }))
  const found = TITLES.has(type)
    ? all.find(({ place }) => place !== null && TITLES.has(place.type))
    : (all.find(({ place }) => place?.index === index && !TITLES.has(place.type)) ??
      all.find(({ place }) => place?.type === type))
  return found?.shape
}

function masterShape(shapes: readonly XmlElement[], type: string): XmlElement | undefined {
  const wanted = TITLES.has(type) ? 'title' : FOOT.has(type) ? type : 'body'
  return shapes.find((shape) => placeholderOf(shape)?.type === wanted)
}

/** The lists of text styles that hold for a shape's text, its own first, whether it has one or not; then the nearest. */
export function stylesOf(
  parts: Parts,
  line: Line,
  shape: XmlElement,
  inherited: readonly XmlElement[],
): readonly (XmlElement | undefined)[] {
  const lists = [shape, ...inherited].map((from) => find(from, 'p:txBody', 'a:lstStyle'))
  const type = (inherited[0] && placeholderOf(inherited[0])?.type) ?? placeholderOf(shape)?.type
  const master = type === undefined ? null : parts.tree(line[2] ?? '')
  const common = master && type !== undefined ? find(master, 'p:txStyles', masterStyleName(type)) : undefined
  return [...lists, common, defaultStyle(parts)]
}

/** `p:defaultTextStyle` of the presentation. */
export function defaultStyle(parts: Parts): XmlElement | undefined {
  const presentation = parts.tree(parts.package.main)
  return presentation ? child(presentation, 'p:defaultTextStyle') : undefined
}
