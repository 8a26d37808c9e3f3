import type { TableItem } from '../../model/scene.ts'
import { type PlacedRow, placeTable, RULE } from '../placed/table.ts'
import type { Canvas } from './canvas.ts'
import { element } from './markup.ts'
import { paintText } from './text.ts'

/** A table, which assistive technology reads as one: fills, texts, and a rule under each row. */
export function paintTable(item: TableItem, canvas: Canvas): string {
  const rows = placeTable(item).map(({ grounds, cells, rule }, line) => {
    const fills = grounds.map(({ box, color }) => element('rect', { ...box, fill: `#${color.hex}` }))
    const role = line === 0 ? 'columnheader' : 'cell'
    const texts = cells.map(({ setting, box }) => element('g', { role }, paintText(setting, box, canvas)))
    return element('g', { role: 'row' }, ...fills, ...texts, paintRule(rule))
  })
  return rows.join('')
}

function paintRule(rule: PlacedRow['rule']): string {
  if (rule === null) return ''
  const { x, y, width, color } = rule
  const place = { x1: x, y1: y, x2: x + width, y2: y }
  return element('line', { ...place, stroke: `#${color.hex}`, 'stroke-width': RULE, 'aria-hidden': 'true' })
}
