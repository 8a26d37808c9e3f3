import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { drawHead, type OptionHead, outlineOf } from './option-head.ts'
import type { Stack } from './piece.ts'
import { block, hairline } from './shapes.ts'
import type { Sheet } from './sheet.ts'

/** What stands on the card of one option. */
export interface OptionCard {
  readonly head: OptionHead
  readonly cells: readonly Stack[]
}

/** Where it stands: the same levels for all options. */
export interface OptionFrame {
  readonly place: Box
  /** The height of the names; 0 for none. */
  readonly head: Points
  readonly rows: readonly OptionRow[]
}

/** A row of cells, and how far their texts stand below its upper edge. */
export interface OptionRow {
  readonly above: Points
  readonly height: Points
}

/** Names on rounded grounds stand a little above what is said about them. */
export function headGap({ theme }: Sheet): Points {
  return theme.card.radius > 0 ? 6 : 0
}

/** Draws the card of an option: its name, and under it what is said about it in rows with hairlines between them. */
export function drawOptionCard(
  { head, cells }: OptionCard,
  frame: OptionFrame,
  number: number,
  sheet: Sheet,
): readonly Item[] {
  const { card, roles } = sheet.theme
  const { place, rows } = frame
  const top = frame.head > 0 ? frame.head + headGap(sheet) : 0
  const body = { ...place, y: place.y + top, height: rows.reduce((sum, row) => sum + row.height, 0) }
  const inner = { ...body, x: body.x + card.pad, width: body.width - 2 * card.pad }
  let y = body.y
  return [
    { ...block(`option-${number}-ground`, body, roles.card, card.radius), line: outlineOf(head, sheet) },
    ...(frame.head > 0 ? drawHead(head, { ...place, height: frame.head }, number, sheet) : []),
    ...cells.flatMap((cell, index) => {
      const row = { ...inner, y }
      y += rows[index]!.height
      return drawCell(cell, row, rows[index]!, index === 0 ? null : `option-${number}-line-${index}`, sheet)
    }),
  ]
}

/** A cell, under a hairline with this key unless it is the first. */
function drawCell(cell: Stack, at: Box, row: OptionRow, line: string | null, sheet: Sheet): readonly Item[] {
  const height = cell.stretches ? row.height - 2 * row.above : cell.height
  return [
    ...(line === null ? [] : [hairline(line, at.x, at.y, at.width, sheet.tones.card.rule, 0.75)]),
    ...cell.draw({ ...at, y: at.y + row.above, height }),
  ]
}
