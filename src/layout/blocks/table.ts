import type { TableBlock } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { Run, TableCell, TableRow } from '../../model/scene.ts'
import { type Inline, plainText } from '../../model/text.ts'
import { columnWidths } from '../column-widths.ts'
import { small } from '../ladder.ts'
import { measure } from '../measure.ts'
import type { Frame, Misfit, Piece } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { textParagraph } from '../text-paragraph.ts'

const PADDING = 10
/** The most height that a row gets where there is room, as a share of the size. */
const SPREAD = 1.8

/** A table over the whole width, as wide columns as their words ask for; its header is bold on the card's colour. */
export function table(block: TableBlock, frame: Frame): readonly Piece[] {
  const cells = [block.header, ...block.rows].map((row, index) => row.map((cell) => cellRuns(cell, index === 0, frame)))
  const columns = columnWidths(cells, frame.width, PADDING, frame.sheet)
  const rows = cells.map((row, index) => tableRow(row, columns, index === 0, block, frame))
  const misfit = rows.find((row) => row.misfit)?.misfit ?? null
  const set = rows.map((row) => row.row)
  const height = heightOf(set)
  return [
    {
      paragraphs: null,
      height,
      before: frame.size * 0.8,
      stretches: frame.tall === true,
      misfit,
      draw: (box) => {
        const each = Math.max(0, box.height - height) / Math.max(1, set.length - 1)
        const shown = higher(set, Math.min(each, frame.size * SPREAD))
        return [
          {
            type: 'table',
            key: `${frame.name}-table`,
            role: 'table',
            box: { ...box, height: heightOf(shown) },
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

function cellRuns(cell: readonly Inline[], header: boolean, frame: Frame): readonly Run[] {
  const { sheet } = frame
  const size = textSize(frame)
  const tone = header ? sheet.tones.card : frame.tone
  return runs(cell, { ...bodyLook(sheet, tone, size), bold: header }, sheet)
}

function tableRow(
  cells: readonly (readonly Run[])[],
  columns: readonly Points[],
  header: boolean,
  block: TableBlock,
  frame: Frame,
): { readonly row: TableRow; readonly misfit: Misfit | null } {
  const { sheet } = frame
  const padding = { x: PADDING, y: Math.round(frame.size * (1.1 * frame.gap - 0.25)) }
  let height = textSize(frame) * 1.22
  let misfit: Misfit | null = null
  const set = cells.map((cell, index): TableCell => {
    const paragraph = textParagraph(cell, { align: block.align[index] ?? 'left' })
    const width = columns[index]! - 2 * PADDING
    const text = measure([paragraph], width, sheet)
    height = Math.max(height, text.height)
    if (text.tooWide !== null) misfit ??= { token: text.tooWide, width, place: block.place }
    return { paragraph, fill: header ? sheet.theme.roles.card : null, padding }
  })
  return { row: { height: height + 2 * padding.y, cells: set }, misfit }
}

/** Tables are set in small print unless there is room for more. */
function textSize(frame: Frame): Points {
  const { type } = frame.sheet.theme
  return frame.size > type.body ? Math.max(type.body, frame.size - 2) : small(type, frame.size)
}

/** What the table shows, for someone who cannot see it. */
function alternative(block: TableBlock): string {
  const names = block.header.map(plainText).filter((name) => name !== '')
  const rows = block.rows.length === 1 ? '1 row' : `${block.rows.length} rows`
  return names.length === 0 ? `Table of ${rows}` : `Table of ${rows}: ${names.join(', ')}`
}
