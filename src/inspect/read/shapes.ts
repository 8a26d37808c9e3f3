import { child, childrenNamed, find, walk, type XmlElement } from '../../opc/xml.ts'
import type { Parts } from '../parts.ts'
import type { Fill, ShapeKind, ShapeReading } from '../reading.ts'
import { AS_IT_IS, aroundTurned, boxOf, inGroup, isTurned, type Transform } from './boxes.ts'
import { colorIn } from './color.ts'
import { isOutlined, type Look, shapeFill, statedFill } from './fill.ts'
import { inheritedShapes, placeholderOf, stylesOf } from './inheritance.ts'
import type { Line } from './look.ts'
import { readTable } from './table.ts'
import { readParagraphs } from './text.ts'

/** What the shapes of a part are read with. */
export interface ShapeContext {
  readonly parts: Parts
  /** The part that the shapes are in. */
  readonly part: string
  readonly line: Line
  readonly look: Look
}

/** The shapes of a slide, a layout or a master, in order. */
export function readShapes(context: ShapeContext): readonly ShapeReading[] {
  const tree = context.parts.tree(context.part)
  const top = tree && find(tree, 'p:cSld', 'p:spTree')
  return top ? shapesUnder(top, context, AS_IT_IS, 'none') : []
}

const NAMES = ['p:sp', 'p:cxnSp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'mc:AlternateContent'] as const

function shapesUnder(
  parent: XmlElement,
  context: ShapeContext,
  transform: Transform,
  groupFill: Fill,
): readonly ShapeReading[] {
  return childrenNamed(parent, ...NAMES).flatMap((element) => {
    if (element.name !== 'mc:AlternateContent') return [readShape(element, context, transform, groupFill)]
    const chosen = child(element, 'mc:Choice') ?? child(element, 'mc:Fallback')
    return chosen ? shapesUnder(chosen, context, transform, groupFill) : []
  })
}

function readShape(element: XmlElement, context: ShapeContext, transform: Transform, groupFill: Fill): ShapeReading {
  const { parts, look, line, part } = context
  const about = nonVisual(element)
  const placeholder = placeholderOf(element)
  const inherited = part === line[0] ? inheritedShapes(parts, line, placeholder) : []
  const kind = kindOf(element)
  const place = [element, ...inherited].map(transformOf).find((found) => boxOf(found) !== null)
  const box = boxOf(place)
  const turned = isTurned(place)
  const group = child(element, 'p:grpSpPr')
  const fillOfGroup = group ? (statedFill(group, look) ?? groupFill) : groupFill
  const inFill = find(element, 'p:spPr', 'a:grpFill') !== undefined
  const styles = stylesOf(parts, line, element, inherited)
  const color = styleColor(element, look)
  return {
    id: about['id'] ?? '',
    name: about['name'] ?? '',
    kind,
    placeholder,
    alt: (about['descr'] ?? '').trim() || (about['title'] ?? '').trim(),
    decorative: isDecorative(element),
    hidden: about['hidden'] === '1' || about['hidden'] === 'true',
    box: box && transform(turned ? aroundTurned(box, place) : box),
    turned,
    fill: kind === 'shape' ? (inFill ? groupFill : shapeFill(element, inherited, look)) : OTHER_FILLS[kind],
    outlined: isOutlined(element, inherited, look),
    rectangular: isRectangular(element, inherited),
    paragraphs: readParagraphs(child(element, 'p:txBody'), { parts, part, look, styles, color, bold: null }),
    table: kind === 'table' ? readTable(element, context) : null,
    children: group ? shapesUnder(element, context, inGroup(child(group, 'a:xfrm'), transform), fillOfGroup) : [],
    element,
  }
}

/** What is seen of the ground under things that are no shapes: pictures hide it, charts and tables may. */
const OTHER_FILLS: Readonly<Record<Exclude<ShapeKind, 'shape'>, Fill>> = {
  line: 'none',
  picture: 'unknown',
  media: 'unknown',
  table: 'unknown',
  chart: 'unknown',
  diagram: 'unknown',
  object: 'unknown',
  group: 'none',
}

function kindOf(element: XmlElement): ShapeKind {
  switch (element.name) {
    case 'p:grpSp':
      return 'group'
    case 'p:cxnSp':
      return 'line'
    case 'p:pic':
      return isMedia(element) ? 'media' : 'picture'
    case 'p:graphicFrame':
      return frameKind(find(element, 'a:graphic', 'a:graphicData')?.attributes['uri'] ?? '')
    default:
      return find(element, 'p:spPr', 'a:prstGeom')?.attributes['prst'] === 'line' ? 'line' : 'shape'
  }
}

function isMedia(picture: XmlElement): boolean {
  const about = find(picture, 'p:nvPicPr', 'p:nvPr')
  return about !== undefined && childrenNamed(about, 'a:videoFile', 'a:audioFile', 'a:quickTimeFile').length > 0
}

function frameKind(uri: string): ShapeKind {
  if (uri.endsWith('/table')) return 'table'
  if (/\/chart(ex)?$/.test(uri)) return 'chart'
  return uri.endsWith('/diagram') ? 'diagram' : 'object'
}

function nonVisual(element: XmlElement): Readonly<Record<string, string>> {
  for (const node of element.children) {
    const found = typeof node === 'string' ? undefined : child(node, 'p:cNvPr')
    if (found) return found.attributes
  }
  return {}
}

function isDecorative(element: XmlElement): boolean {
  let found = false
  for (const node of element.children)
    if (typeof node !== 'string' && node.name.startsWith('p:nv'))
      walk(node, ({ name, attributes }) => {
        if (name === 'adec:decorative') found ||= attributes['val'] !== '0' && attributes['val'] !== 'false'
      })
  return found
}

function transformOf(element: XmlElement): XmlElement | undefined {
  return find(element, 'p:spPr', 'a:xfrm') ?? find(element, 'p:grpSpPr', 'a:xfrm') ?? child(element, 'p:xfrm')
}

function isRectangular(element: XmlElement, inherited: readonly XmlElement[]): boolean {
  const shapes = [element, ...inherited].map((from) => child(from, 'p:spPr')).filter((from) => from !== undefined)
  if (shapes.some((from) => child(from, 'a:custGeom') !== undefined)) return false
  const preset = shapes.map((from) => child(from, 'a:prstGeom')?.attributes['prst']).find((name) => name !== undefined)
  return preset === undefined || preset === 'rect' || preset === 'roundRect'
}

/** The text colour that a shape's style says (`p:style/a:fontRef`). */
function styleColor(element: XmlElement, look: Look): Fill | null {
  const reference = find(element, 'p:style', 'a:fontRef')
  return reference ? colorIn(reference, look.scheme) : null
}
