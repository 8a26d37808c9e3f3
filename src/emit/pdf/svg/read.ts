import { parseXml } from '../../../opc/parse-xml.ts'
import { walk, type XmlElement } from '../../../opc/xml.ts'
import type { Mark, Marks } from './marks.ts'
import { readPath, type Segment } from './path.ts'
import { fillOf, matrixOf, number, type Style, strokeOf, styleIn } from './style.ts'
import { readText } from './text.ts'
import { Unknown } from './unknown.ts'

/** A drawing of more parts is shown as its PNG, which is smaller then. */
const MOST_PARTS = 20_000

/** A drawing as `chart/` cleans it → what it shows, or null if anything in it is not known. */
export function readDrawing(svg: string): Marks | null {
  try {
    const root = parseXml(svg, 'drawing')
    const ids = new Map<string, XmlElement>()
    let parts = 0
    walk(root, (element) => {
      parts++
      const { id } = element.attributes
      if (id !== undefined) ids.set(id, element)
    })
    if (parts > MOST_PARTS) return null
    return { viewBox: viewBox(root), marks: marksIn(root, styleIn(root, { own: {}, ids, opacity: 1 })) }
  } catch {
    // Whatever is wrong with it, its PNG was drawn.
    return null
  }
}

function viewBox({ attributes }: XmlElement): Marks['viewBox'] {
  const [x = 0, y = 0, width = 0, height = 0] = (attributes['viewBox'] ?? '').split(/[\s,]+/).map(Number)
  if (width > 0 && height > 0) return [x, y, width, height]
  return [0, 0, number(attributes['width'], 0), number(attributes['height'], 0)]
}

function marksIn(parent: XmlElement, style: Style): readonly Mark[] {
  return parent.children.flatMap((child) => (typeof child === 'string' ? [] : readMark(child, styleIn(child, style))))
}

function readMark(element: XmlElement, style: Style): readonly Mark[] {
  if (element.attributes['display'] === 'none') return []
  switch (element.name) {
    case 'g':
      return readGroup(element, style)
    case 'text':
      return readText(element, style)
    case 'title':
    case 'desc':
    case 'defs':
    case 'clipPath':
    case 'linearGradient':
    case 'radialGradient':
    case 'pattern':
      return []
    default: {
      const segments = outlineOf(element)
      if (element.attributes['clip-path'] !== undefined) throw new Unknown('a clipped shape')
      const stroke = strokeOf(style)
      const fill = element.name === 'line' ? null : fillOf(style)
      if (segments.length === 0 || (fill === null && stroke === null)) return []
      return [{ type: 'path', matrix: matrixOf(element), segments, fill, stroke }]
    }
  }
}

/** What is in a group that lets light through is painted as one, which only a single part is in any case. */
function readGroup(element: XmlElement, style: Style): readonly Mark[] {
  const marks = marksIn(element, style)
  if (number(element.attributes['opacity'], 1) < 1 && (marks.length > 1 || marks[0]?.type === 'group'))
    throw new Unknown('a group that lets light through')
  if (marks.length === 0) return []
  const clip = clipOf(element.attributes['clip-path'], style)
  return [{ type: 'group', matrix: matrixOf(element), clip, marks }]
}

function clipOf(value: string | undefined, { ids }: Style): readonly Segment[] | null {
  if (value === undefined || value === 'none') return null
  const clip = ids.get(/^url\(#(.+)\)$/.exec(value)?.[1] ?? '')
  if (clip?.name !== 'clipPath' || clip.attributes['clipPathUnits'] !== undefined)
    throw new Unknown(`the clip "${value}"`)
  return clip.children.flatMap((child) => {
    if (typeof child === 'string') return []
    if (matrixOf(child) !== null) throw new Unknown('a clip that is moved')
    return outlineOf(child)
  })
}

function outlineOf({ name, attributes }: XmlElement): readonly Segment[] {
  const value = (key: string): number => number(attributes[key], 0)
  switch (name) {
    case 'path': {
      const segments = readPath(attributes['d'] ?? '')
      if (segments === null) throw new Unknown('path data')
      return segments
    }
    case 'rect': {
      const [x, y, width, height] = [value('x'), value('y'), value('width'), value('height')]
      if (attributes['rx'] !== undefined || attributes['ry'] !== undefined) throw new Unknown('round corners')
      return width > 0 && height > 0 ? readPath(`M${x},${y}h${width}v${height}h${-width}Z`)! : []
    }
    case 'circle': {
      const [x, y, r] = [value('cx'), value('cy'), value('r')]
      return r > 0 ? readPath(`M${x + r},${y}A${r},${r} 0 1 1 ${x - r},${y}A${r},${r} 0 1 1 ${x + r},${y}Z`)! : []
    }
    case 'line':
      return readPath(`M${value('x1')},${value('y1')}L${value('x2')},${value('y2')}`)!
    default:
      throw new Unknown(`the element "${name}"`)
  }
}
