import type { Part, Relationship } from '../../../model/package.ts'
import type { Compressed } from '../../../model/world.ts'
import { seal } from '../../../opc/seal.ts'
import { DECLARATION } from '../../../opc/write-xml.ts'
import { cellXml, formatXml } from './cell-text.ts'
import { type ChartSheet, type Column, letters, SHEET } from './sheet.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The workbook behind a chart, which "Edit data" opens: one sheet with one table, which holds what the chart shows and
 * nothing else. Names are shared strings, so that no text can be a formula. The same data give the same bytes. Most parts
 * are the same in all workbooks: what was compressed before is taken from `compressed`.
 */
export function workbook(sheet: ChartSheet, compressed?: Compressed): Uint8Array {
  const strings = [...new Set(sheet.columns.flatMap(({ header, cells }) => [header, ...cells.filter(isText)]))]
  const formats = [...new Set(sheet.columns.map(({ format }) => format).filter((format) => format !== 'General'))]
  const root: Relationship[] = [pointer('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml')]
  const parts: Part[] = [
    part('xl/workbook.xml', 'sheet.main', workbookXml(), [
      pointer('rId1', `${OFFICE}/worksheet`, 'xl/worksheets/sheet1.xml'),
      pointer('rId2', `${OFFICE}/styles`, 'xl/styles.xml'),
      pointer('rId3', `${OFFICE}/sharedStrings`, 'xl/sharedStrings.xml'),
    ]),
    part('xl/worksheets/sheet1.xml', 'worksheet', sheetXml(sheet, strings, formats), [
      pointer('rId1', `${OFFICE}/table`, 'xl/tables/table1.xml'),
    ]),
    part('xl/styles.xml', 'styles', stylesXml(formats)),
    part('xl/sharedStrings.xml', 'sharedStrings', stringsXml(strings)),
    part('xl/tables/table1.xml', 'table', tableXml(sheet)),
  ]
  return seal(parts, root, compressed)
}

function isText(cell: string | number | null): cell is string {
  return typeof cell === 'string'
}

function part(name: string, type: string, body: string, relationships: readonly Relationship[] = []): Part {
  return { name, type: `${TYPE}.${type}+xml`, content: DECLARATION + body, relationships }
}

function pointer(id: string, type: string, target: string): Relationship {
  return { id, type, target, external: false }
}

function workbookXml(): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`
}

function sheetXml({ columns, height }: ChartSheet, strings: readonly string[], formats: readonly string[]): string {
  const known = new Map(strings.map((text, index) => [text, index]))
  const cell = (column: number, row: number, value: string | number | null, style: number): string => {
    if (value === null) return ''
    const at = `r="${letters(column)}${row}"${style > 0 ? ` s="${style}"` : ''}`
    return isText(value) ? `<c ${at} t="s"><v>${known.get(value)}</v></c>` : `<c ${at}><v>${value}</v></c>`
  }
  const head = columns.map(({ header }, column) => cell(column, 1, header, 0)).join('')
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = columns.map(({ cells: all, format }, column) =>
      cell(column, row + 2, all[row] ?? null, formats.indexOf(format) + 1),
    )
    return `<row r="${row + 2}">${cells.join('')}</row>`
  })
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="${extent(columns, height)}"/>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(width).join('')}</cols>` +
    `<sheetData><row r="1">${head}</row>${rows.join('')}</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`
  )
}

/** Wide enough to read its header. */
function width({ header }: Column, column: number): string {
  const characters = Math.min(40, Math.max(10, header.length + 4))
  return `<col min="${column + 1}" max="${column + 1}" width="${characters}" customWidth="1"/>`
}

function extent(columns: readonly Column[], height: number): string {
  return `A1:${letters(columns.length - 1)}${height + 1}`
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${cellXml(text)}</t></si>`)
  return `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items.join('')}</sst>`
}

/** Number formats of one's own start at 164. */
function stylesXml(formats: readonly string[]): string {
  const own = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${formatXml(code)}"/>`)
  const cells = formats.map(
    (_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  )
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"'
  return (
    `<styleSheet xmlns="${MAIN}">${own.length > 0 ? `<numFmts count="${own.length}">${own.join('')}</numFmts>` : ''}` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${plain}/></cellStyleXfs><cellXfs count="${cells.length + 1}">${plain} xfId="0"/>${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}

function tableXml({ columns, height }: ChartSheet): string {
  const all = columns.map(({ header }, index) => `<tableColumn id="${index + 1}" name="${cellXml(header)}"/>`)
  return (
    `<table xmlns="${MAIN}" id="1" name="Table1" displayName="Table1" ref="${extent(columns, height)}" totalsRowShown="0">` +
    `<tableColumns count="${all.length}">${all.join('')}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  )
}
