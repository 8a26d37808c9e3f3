import { dropChildren, element } from '../../../../opc/xml.ts'
import { paragraphDifferences } from '../differences.ts'
import { paragraphLook } from '../look.ts'
import type { ParagraphPair } from '../paragraph-pairs.ts'
import type { SlidePart } from '../slide-part.ts'
import { listStarts } from './list-starts.ts'

/**
 * One `a:pPr` a paragraph (PptxGenJS writes one a run, #1081), with those indents, spacing and bullets of the scene that
 * the paragraph does not have by itself. None, where it would say nothing.
 */
export function paragraphs(part: SlidePart): void {
  for (const { pairs } of part.shapes) {
    if (pairs.length === 0) continue
    const starts = listStarts(pairs.map(({ paragraph }) => paragraph))
    for (const [index, pair] of pairs.entries()) setProperties(pair, starts[index]!, part)
  }
}

function setProperties({ element: target, paragraph, from }: ParagraphPair, start: number, part: SlidePart): void {
  const { attributes, children } = paragraphDifferences(paragraphLook(paragraph, start), from, part.scene.theme)
  dropChildren(target, 'a:pPr')
  // `a:pPr/@lvl` goes to 8.
  if (paragraph.level > 0) attributes['lvl'] = String(Math.min(paragraph.level, 8))
  if (children.length === 0 && Object.keys(attributes).length === 0) return
  target.children.unshift(element('a:pPr', attributes, ...children))
}
