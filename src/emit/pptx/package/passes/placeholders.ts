import type { Item, TextItem } from '../../../../model/scene.ts'
import { child, childrenNamed, element, find, textOf, type XmlElement } from '../../../../opc/xml.ts'
import { SLIDE_NUMBER_FIELD } from '../base/placeholder.ts'
import { nonVisual, type Shape, type SlidePart } from '../slide-part.ts'

/**
 * Titles, subtitles, bodies and page numbers become what the layout has a placeholder for, so that the outline,
 * screen readers and a change of layout know them. They keep their own place and format.
 */
export function placeholders(part: SlidePart): void {
  for (const shape of part.shapes) {
    const placeholder = placeholderOf(shape.item, part)
    if (placeholder === null) continue
    promote(shape.element, placeholder)
    if (placeholder['type'] === 'sldNum') makeField(shape, part.number)
  }
}

/** The attributes of `p:ph`. */
function placeholderOf(item: Item, { layout }: SlidePart): Record<string, string> | null {
  if (item === layout.title) return { type: layout.type === 'title' ? 'ctrTitle' : 'title' }
  if (item === layout.body) return bodyPlaceholder(layout.type)
  if (item.type === 'text' && item.role === 'page-number') return { type: 'sldNum', sz: 'quarter', idx: '12' }
  return null
}

function bodyPlaceholder(layout: string): Record<string, string> {
  if (layout === 'title') return { type: 'subTitle', idx: '1' }
  return layout === 'secHead' ? { type: 'body', idx: '1' } : { idx: '1' }
}

function promote(shape: XmlElement, attributes: Record<string, string>): void {
  const about = nonVisual(shape)
  const locks = element('a:spLocks', { noGrp: '1' })
  about.children = [
    child(about, 'p:cNvPr')!,
    element('p:cNvSpPr', {}, locks),
    element('p:nvPr', {}, element('p:ph', attributes)),
  ]
  // The master's placeholders shrink text on overflow; this text was measured.
  find(shape, 'p:txBody', 'a:bodyPr')!.children = [element('a:noAutofit')]
}

/** The run that is the slide's number becomes a field, `a:fld`, which counts by itself. */
function makeField(shape: Shape, number: number): void {
  for (const paragraph of childrenNamed(find(shape.element, 'p:txBody')!, 'a:p')) {
    const run = childrenNamed(paragraph, 'a:r').find((candidate) => textOf(candidate).trim() === String(number))
    if (run === undefined) continue
    run.name = 'a:fld'
    run.attributes = { id: SLIDE_NUMBER_FIELD, type: 'slidenum' }
    return
  }
}

/** True if the item became a placeholder that is set in the theme's heading font. */
export function isTitle(item: Item, part: SlidePart): item is TextItem {
  return item === part.layout.title
}
