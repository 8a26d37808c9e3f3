import type { TableBlock } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { TableItem, TableRow } from '../../model/scene.ts'
import { plainText } from '../../model/text.ts'
import { isRightToLeftTable } from '../mirror.ts'
import type { Frame, Piece } from '../piece.ts'
import { type TableStyle, USUAL_TABLE } from '../table-columns.ts'
import { tableRows } from '../table-rows.ts'

/** The most height that a row gets where there is room, as a share of the size: in tables of few rows, and in others. */
const SPREAD = { few: 3.5, many: 1.8 }
/** Tables of no more rows than this, header included, are short. */
const FEW = 4

/** A table over the whole width, under a bold header; its rows get higher where the frame has height to give. */
export function table(block: TableBlock, frame: Frame, style: TableStyle = USUAL_TABLE): readonly Piece[] {
  const { columns, rows, misfit } = tableRows(block, frame, style)
  const height = heightOf(rows)
  return [
    {
      paragraphs: null,
      height,
      before: frame.size * 0.8,
      stretches: frame.tall === true,
      misfit,
      draw: (box): readonly TableItem[] => {
        const each = Math.max(0, box.height - height) / Math.max(1, rows.length - 1)
        const most = frame.size * (rows.length <= FEW ? SPREAD.few : SPREAD.many)
        const shown = higher(rows, Math.min(each, most))
        return [
          {
            type: 'table',
            key: `${frame.name}-table`,
            role: 'table',
            box: { ...box, height: heightOf(shown) },
            ...(isRightToLeftTable(block) && { rtl: true }),
            columns,
            rows: shown,
            rule: frame.tone.rule,
            alt: alternative(block),
          },
        ]
      },
    },
  ]
}

function heightOf(rows: readonly TableRow[]): Points {
  return rows.reduce((sum, row) => sum + row.height, 0)
}

/** Rows with more height, all but the header. */
function higher(rows: readonly TableRow[], extra: Points): readonly TableRow[] {
  return rows.map((row, index) => (index === 0 ? row : { ...row, height: row.height + extra }))
}

/** What the table shows, for someone who cannot see it. */
function alternative(block: TableBlock): string {
  const names = block.header.map(plainText).filter((name) => name !== '')
  const rows = block.rows.length === 1 ? '1 row' : `${block.rows.length} rows`
  return names.length === 0 ? `Table of ${rows}` : `Table of ${rows}: ${names.join(', ')}`
}
