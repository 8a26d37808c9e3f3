import type { Box, Points } from '../../model/geometry.ts'
import type { Scene, TableCell, TableItem, TableRow } from '../../model/scene.ts'
import { element } from './markup.ts'
import { paintText } from './text.ts'

/** A table, which assistive technology reads as one: fills, texts, and a rule under each row. */
export function paintTable(item: TableItem, scene: Scene): string {
  let y = item.box.y
  const rows = item.rows.map((row, line) => {
    const boxes = cellBoxes(row, item, y)
    y += row.height
    const texts = row.cells.map((cell, column) => {
      const role = line === 0 ? 'columnheader' : 'cell'
      return element('g', { role }, paintCell(cell, boxes[column]!, scene))
    })
    return element('g', { role: 'row' }, ...grounds(row, boxes), ...texts, rule(item, boxes, y))
  })
  return rows.join('')
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
function grounds({ cells }: TableRow, boxes: readonly Box[]): readonly string[] {
  return cells.flatMap(({ fill }, first) => {
    if (fill === null || cells[first - 1]?.fill?.hex === fill.hex) return []
    const others = cells.slice(first).findIndex((cell) => cell.fill?.hex !== fill.hex)
    const last = others === -1 ? cells.length - 1 : first + others - 1
    return [element('rect', { ...around(boxes[first]!, boxes[last]!), fill: `#${fill.hex}` })]
  })
}

/** What two cells of a row and those between them cover. */
function around(first: Box, last: Box): Box {
  const x = Math.min(first.x, last.x)
  return { ...first, x, width: Math.max(first.x + first.width, last.x + last.width) - x }
}

function paintCell({ paragraph, breaks, padding }: TableCell, box: Box, scene: Scene): string {
  const inside = {
    x: box.x + padding.left,
    y: box.y + padding.y,
    width: box.width - padding.left - padding.right,
    height: box.height - 2 * padding.y,
  }
  return paintText({ paragraphs: [paragraph], breaks: [breaks], anchor: 'middle' }, inside, scene)
}

const RULE = 0.75

function rule({ rule: color }: TableItem, boxes: readonly Box[], y: Points): string {
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!first || !last) return ''
  const { x, width } = around(first, last)
  const place = { x1: x, y1: y, x2: x + width, y2: y }
  return element('line', { ...place, stroke: `#${color.hex}`, 'stroke-width': RULE, 'aria-hidden': 'true' })
}
