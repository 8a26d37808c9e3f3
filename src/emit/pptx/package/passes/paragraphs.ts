import type { TextParagraph } from '../../../../model/scene.ts'
import { child, dropChildren, element, type XmlElement } from '../../../../opc/xml.ts'
import { emu } from '../../paint/place.ts'
import { colorElement } from '../color-element.ts'
import { paragraphPairs } from '../paragraph-pairs.ts'
import type { SlidePart } from '../slide-part.ts'
import { listStarts } from './list-starts.ts'

/**
 * One `a:pPr` a paragraph (PptxGenJS writes one a run, #1081), with the indents, the spacing and the bullet as the
 * scene has them: the library knows only bullets that hang as far as they are indented, and no colour for them.
 */
export function paragraphs(part: SlidePart): void {
  for (const shape of part.shapes) {
    const pairs = paragraphPairs(shape)
    const starts = listStarts(pairs.map(({ paragraph }) => paragraph))
    for (const [index, pair] of pairs.entries()) setProperties(pair.element, pair.paragraph, starts[index]!, part)
  }
}

function setProperties(target: XmlElement, paragraph: TextParagraph, start: number, part: SlidePart): void {
  const found = child(target, 'a:pPr') ?? element('a:pPr')
  dropChildren(target, 'a:pPr')
  target.children.unshift(found)
  found.attributes = {
    ...found.attributes,
    marL: String(emu(paragraph.indent)),
    indent: String(paragraph.bullet ? -emu(paragraph.hanging) : 0),
  }
  found.children = [
    element('a:lnSpc', {}, element('a:spcPct', { val: String(Math.round(paragraph.lineSpacing * 100_000)) })),
    element('a:spcBef', {}, element('a:spcPts', { val: String(Math.round(paragraph.spaceBefore * 100)) })),
    ...bullet(paragraph, start, part),
  ]
}

function bullet({ bullet: found }: TextParagraph, start: number, part: SlidePart): XmlElement[] {
  if (found === null) return [element('a:buNone')]
  const color = element('a:buClr', {}, colorElement(found.color, part.scene.theme))
  if (found.type === 'disc')
    return [color, element('a:buFont', { typeface: 'Arial' }), element('a:buChar', { char: '•' })]
  // `ST_TextBulletStartAtNum` begins at 1.
  const startAt = String(Math.min(Math.max(start, 1), 32_767))
  const number = element('a:buAutoNum', { type: 'arabicPeriod', startAt })
  return [color, element('a:buFont', { typeface: '+mj-lt' }), number]
}
