import type { TableItem } from '../../../../model/scene.ts'
import type { Color } from '../../../../model/theme.ts'
import { child, childrenNamed, dropChildren, element, find, type XmlElement } from '../../../../opc/xml.ts'
import { sameColor } from '../../paint/color.ts'
import type { TableStyle } from '../base/table-look.ts'
import { tableStyleId } from '../base/table-styles.ts'
import { tableRows } from '../paragraph-pairs.ts'
import type { SlidePart } from '../slide-part.ts'
import { bandOf, cellFill, hasBoldFirstColumn } from '../table-cells.ts'

/** A table says what its first row, its first column and its rows in turn are; its style says how they look. */
export function tables(part: SlidePart): void {
  const style = part.base.table
  for (const { element: shape, item } of part.shapes) {
    if (item.type !== 'table') continue
    const properties = find(shape, 'a:graphic', 'a:graphicData', 'a:tbl', 'a:tblPr')!
    const bands = bandOf(item, style)
    properties.attributes = {
      ...(item.rtl && { rtl: '1' }),
      firstRow: '1',
      ...(hasBoldFirstColumn(item) && { firstCol: '1' }),
      ...(bands !== null && { bandRow: '1' }),
    }
    properties.children = [element('a:tableStyleId', {}, tableStyleId(bands))]
    setCells(shape, item, style)
  }
}

/** Cells keep the ground and the line under them where the style has others. */
function setCells(shape: XmlElement, item: TableItem, style: TableStyle): void {
  const ruled = sameColor(item.rule, style.rule)
  for (const [line, row] of tableRows(shape).entries()) {
    const styled = cellFill(item, line, style)
    for (const [column, cell] of childrenNamed(row, 'a:tc').entries()) {
      const properties = child(cell, 'a:tcPr')!
      // PptxGenJS writes a border without fill for each side that has none.
      dropChildren(properties, 'a:lnL', 'a:lnR', 'a:lnT', ...(ruled ? ['a:lnB'] : []))
      if (!ruled && line > 0) copyLineAbove(properties)
      setFill(properties, item.rows[line]!.cells[column]!.fill, styled)
    }
  }
}

/** The line between two rows belongs to both: what the lower one leaves to the style would be drawn over the upper one's. */
function copyLineAbove(properties: XmlElement): void {
  const below = child(properties, 'a:lnB')
  if (below !== undefined) properties.children.unshift({ ...below, name: 'a:lnT' })
}

function setFill(properties: XmlElement, own: Color | null, styled: Color | null): void {
  if (own === null ? styled === null : styled !== null && sameColor(own, styled))
    dropChildren(properties, 'a:solidFill', 'a:noFill')
  else if (own === null) properties.children.push(element('a:noFill'))
}
