import { child, dropChildren, element, type XmlElement } from '../../../../opc/xml.ts'
import type { SlidePart } from '../slide-part.ts'
import { nonVisual } from '../slide-part.ts'

/**
 * Faults of PptxGenJS that make PowerPoint offer a repair: an `a:ln` with nothing in it, a `p:sp` without `p:txBody`,
 * the same `p14:modId` on every table (PptxGenJS #1440 to #1444, #1449, #1453).
 */
export function knownFaults(part: SlidePart): void {
  for (const { element: shape } of part.shapes) {
    dropEmptyLine(shape)
    if (shape.name === 'p:sp' && child(shape, 'p:txBody') === undefined)
      shape.children.push(emptyText(part.scene.language))
    if (shape.name === 'p:graphicFrame') dropChildren(child(nonVisual(shape), 'p:nvPr')!, 'p:extLst')
  }
}

function dropEmptyLine(shape: XmlElement): void {
  const drawn = child(shape, 'p:spPr')
  const line = drawn && child(drawn, 'a:ln')
  if (line?.children.length === 0) dropChildren(drawn!, 'a:ln')
}

function emptyText(language: string): XmlElement {
  const paragraph = element('a:p', {}, element('a:endParaRPr', { lang: language }))
  return element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), paragraph)
}
