import { child, childrenNamed, find, textOf, type XmlElement } from '../../opc/xml.ts'
import type { CellReading, Fill, TableReading } from '../reading.ts'
import { colorIn } from './color.ts'
import { referredFill, statedFill } from './fill.ts'
import { defaultStyle } from './inheritance.ts'
import type { ShapeContext } from './shapes.ts'
import { readParagraphs } from './text.ts'

/** The table of a `p:graphicFrame`. */
export function readTable(frame: XmlElement, context: ShapeContext): TableReading | null {
  const table = find(frame, 'a:graphic', 'a:graphicData', 'a:tbl')
  if (table === undefined) return null
  const properties = child(table, 'a:tblPr')
  const on = (name: string): boolean => ['1', 'true'].includes(properties?.attributes[name] ?? '')
  const style = styleOf(properties, context)
  const rows = childrenNamed(table, 'a:tr').map((row) => childrenNamed(row, 'a:tc'))
  const parts = (row: number, column: number): readonly string[] => [
    ...(on('firstRow') && row === 0 ? ['a:firstRow'] : []),
    ...(on('lastRow') && row === rows.length - 1 ? ['a:lastRow'] : []),
    ...(on('firstCol') && column === 0 ? ['a:firstCol'] : []),
    ...(on('lastCol') && column === rows[row]!.length - 1 ? ['a:lastCol'] : []),
    ...(on('bandRow') ? [(row - (on('firstRow') ? 1 : 0)) % 2 === 0 ? 'a:band1H' : 'a:band2H'] : []),
    ...(on('bandCol') ? [(column - (on('firstCol') ? 1 : 0)) % 2 === 0 ? 'a:band1V' : 'a:band2V'] : []),
    'a:wholeTbl',
  ]
  return {
    firstRow: on('firstRow'),
    firstColumn: on('firstCol'),
    rows: rows.map((cells, row) =>
      cells.map((cell, column) => readCell(cell, dressOf(style, parts(row, column), context), context)),
    ),
  }
}

/** How a table's style dresses a cell. */
interface Dress {
  readonly fill: Fill
  readonly color: Fill | null
  readonly bold: boolean | null
}

function readCell(cell: XmlElement, dress: Dress, { parts, part, look }: ShapeContext): CellReading {
  const body = child(cell, 'a:txBody')
  const { attributes } = cell
  const spans = ['gridSpan', 'rowSpan'].some((name) => Number(attributes[name] ?? 1) > 1)
  const spanned = ['hMerge', 'vMerge'].some((name) => ['1', 'true'].includes(attributes[name] ?? ''))
  const styles = [body && child(body, 'a:lstStyle'), defaultStyle(parts)]
  return {
    paragraphs: readParagraphs(body, { parts, part, look, styles, color: dress.color, bold: dress.bold }),
    fill: statedFill(child(cell, 'a:tcPr'), look) ?? dress.fill,
    merged: spans || spanned,
  }
}

/** The style of a table: its element, null for a table without style, `unknown` for one that the file does not have. */
type Style = XmlElement | null | 'unknown'

function styleOf(properties: XmlElement | undefined, { parts }: ShapeContext): Style {
  const named = properties && child(properties, 'a:tableStyleId')
  const id = named ? textOf(named).trim().toUpperCase() : ''
  if (id === '' || PLAIN.has(id)) return properties && child(properties, 'a:tableStyle') ? 'unknown' : null
  const list = parts.tree(parts.related(parts.package.main, 'tableStyles') ?? '')
  const styles = list ? childrenNamed(list, 'a:tblStyle') : []
  return styles.find(({ attributes }) => attributes['styleId']?.toUpperCase() === id) ?? 'unknown'
}

/** PowerPoint's own styles that paint nothing: "No Style, No Grid" and "No Style, Table Grid". */
const PLAIN: ReadonlySet<string> = new Set([
  '{2D5ABB26-0587-4C30-8999-92F81FD0307C}',
  '{5940675A-B579-460E-94D1-54222C63F5DA}',
])

/** What the parts of a style say that hold for a cell, the narrowest first. */
function dressOf(style: Style, names: readonly string[], { look }: ShapeContext): Dress {
  if (style === null) return { fill: 'none', color: null, bold: null }
  if (style === 'unknown') return { fill: 'unknown', color: 'unknown', bold: null }
  const parts = names.map((name) => child(style, name)).filter((part) => part !== undefined)
  const fills = parts.map((part) => {
    const cell = child(part, 'a:tcStyle')
    return statedFill(cell && child(cell, 'a:fill'), look) ?? referredFill(cell && child(cell, 'a:fillRef'), look)
  })
  const texts = parts.map((part) => child(part, 'a:tcTxStyle')).filter((text) => text !== undefined)
  const bold = texts.map(({ attributes }) => attributes['b']).find((value) => value !== undefined)
  const colors = texts.map((text) => {
    const reference = child(text, 'a:fontRef')
    return colorIn(text, look.scheme) ?? (reference ? colorIn(reference, look.scheme) : null)
  })
  const ground = find(style, 'a:tblBg', 'a:fill')
  return {
    fill: fills.find((fill) => fill !== null) ?? statedFill(ground, look) ?? 'none',
    color: colors.find((color) => color !== null) ?? null,
    bold: bold === undefined ? null : bold === 'on',
  }
}
