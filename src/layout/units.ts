import type { Block, CodeBlock, Column, Columns, List, Panel, TableBlock } from '../model/deck.ts'
import type { Place } from '../model/message.ts'
import { plainText } from '../model/text.ts'
import { referenceList } from './blocks/references.ts'
import type { Sheet } from './sheet.ts'
import { weight } from './weight.ts'

/** The smallest piece of content that stays whole when a slide is divided: a paragraph, an item, a row, a chart. */
export interface Unit {
  /** The unit as a block: a list of one item, a table of one row. */
  readonly block: Block
  /** The block that it was cut from; units of one origin become one block again. */
  readonly origin: Block
  /** The panel that it stands in. */
  readonly panel: Panel | null
  /** It introduces the next unit, and never ends a slide. */
  readonly introduces: boolean
  /** About how much of a slide it takes, in characters. */
  readonly weight: number
  readonly place: Place
  /** For a row of columns: what each column has in it. */
  readonly cells: readonly (readonly Unit[])[]
}

/** Blocks cut into units. */
export function units(blocks: readonly Block[], sheet: Sheet): readonly Unit[] {
  return blocks.flatMap((block) => cut(block, null, sheet))
}

/** Units put together again: neighbours of one origin are one block, and neighbours in one panel one panel. */
export function join(list: readonly Unit[]): readonly Block[] {
  const blocks: Block[] = []
  for (const run of runsOf(list, (unit) => unit.panel ?? unit.origin)) {
    const panel = run[0]!.panel
    if (panel === null) blocks.push(merged(run))
    else blocks.push({ ...panel, blocks: runsOf(run, (unit) => unit.origin).map(merged) })
  }
  return blocks
}

function cut(block: Block, panel: Panel | null, sheet: Sheet): readonly Unit[] {
  const unit = (piece: Block, place: Place = block.place): Unit => ({
    block: piece,
    origin: block,
    panel,
    introduces: introduces(piece),
    weight: weight(piece),
    place,
    cells: [],
  })
  switch (block.type) {
    case 'list':
      return block.items.map((item, index) =>
        unit({ ...block, items: [item], start: block.start + index, place: item.place }, item.place),
      )
    case 'table':
      return block.rows.length === 0 ? [unit(block)] : block.rows.map((row) => unit({ ...block, rows: [row] }))
    case 'code':
      return block.value.split('\n').map((line) => unit({ ...block, value: line }))
    case 'references':
      return cut(referenceList(block, sheet), panel, sheet)
    case 'columns':
      return columnRows(block, panel, sheet)
    case 'panel':
      return panel === null && block.blocks.length > 0
        ? block.blocks.flatMap((inner) => cut(inner, block, sheet))
        : [unit(block)]
    default:
      return [unit(block)]
  }
}

/** Columns cut across: the first unit of every column, then the second, and so on. */
function columnRows(block: Columns, panel: Panel | null, sheet: Sheet): readonly Unit[] {
  const columns = block.columns.map((column) => units(column.blocks, sheet))
  const count = Math.max(0, ...columns.map((column) => column.length))
  return Array.from({ length: count }, (_, index): Unit => {
    const cells = columns.map((column) => column.slice(index, index + 1))
    const row = cells.flat()
    return {
      block,
      origin: block,
      panel,
      introduces: row.some((unit) => unit.introduces),
      weight: Math.max(...row.map((unit) => unit.weight)),
      place: row[0]!.place,
      cells,
    }
  })
}

/** A heading, or a paragraph that ends with a colon. */
function introduces(block: Block): boolean {
  if (block.type === 'heading') return true
  return block.type === 'paragraph' && /[:：]$/.test(plainText(block.children))
}

function merged(run: readonly Unit[]): Block {
  const first = run[0]!.block
  switch (first.type) {
    case 'list':
      return { ...first, items: run.flatMap((unit) => (unit.block as List).items) }
    case 'table':
      return { ...first, rows: run.flatMap((unit) => (unit.block as TableBlock).rows) }
    case 'code':
      return { ...first, value: run.map((unit) => (unit.block as CodeBlock).value).join('\n') }
    case 'columns':
      return {
        ...first,
        columns: first.columns.map((column, index) => ({ ...column, blocks: cellBlocks(column, run, index) })),
      }
    default:
      return first
  }
}

/** What one column has in some of its rows, under its heading: that is repeated on every slide. */
function cellBlocks(column: Column, run: readonly Unit[], index: number): readonly Block[] {
  const [head] = column.blocks
  const blocks = join(run.flatMap((unit) => unit.cells[index] ?? []))
  const repeated = head?.type === 'heading' && blocks.length > 0 && blocks[0] !== head
  return repeated ? [head, ...blocks] : blocks
}

/** Neighbours with the same key, together. */
function runsOf(list: readonly Unit[], keyOf: (unit: Unit) => unknown): readonly (readonly Unit[])[] {
  const groups: Unit[][] = []
  let key: unknown
  for (const unit of list) {
    if (groups.length > 0 && keyOf(unit) === key) groups.at(-1)!.push(unit)
    else groups.push([unit])
    key = keyOf(unit)
  }
  return groups
}
