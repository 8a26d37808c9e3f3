import { child, dropChildren } from '../../../../opc/xml.ts'
import { sameColor } from '../../paint/color.ts'
import { backgroundElement } from '../base/background.ts'
import type { SlidePart } from '../slide-part.ts'

/** A slide inherits its layout's background where that is the same; its own gets the `a:effectLst` that PptxGenJS forgets. */
export function background(part: SlidePart): void {
  const { background: own } = part.slide
  const slide = child(part.root, 'p:cSld')!
  dropChildren(slide, 'p:bg')
  if (!sameColor(own, part.layout.layout.background)) slide.children.unshift(backgroundElement(own, part.scene.theme))
}
