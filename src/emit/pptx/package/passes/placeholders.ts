import { child, childrenNamed, element, find, textOf, type XmlElement } from '../../../../opc/xml.ts'
import { placeholderElement } from '../placeholder-element.ts'
import { SLIDE_NUMBER_FIELD } from '../slide-number.ts'
import { nonVisual, type Shape, type SlidePart } from '../slide-part.ts'

/** Items become what their layout has a placeholder for, so that the outline, screen readers and a change of layout know them. */
export function placeholders(part: SlidePart): void {
  for (const shape of part.shapes) {
    if (shape.place === null) continue
    promote(shape.element, placeholderElement(shape.place.placeholder))
    if (shape.place.placeholder.type === 'sldNum') makeField(shape, part.number)
  }
}

const LOCKS: Readonly<Record<string, readonly [string, string, Readonly<Record<string, string>>]>> = {
  'p:sp': ['p:cNvSpPr', 'a:spLocks', { noGrp: '1' }],
  'p:pic': ['p:cNvPicPr', 'a:picLocks', { noGrp: '1', noChangeAspect: '1' }],
  'p:graphicFrame': ['p:cNvGraphicFramePr', 'a:graphicFrameLocks', { noGrp: '1' }],
}

/** What fills a placeholder cannot be grouped. */
function promote(shape: XmlElement, mark: XmlElement): void {
  const [about, locks, attributes] = LOCKS[shape.name]!
  const known = nonVisual(shape)
  known.children = [
    child(known, 'p:cNvPr')!,
    element(about, {}, element(locks, { ...attributes })),
    element('p:nvPr', {}, mark),
  ]
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
