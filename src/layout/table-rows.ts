import type { TableBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Run, TableCell, TableRow } from '../model/scene.ts'
import type { Color, TypeScale } from '../model/theme.ts'
import { cellPitch, LINE_PITCH } from '../text/height.ts'
import { readable } from './color.ts'
import { small } from './ladder.ts'
import { withoutLoneWord } from './lone-words.ts'
import { breaksOf, measure } from './measure.ts'
import type { Frame, Misfit } from './piece.ts'
import { bodyLook, type Look, runs } from './runs.ts'
import { type TableColumn, type TableStyle, tableColumns } from './table-columns.ts'
import { textParagraph } from './text-paragraph.ts'

/** A table's columns and rows, measured. */
export interface TableRows {
  readonly columns: readonly Points[]
  /** The header first. */
  readonly rows: readonly TableRow[]
  readonly misfit: Misfit | null
}

/** Sets a table in a frame: its columns as wide as its style says, its rows as high as their texts. */
export function tableRows(block: TableBlock, frame: Frame, style: TableStyle): TableRows {
  const { sheet } = frame
  const cells = [block.header, ...block.rows].map((row, line) =>
    row.map((cell, column) => runs(cell, cellLook(line, column, frame, style), sheet)),
  )
  const columns = tableColumns(cells, block, frame, style)
  const rows = cells.map((row, line) => tableRow(row, line, columns, block, frame))
  return {
    columns: columns.map(({ width }) => width),
    rows: rows.map(({ row }) => row),
    misfit: rows.find(({ misfit }) => misfit)?.misfit ?? null,
  }
}

function cellLook(line: number, column: number, frame: Frame, style: TableStyle): Look {
  const { sheet, tone } = frame
  const size = tableSize(sheet.theme.type, frame.size)
  if (line === 0) {
    const ground = headerColors(frame)
    return { ...bodyLook(sheet, { text: ground.text, link: ground.text }, size), bold: true }
  }
  return style.look(bodyLook(sheet, isStriped(line, frame) ? sheet.tones.card : tone, size), column)
}

/** The size of a table's text beside body text of a size: small print unless there is room for more. */
export function tableSize(type: TypeScale, size: Points): Points {
  return size > type.body ? Math.max(type.body, size - 2) : small(type, size)
}

/** True for tables whose rows have two colours in turn: on the slide itself, in themes that say so. */
function hasStripes({ sheet, tone }: Frame): boolean {
  return sheet.theme.table.zebra && tone.surface.hex === sheet.theme.roles.bg.hex
}

function isStriped(line: number, frame: Frame): boolean {
  return hasStripes(frame) && line > 0 && line % 2 === 0
}

function headerColors({ sheet }: Frame): { readonly fill: Color; readonly text: Color } {
  const { roles, colors, table } = sheet.theme
  if (!table.zebra) return { fill: roles.card, text: sheet.tones.card.text }
  return { fill: colors.accent1, text: readable([roles.onAccent1, colors.lt1, colors.dk1], colors.accent1) }
}

function tableRow(
  cells: readonly (readonly Run[])[],
  line: number,
  columns: readonly TableColumn[],
  block: TableBlock,
  frame: Frame,
): { readonly row: TableRow; readonly misfit: Misfit | null } {
  const { sheet } = frame
  const y = Math.round(frame.size * (1.1 * frame.gap - 0.25))
  const fill = line === 0 ? headerColors(frame).fill : isStriped(line, frame) ? sheet.theme.roles.card : null
  const size = tableSize(sheet.theme.type, frame.size)
  let height = size * LINE_PITCH
  let misfit: Misfit | null = null
  const set = cells.map((cell, index): TableCell => {
    const { align, insets, left, ...column } = columns[index]!
    const right = column.right + insets[line]!
    const width = column.width - left - right
    const paragraph = withoutLoneWord(textParagraph(cell, { align }), width, sheet)
    const text = measure([paragraph], width, sheet)
    height = Math.max(height, text.lines * size * cellPitch(cell.map((run) => run.text).join('')))
    if (text.tooWide !== null) misfit ??= { token: text.tooWide, width, place: block.place }
    const breaks = breaksOf(paragraph, width, sheet)
    return { paragraph, breaks, fill, padding: { left, right, y } }
  })
  return { row: { height: height + 2 * y, cells: set }, misfit }
}
