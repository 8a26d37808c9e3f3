import type { TableItem } from '../../../model/scene.ts'
import type { Color } from '../../../model/theme.ts'
import { sameColor } from '../paint/color.ts'
import type { Base } from './base/base.ts'
import type { TableStyle } from './base/table-look.ts'
import type { Look } from './look.ts'

/** How text in a cell looks by the table's style; null where it is not known how any text looks. Sizes are each cell's own. */
export function cellLook(item: TableItem, row: number, column: number, { looks, table }: Base): Look | null {
  const [plain] = looks
  if (plain === undefined) return null
  const color = row === 0 ? table.header.text : table.text
  return { ...plain, size: 0, color, bold: row === 0 || (column === 0 && hasBoldFirstColumn(item)) }
}

/** The ground of a cell by the table's style; null for none. */
export function cellFill(item: TableItem, row: number, style: TableStyle): Color | null {
  if (row === 0) return style.header.fill
  return bandOf(item, style) === BANDS[row % 2] ? style.band : null
}

/** The bands that may have a ground of their own: of even rows and of odd ones, where the header is row 0. */
const BANDS = ['band2H', 'band1H'] as const

export type Band = (typeof BANDS)[number]

/** The rows under the header that have the style's ground, all of them and all of their cells; null if neither have. */
export function bandOf({ rows }: TableItem, { band }: TableStyle): Band | null {
  if (band === null) return null
  const found = [1, 0].find((odd) => {
    const banded = rows.filter((_, row) => row > 0 && row % 2 === odd)
    return (
      banded.length > 0 &&
      banded.every(({ cells }) => cells.every(({ fill }) => fill !== null && sameColor(fill, band)))
    )
  })
  return found === undefined ? null : BANDS[found]!
}

/** True if the first cell of every row under the header is bold: it names its row. */
export function hasBoldFirstColumn({ rows }: TableItem): boolean {
  const [, ...below] = rows
  const first = below.flatMap(({ cells }) => cells[0]?.paragraph.runs ?? [])
  return first.length > 0 && first.every(({ bold, superscript }) => bold || superscript)
}
