import type { Box, Points } from '../../model/geometry.ts'
import type { TableCell, TableItem, TableRow } from '../../model/scene.ts'
import type { Color } from '../../model/theme.ts'
import type { Setting } from './lines.ts'

/** A row of a table at its place, from the ground up. */
export interface PlacedRow {
  readonly grounds: readonly { readonly box: Box; readonly color: Color }[]
  readonly cells: readonly PlacedCell[]
  /** The line under the row; null for a row without cells. */
  readonly rule: { readonly x: Points; readonly y: Points; readonly width: Points; readonly color: Color } | null
}

/** The text of a cell, and the box inside the cell's padding that it stands in the middle of. */
export interface PlacedCell {
  readonly setting: Setting
  readonly box: Box
}

/** How thick the line under a row is. */
export const RULE: Points = 0.75

/** A table → its rows at their places, from top to bottom. */
export function placeTable(item: TableItem): readonly PlacedRow[] {
  let y = item.box.y
  return item.rows.map((row) => {
    const boxes = cellBoxes(row, item, y)
    y += row.height
    return {
      grounds: grounds(row, boxes),
      cells: row.cells.map((cell, column) => placeCell(cell, boxes[column]!)),
      rule: rule(item, boxes, y),
    }
  })
}

function cellBoxes(row: TableRow, { box, columns, rtl }: TableItem, y: Points): readonly Box[] {
  let used = 0
  return row.cells.map((_, column) => {
    const width = columns[column] ?? 0
    const x = rtl ? box.x + box.width - used - width : box.x + used
    used += width
    return { x, y, width, height: row.height }
  })
}

/** One rectangle for neighbours of one colour: between two, a renderer would let a hairline shine through. */
function grounds({ cells }: TableRow, boxes: readonly Box[]): PlacedRow['grounds'] {
  return cells.flatMap(({ fill }, first) => {
    if (fill === null || cells[first - 1]?.fill?.hex === fill.hex) return []
    const others = cells.slice(first).findIndex((cell) => cell.fill?.hex !== fill.hex)
    const last = others === -1 ? cells.length - 1 : first + others - 1
    return [{ box: around(boxes[first]!, boxes[last]!), color: fill }]
  })
}

/** What two cells of a row and those between them cover. */
function around(first: Box, last: Box): Box {
  const x = Math.min(first.x, last.x)
  return { ...first, x, width: Math.max(first.x + first.width, last.x + last.width) - x }
}

function placeCell({ paragraph, breaks, padding }: TableCell, { x, y, width, height }: Box): PlacedCell {
  return {
    setting: { paragraphs: [paragraph], breaks: [breaks], anchor: 'middle' },
    box: {
      x: x + padding.left,
      y: y + padding.y,
      width: width - padding.left - padding.right,
      height: height - 2 * padding.y,
    },
  }
}

function rule({ rule: color }: TableItem, boxes: readonly Box[], y: Points): PlacedRow['rule'] {
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!first || !last) return null
  const { x, width } = around(first, last)
  return { x, y, width, color }
}
