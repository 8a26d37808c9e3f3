import { cellXml, formatXml } from './cell-text.ts'
import { type ChartSheet, headerOf, range } from './sheet.ts'

/** `c:tx`: a series' name, as its column's header has it. */
export function nameXml(column: number, sheet: ChartSheet): string {
  const text = `<c:pt idx="0"><c:v>${cellXml(sheet.columns[column]!.header)}</c:v></c:pt>`
  return `<c:tx><c:strRef><c:f>${headerOf(column)}</c:f><c:strCache><c:ptCount val="1"/>${text}</c:strCache></c:strRef></c:tx>`
}

/** A reference to a column with a copy of its cells, as `c:strRef` or `c:numRef`. An empty cell has no point. */
export function columnXml(column: number, sheet: ChartSheet): string {
  const { cells, format } = sheet.columns[column]!
  const text = cells.some((cell) => typeof cell === 'string')
  const points = cells.map((cell, index) =>
    cell === null ? '' : `<c:pt idx="${index}"><c:v>${typeof cell === 'string' ? cellXml(cell) : cell}</c:v></c:pt>`,
  )
  const count = `<c:ptCount val="${cells.length}"/>${points.join('')}`
  const address = `<c:f>${range(column, sheet)}</c:f>`
  if (text) return `<c:strRef>${address}<c:strCache>${count}</c:strCache></c:strRef>`
  return `<c:numRef>${address}<c:numCache><c:formatCode>${formatXml(format)}</c:formatCode>${count}</c:numCache></c:numRef>`
}
