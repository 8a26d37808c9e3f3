import type { Assets } from '../../model/assets.ts'
import type { ChartItem } from '../../model/scene.ts'
import { element, escaped } from '../svg/markup.ts'

/** The data of a chart as a table for screen readers; empty for a chart that shows none. */
export function dataTable(item: ChartItem, { drawings }: Assets): string {
  const drawing = drawings.get(item.drawing)
  if (drawing === undefined || drawing.table.columns.length === 0) return ''
  const { columns, rows, total } = drawing.table
  const head = columns.map((column) => element('th', { scope: 'col' }, escaped(column)))
  const body = rows.map((row) => element('tr', {}, ...row.map((cell) => filled('td', {}, escaped(cell)))))
  return element(
    'table',
    {},
    element('caption', {}, escaped(item.alt || drawing.alt || item.name)),
    element('thead', {}, element('tr', {}, ...head)),
    filled('tbody', {}, [...body, ...rest(columns.length, rows.length, total)].join('')),
  )
}

/** What is said of the rows that are left out. */
function rest(columns: number, shown: number, total: number): readonly string[] {
  if (shown >= total) return []
  const words = `… and ${total - shown} more rows, of ${total} in all`
  return [element('tr', {}, element('td', { colspan: columns, lang: 'en' }, words))]
}

/** HTML has elements that an end tag closes even where there is nothing in them. */
function filled(name: string, attributes: Parameters<typeof element>[1], content: string): string {
  return content === ''
    ? `${element(name, attributes, ' ').slice(0, -` </${name}>`.length)}</${name}>`
    : element(name, attributes, content)
}
