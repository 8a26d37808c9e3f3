import type { TextParagraph } from '../../../model/scene.ts'
import { childrenNamed, find, type XmlElement } from '../../../opc/xml.ts'
import type { Shape } from './slide-part.ts'

/** An `a:p` and the paragraph that it shows. */
export interface ParagraphPair {
  readonly element: XmlElement
  readonly paragraph: TextParagraph
}

/** The paragraphs of a text box, or of a table's cells row by row. Other shapes have none. */
export function paragraphPairs({ element, item }: Shape): readonly ParagraphPair[] {
  if (item.type === 'text') return pair(childrenNamed(find(element, 'p:txBody')!, 'a:p'), item.paragraphs, item.key)
  if (item.type !== 'table') return []
  const cells = tableRows(element).flatMap((row) => childrenNamed(row, 'a:tc'))
  return item.rows
    .flatMap((row) => row.cells)
    .flatMap((cell, index) => pair(childrenNamed(find(cells[index]!, 'a:txBody')!, 'a:p'), [cell.paragraph], item.key))
}

/** The `a:tr` of a table's frame. */
export function tableRows(frame: XmlElement): readonly XmlElement[] {
  return childrenNamed(find(frame, 'a:graphic', 'a:graphicData', 'a:tbl')!, 'a:tr')
}

function pair(elements: readonly XmlElement[], paragraphs: readonly TextParagraph[], key: string): ParagraphPair[] {
  // A box without paragraphs still has one: `a:txBody` must not be empty.
  if (paragraphs.length === 0) return []
  if (elements.length !== paragraphs.length)
    throw new Error(`"${key}": ${paragraphs.length} paragraphs became ${elements.length}`)
  return paragraphs.map((paragraph, index) => ({ element: elements[index]!, paragraph }))
}
