import type { TableCell, TableItem } from '../../../model/scene.ts'
import type { Canvas, Cell } from '../pptxgenjs.ts'
import { sanitise } from '../sanitise.ts'
import { paintColor } from './color.ts'
import type { Easel } from './easel.ts'
import { paragraphProps } from './paragraphs.ts'
import { inches, place } from './place.ts'

/** A table with a rule under each row, rows and columns as measured. */
export function paintTable(canvas: Canvas, item: TableItem, easel: Easel): Canvas {
  const rows = item.rows.map((row) => row.cells.map((cell) => paintCell(cell, item, easel)))
  const { x, y } = place(item.box)
  return canvas.addTable(rows, {
    x,
    y,
    w: inches(sum(item.columns)),
    h: inches(sum(item.rows.map((row) => row.height))),
    objectName: sanitise(item.key),
    colW: item.columns.map(inches),
    rowH: item.rows.map((row) => inches(row.height)),
  })
}

function paintCell(cell: TableCell, item: TableItem, easel: Easel): Cell {
  const { theme } = easel.scene
  const { left, right } = cell.padding
  const y = inches(cell.padding.y)
  const none = { type: 'none' } as const
  return {
    text: paragraphProps([cell.paragraph], easel),
    options: {
      valign: 'middle',
      // Top, right, bottom, left; PptxGenJS reads all four as inches while the first is under 1.
      margin: [y, inches(right), y, inches(left)],
      // Top, right, bottom, left again.
      border: [none, none, { type: 'solid', pt: 0.75, color: paintColor(item.rule, theme) }, none],
      ...(cell.fill && { fill: { color: paintColor(cell.fill, theme) } }),
    },
  }
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
