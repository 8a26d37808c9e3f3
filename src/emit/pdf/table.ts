import type { TableItem } from '../../model/scene.ts'
import { type PlacedRow, placeTable, RULE } from '../placed/table.ts'
import type { Canvas } from './canvas.ts'
import { paintPath } from './ink.ts'
import { paintWords } from './paragraphs.ts'

/** A table with a row of headers: fills, texts, and a rule under each row. */
export function paintTable(item: TableItem, canvas: Canvas): void {
  canvas.tags.element('Table', { title: item.alt }, () => {
    for (const [index, row] of placeTable(item).entries()) paintRow(row, index === 0, canvas)
  })
}

function paintRow(row: PlacedRow, isHeader: boolean, canvas: Canvas): void {
  const { tags } = canvas
  tags.element('TR', {}, () => {
    tags.artifact(() => paintGrounds(row, canvas))
    for (const { setting, box } of row.cells) {
      const [type, options] = isHeader ? (['TH', { scope: 'Column' }] as const) : (['TD', {}] as const)
      tags.element(type, options, () => paintWords(setting, box, canvas))
    }
    tags.artifact(() => paintRule(row, canvas))
  })
}

function paintGrounds({ grounds }: PlacedRow, { pdf }: Canvas): void {
  for (const { box, color } of grounds) {
    pdf.rect(box.x, box.y, box.width, box.height)
    paintPath({ fill: color.hex, line: null }, pdf)
  }
}

function paintRule({ rule }: PlacedRow, { pdf }: Canvas): void {
  if (rule === null) return
  pdf.moveTo(rule.x, rule.y).lineTo(rule.x + rule.width, rule.y)
  paintPath({ fill: null, line: { color: rule.color.hex, width: RULE } }, pdf)
}
