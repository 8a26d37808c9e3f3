import type { Box } from '../../../../model/geometry.ts'
import type { TextItem } from '../../../../model/scene.ts'
import type { Placeholder } from '../../../../model/slide-layout.ts'
import { child, element, find, type XmlElement } from '../../../../opc/xml.ts'
import { emu } from '../../paint/place.ts'
import { ANCHORS } from '../anchors.ts'
import type { Place } from '../base/base.ts'
import { sameBox, sameHeight } from '../same-box.ts'
import type { SlidePart } from '../slide-part.ts'

/** What fills a placeholder says nothing about its place that the layout says, so that it moves with the layout. */
export function places(part: SlidePart): void {
  for (const { element: shape, item, place } of part.shapes) {
    if (place === null) continue
    const { placeholder, ambiguous } = place
    if (item.type === 'text') setText(shape, item, place)
    // A frame must say where it is: `p:xfrm` is required there.
    else if (shape.name === 'p:pic' && !ambiguous && sameBox(item.box, placeholder.box))
      child(shape, 'p:spPr')!.children = []
  }
}

/** The item's box has no insets, its placeholder's may have some. */
function setText(shape: XmlElement, item: TextItem, { placeholder, ambiguous }: Place): void {
  const drawn = child(shape, 'p:spPr')!
  const body = find(shape, 'p:txBody', 'a:bodyPr')!
  const narrower = ambiguous ? null : narrowerBy(item.box, placeholder)
  body.attributes = item.anchor === placeholder.anchor ? {} : { anchor: ANCHORS[item.anchor] }
  body.children = []
  if (narrower !== null) Object.assign(body.attributes, narrower)
  drawn.children = narrower === null ? [transform(outside(item.box, placeholder))] : []
}

/** The insets of text that is as high as its place and no wider; null for text that stands elsewhere. */
function narrowerBy(box: Box, { box: place, insets }: Placeholder): Record<string, string> | null {
  const inner = { ...place, y: place.y + insets.top, height: place.height - insets.top - insets.bottom }
  const left = emu(box.x) - emu(place.x)
  const right = emu(place.x + place.width) - emu(box.x + box.width)
  if (!sameHeight(box, inner) || left < 0 || right < 0) return null
  return {
    ...(left !== emu(insets.left) && { lIns: String(left) }),
    ...(right !== emu(insets.right) && { rIns: String(right) }),
  }
}

/** The box around a box and its insets. */
function outside({ x, y, width, height }: Box, { insets }: Placeholder): Box {
  const { left, top, right, bottom } = insets
  return { x: x - left, y: y - top, width: width + left + right, height: height + top + bottom }
}

function transform({ x, y, width, height }: Box): XmlElement {
  return element(
    'a:xfrm',
    {},
    element('a:off', { x: String(emu(x)), y: String(emu(y)) }),
    element('a:ext', { cx: String(emu(width)), cy: String(emu(height)) }),
  )
}
