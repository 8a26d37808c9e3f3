import { child, childrenNamed, element, find, type XmlElement } from '../../../../opc/xml.ts'
import { NO_STYLE } from '../base/table-styles.ts'
import { tableRows } from '../paragraph-pairs.ts'
import type { SlidePart } from '../slide-part.ts'

/** A table says that its first row is the header, and draws only the borders that there are. */
export function tables(part: SlidePart): void {
  for (const { element: shape, item } of part.shapes) {
    if (item.type !== 'table') continue
    const properties = find(shape, 'a:graphic', 'a:graphicData', 'a:tbl', 'a:tblPr')!
    properties.attributes = { firstRow: '1' }
    properties.children = [element('a:tableStyleId', {}, NO_STYLE)]
    for (const row of tableRows(shape)) for (const cell of childrenNamed(row, 'a:tc')) dropBorders(cell)
  }
}

/** PptxGenJS writes a border without fill for each side that has none. */
function dropBorders(cell: XmlElement): void {
  const properties = child(cell, 'a:tcPr')!
  properties.children = properties.children.filter((node) => typeof node === 'string' || !child(node, 'a:noFill'))
}
