import type { Table as TableNode, TableRow } from 'mdast'
import type { TableBlock } from '../../model/deck.ts'
import type { Inline } from '../../model/text.ts'
import { type Context, placeOf } from '../context.ts'
import { toInlines } from '../inlines.ts'
import * as messages from '../messages.ts'

/** A table: a short row is filled up with empty cells, a cell too many is an error. */
export function table(node: TableNode, context: Context): TableBlock {
  const [first, ...rest] = node.children
  const width = first?.children.length ?? 0
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => node.align?.[column] ?? 'left'),
    header: first ? cells(first, width, context) : [],
    rows: rest.map((row) => cells(row, width, context)),
    place: placeOf(node, context),
  }
}

function cells(row: TableRow, width: number, context: Context): readonly (readonly Inline[])[] {
  const extra = row.children[width]
  if (extra) context.messages.push(messages.longRow(row.children.length, width, placeOf(extra, context)))
  return Array.from({ length: width }, (_, column) => toInlines(row.children[column]?.children ?? [], context))
}
