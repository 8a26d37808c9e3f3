import type { TableBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Run } from '../model/scene.ts'
import { type Alignment, alignColumn, plainColumn } from './align-column.ts'
import { type ColumnNeed, columnNeed, columnWidths, lineWidth } from './column-widths.ts'
import { isRightToLeftTable } from './mirror.ts'
import type { Frame } from './piece.ts'
import type { Look } from './runs.ts'

/** What sets a table apart from others. */
export interface TableStyle {
  /** Divides the table's width among its columns. */
  readonly widths: (needs: readonly ColumnNeed[], width: Points) => readonly Points[]
  /** How the text of a column looks below the header. */
  readonly look: (usual: Look, column: number) => Look
  /** Columns of numbers have their decimal points in one line. */
  readonly alignsNumbers: boolean
}

/** A table as its author wrote it. */
export const USUAL_TABLE: TableStyle = { widths: columnWidths, look: (usual) => usual, alignsNumbers: true }

/** A column of a table: its width, how its cells stand, and the space at the sides of their texts. */
export interface TableColumn extends Alignment {
  readonly width: Points
  readonly left: Points
  readonly right: Points
}

/** The most columns that have the usual space around their texts, that space, and the one that more columns have. */
const MANY = 6
const PADDING = 10
const TIGHT = 6
/** More space before text that stands to the right of numbers, whose right edges are so near. From right to left none is. */
const AFTER_NUMBERS = 16

/** The columns of a table whose cells are given row by row, header first. */
export function tableColumns(
  cells: readonly (readonly (readonly Run[])[])[],
  block: TableBlock,
  frame: Frame,
  style: TableStyle,
): readonly TableColumn[] {
  const padding = block.header.length > MANY ? TIGHT : PADDING
  const byColumn = block.header.map((_, column) => cells.map((row) => row[column]!))
  const rtl = isRightToLeftTable(block)
  const wanted = byColumn.map((column, index) => alignment(column, index, block, frame, style))
  const lefts = wanted.map(({ align }, index) => {
    const crowded = !rtl && align !== 'right' && wanted[index - 1]?.align === 'right'
    return padding + (crowded ? AFTER_NUMBERS : 0)
  })
  const needs = byColumn.map((column, index) =>
    columnNeed(column, wanted[index]!.insets, lefts[index]! + padding, frame.sheet),
  )
  return style.widths(evened(needs, wanted, frame.width), frame.width).map((width, index): TableColumn => {
    const left = lefts[index]!
    return { ...fitting(wanted[index]!, byColumn[index]!, width - left - padding, frame), width, left, right: padding }
  })
}

function alignment(
  cells: readonly (readonly Run[])[],
  column: number,
  block: TableBlock,
  frame: Frame,
  style: TableStyle,
): Alignment {
  const written = block.align[column] ?? 'left'
  const names = column === 0 && written === 'left'
  const standing = written === 'left' && isRightToLeftTable(block) ? 'right' : written
  if (names || !style.alignsNumbers) return plainColumn(cells, standing)
  return alignColumn(cells, standing, frame.sheet)
}

/** Columns of numbers do not break, and are equally wide, where there is room for that. */
function evened(needs: readonly ColumnNeed[], aligned: readonly Alignment[], width: Points): readonly ColumnNeed[] {
  const numbers = needs.filter((_, index) => aligned[index]!.numbers)
  const widest = Math.max(0, ...numbers.map(({ best }) => best))
  const whole = numbersAs(needs, aligned, (need) => ({ ...need, least: need.best }))
  const even = numbersAs(needs, aligned, (need) => ({ ...need, least: widest, best: widest }))
  const sum = (list: readonly ColumnNeed[], key: 'least' | 'best'): Points =>
    list.reduce((all, one) => all + one[key], 0)
  if (sum(even, 'best') <= width) return even
  return sum(whole, 'least') <= width ? whole : needs
}

function numbersAs(
  needs: readonly ColumnNeed[],
  aligned: readonly Alignment[],
  change: (need: ColumnNeed) => ColumnNeed,
): readonly ColumnNeed[] {
  return needs.map((need, index) => (aligned[index]!.numbers ? change(need) : need))
}

/** Numbers that would break into lines for the sake of their points end at the column's edge instead. */
function fitting(one: Alignment, cells: readonly (readonly Run[])[], width: Points, { sheet }: Frame): Alignment {
  const fits = cells.every(
    (cell, line) => one.insets[line] === 0 || lineWidth(cell, sheet) + one.insets[line]! <= width,
  )
  return fits ? one : { ...one, insets: cells.map(() => 0) }
}
