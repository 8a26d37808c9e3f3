import type { Item, TextParagraph } from '../../../model/scene.ts'
import { childrenNamed, find, type XmlElement } from '../../../opc/xml.ts'
import type { Base, Place } from './base/base.ts'
import type { Look } from './look.ts'
import { cellLook } from './table-cells.ts'

/** An `a:p`, the paragraph that it shows, and how its text looks by itself. */
export interface ParagraphPair {
  readonly element: XmlElement
  readonly paragraph: TextParagraph
  /** Null where that is not known. */
  readonly from: Look | null
}

/** The paragraphs of a text box, or of a table's cells row by row. Other shapes have none. */
export function paragraphPairs(
  element: XmlElement,
  item: Item,
  place: Place | null,
  base: Base,
): readonly ParagraphPair[] {
  if (item.type === 'text') {
    const looks = place?.looks ?? base.looks
    return pair(childrenNamed(find(element, 'p:txBody')!, 'a:p'), item.paragraphs, looks, item.key)
  }
  if (item.type !== 'table') return []
  return tableRows(element).flatMap((row, line) =>
    childrenNamed(row, 'a:tc').flatMap((cell, column) => {
      const { paragraph } = item.rows[line]!.cells[column]!
      const look = cellLook(item, line, column, base)
      return pair(childrenNamed(find(cell, 'a:txBody')!, 'a:p'), [paragraph], look === null ? [] : [look], item.key)
    }),
  )
}

/** The `a:tr` of a table's frame. */
export function tableRows(frame: XmlElement): readonly XmlElement[] {
  return childrenNamed(find(frame, 'a:graphic', 'a:graphicData', 'a:tbl')!, 'a:tr')
}

function pair(
  elements: readonly XmlElement[],
  paragraphs: readonly TextParagraph[],
  looks: readonly Look[],
  key: string,
): ParagraphPair[] {
  // A box without paragraphs still has one: `a:txBody` must not be empty.
  if (paragraphs.length === 0) return []
  if (elements.length !== paragraphs.length)
    throw new Error(`"${key}": ${paragraphs.length} paragraphs became ${elements.length}`)
  return paragraphs.map((paragraph, index) => ({
    element: elements[index]!,
    paragraph,
    from: looks[paragraph.level] ?? null,
  }))
}
