import type { Box } from '../../model/geometry.ts'
import { child, childrenNamed, find, type XmlElement } from '../../opc/xml.ts'
import { type Frame, frameIn, type Placed, placedBy, SLIDE_FRAME } from './transform.ts'

/** A shape of a master or a layout, out of its groups. */
export interface Shape {
  readonly element: XmlElement
  /** Null for one that has its place from elsewhere. */
  readonly placed: Placed | null
  /** `p:ph` of a placeholder; null for a shape that every slide shows as it is. */
  readonly placeholder: XmlElement | null
}

const SHAPES = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp', 'p:grpSp', 'mc:AlternateContent']

/** The shapes of a master or a layout, in the order that they are painted. */
export function shapesOf(root: XmlElement): readonly Shape[] {
  const tree = find(root, 'p:cSld', 'p:spTree')
  return tree ? shapesIn(tree, SLIDE_FRAME) : []
}

/** The box that a shape has of its own; null for one that has none or that has no size. */
export function boxOf(shape: Shape): Box | null {
  const box = shape.placed?.box
  return box && box.width > 0 && box.height > 0 ? box : null
}

function shapesIn(parent: XmlElement, frame: Frame): readonly Shape[] {
  return childrenNamed(parent, ...SHAPES).flatMap((element) => {
    if (element.name === 'p:grpSp') return shapesIn(element, frameIn(find(element, 'p:grpSpPr', 'a:xfrm'), frame))
    if (element.name === 'mc:AlternateContent') return alternative(element, frame)
    return isHidden(element) ? [] : [shapeOf(element, frame)]
  })
}

/** What readers show that know nothing of the extension; the extension itself where there is nothing else. */
function alternative(element: XmlElement, frame: Frame): readonly Shape[] {
  const fallback = child(element, 'mc:Fallback')
  const shapes = fallback ? shapesIn(fallback, frame) : []
  const choice = child(element, 'mc:Choice')
  return shapes.length > 0 || !choice ? shapes : shapesIn(choice, frame)
}

function shapeOf(element: XmlElement, frame: Frame): Shape {
  const own = element.name === 'p:graphicFrame' ? child(element, 'p:xfrm') : find(element, 'p:spPr', 'a:xfrm')
  const about = aboutOf(element)
  return {
    element,
    placed: placedBy(own, frame),
    placeholder: (about && find(about, 'p:nvPr', 'p:ph')) ?? null,
  }
}

function isHidden(element: XmlElement): boolean {
  const about = aboutOf(element)
  const hidden = about && child(about, 'p:cNvPr')?.attributes['hidden']
  return hidden === '1' || hidden === 'true'
}

/** `p:nvSpPr`, `p:nvPicPr` and so on: names, ids and what placeholder it is. */
function aboutOf(element: XmlElement): XmlElement | undefined {
  return childrenNamed(element, 'p:nvSpPr', 'p:nvPicPr', 'p:nvGraphicFramePr', 'p:nvCxnSpPr')[0]
}
