import { child, dropChildren, element } from '../../../../opc/xml.ts'
import { sameColor } from '../../paint/color.ts'
import { layoutBackground } from '../base/layout-background.ts'
import { solidFill } from '../color-element.ts'
import type { SlidePart } from '../slide-part.ts'

/** A slide inherits its layout's background where that is the same; its own gets the `a:effectLst` that PptxGenJS forgets. */
export function background(part: SlidePart): void {
  const { theme } = part.scene
  const slide = child(part.root, 'p:cSld')!
  dropChildren(slide, 'p:bg')
  if (sameColor(part.slide.background, layoutBackground(part.layout.type, theme))) return
  const fill = solidFill(part.slide.background, theme)
  slide.children.unshift(element('p:bg', {}, element('p:bgPr', {}, fill, element('a:effectLst'))))
}
