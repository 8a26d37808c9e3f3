import { strFromU8, unzipSync } from 'fflate'
import { parseXml } from '../../../src/opc/parse-xml.ts'
import { child, find, textOf, type XmlElement } from '../../../src/opc/xml.ts'
import { all } from '../opened.ts'

/** A cell with a value. */
export interface ReadCell {
  readonly value: string | number
  /** An Excel number format. */
  readonly format: string
}

/** What a workbook holds. */
export interface ReadBook {
  /** By address: `Sheet1!A1`. */
  readonly cells: ReadonlyMap<string, ReadCell>
  /** The table's extent, such as `A1:C5`, and the names of its columns. */
  readonly table: { readonly extent: string; readonly columns: readonly string[] }
  /** The shared strings. */
  readonly strings: readonly string[]
}

/** Reads a workbook as a program does: by its relationships' usual names, shared strings and styles. */
export function readBook(bytes: Uint8Array): ReadBook {
  const files = unzipSync(bytes)
  const parts = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)]))
  const part = (name: string): XmlElement => parseXml(parts.get(name)!, name)
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((item) => all(item, 't').map(textOf).join(''))
  const formats = formatsOf(part('xl/styles.xml'))
  const [sheet] = all(part('xl/workbook.xml'), 'sheet')
  const cells = new Map<string, ReadCell>()
  for (const cell of all(part('xl/worksheets/sheet1.xml'), 'c')) {
    const written = textOf(child(cell, 'v')!)
    const value = cell.attributes['t'] === 's' ? strings[Number(written)]! : Number(written)
    const format = formats[Number(cell.attributes['s'] ?? 0)]!
    cells.set(`${sheet!.attributes['name']}!${cell.attributes['r']}`, { value, format })
  }
  const table = part('xl/tables/table1.xml')
  const columns = all(table, 'tableColumn').map(({ attributes }) => attributes['name']!)
  return { cells, table: { extent: table.attributes['ref']!, columns }, strings }
}

/** The number formats of the styles of cells, by their number. */
function formatsOf(styles: XmlElement): readonly string[] {
  const own = new Map(
    all(styles, 'numFmt').map(({ attributes }) => [attributes['numFmtId'], attributes['formatCode']!] as const),
  )
  const looks = all(find(styles, 'cellXfs')!, 'xf')
  return looks.map(({ attributes }) => (attributes['numFmtId'] === '0' ? 'General' : own.get(attributes['numFmtId'])!))
}

/** The addresses of a range of one column, such as `Sheet1!$B$2:$B$5`, one by one: `Sheet1!B2` … */
export function addresses(formula: string): readonly string[] {
  const match = /^(\w+)!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula)
  if (!match) throw new Error(`no range: ${formula}`)
  const [, sheet, column, first, other = column, last = first] = match
  if (other !== column) throw new Error(`more than one column: ${formula}`)
  return Array.from(
    { length: Number(last) - Number(first) + 1 },
    (_, row) => `${sheet}!${column}${Number(first) + row}`,
  )
}
