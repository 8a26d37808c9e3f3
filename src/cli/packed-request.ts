import type { ChartRequest } from '../index.ts'

type Table = ChartRequest['data'][string]
type Cell = Table['rows'][number][string]

/** Smaller tables go to a lane as they are. */
const LARGE = 5000

/** A column with more values than these is not written by their numbers. */
const MOST_VALUES = 50_000

/** A column: its values in the order of the rows, or each value once and which one each row has. */
interface PackedColumn {
  readonly name: string
  readonly values: readonly Cell[]
  readonly rows: Uint32Array | null
}

/** A request whose large tables are written by columns: a tenth of the memory on the way to another process. */
export interface PackedRequest extends Omit<ChartRequest, 'data'> {
  readonly data: Readonly<Record<string, Table | readonly PackedColumn[]>>
}

/** A request for another process. */
export function pack(request: ChartRequest): PackedRequest {
  const data = Object.entries(request.data).map(([name, table]) => [name, packTable(table)] as const)
  return { ...request, data: Object.fromEntries(data) }
}

/** The request that was packed; equal texts of a large table are in memory once. */
export function unpack(request: PackedRequest): ChartRequest {
  const data = Object.entries(request.data).map(([name, table]) => [name, unpackTable(table)] as const)
  return { ...request, data: Object.fromEntries(data) }
}

function packTable(table: Table): Table | readonly PackedColumn[] {
  return table.rows.length < LARGE ? table : table.columns.map((name) => packColumn(name, table.rows))
}

function packColumn(name: string, rows: Table['rows']): PackedColumn {
  const known = new Map<Cell, number>()
  const places = new Uint32Array(rows.length)
  for (const [index, row] of rows.entries()) {
    const cell = row[name] ?? null
    const place = known.get(cell) ?? known.size
    if (place === MOST_VALUES) return { name, values: rows.map((one) => one[name] ?? null), rows: null }
    known.set(cell, place)
    places[index] = place
  }
  return { name, values: [...known.keys()], rows: places }
}

function unpackTable(table: Table | readonly PackedColumn[]): Table {
  if (!isPacked(table)) return table
  const [first] = table
  const count = first?.rows?.length ?? first?.values.length ?? 0
  const rows = Array.from({ length: count }, (_, index) => {
    const row: Record<string, Cell> = {}
    for (const { name, values, rows: places } of table) row[name] = values[places === null ? index : places[index]!]!
    return row
  })
  return { columns: table.map(({ name }) => name), rows }
}

function isPacked(table: Table | readonly PackedColumn[]): table is readonly PackedColumn[] {
  return Array.isArray(table)
}
