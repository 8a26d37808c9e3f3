import type { Block, Column, Columns, Heading } from '../model/deck.ts'
import type { Sheet } from './sheet.ts'
import { units } from './units.ts'

/** One of several things to choose from. */
export interface Option {
  /** Its name, which is the heading that its column starts with. */
  readonly name: Heading | null
  readonly recommended: boolean
  /** What is said about it, in rows that may stand level with those of the other options. */
  readonly rows: readonly (readonly Block[])[]
}

/** The columns of a comparison as options; what is no text stays in one row. */
export function optionsOf({ columns }: Columns, sheet: Sheet): readonly Option[] {
  const level = columns.every((column) => column.blocks.every(isText))
  return columns.map((column) => {
    const [first, ...rest] = column.blocks
    const name = first?.type === 'heading' ? first : null
    const body = name ? rest : column.blocks
    return { name, recommended: column.recommended, rows: level ? rowsOf(body, sheet) : [body] }
  })
}

/** What is said about an option, in one piece. */
export function bodyOf(column: Column): readonly Block[] {
  return column.blocks[0]?.type === 'heading' ? column.blocks.slice(1) : column.blocks
}

function isText(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'list' || block.type === 'heading' || block.type === 'quote'
}

/** A row for each item and block; what introduces the next shares its row. */
function rowsOf(blocks: readonly Block[], sheet: Sheet): readonly (readonly Block[])[] {
  const rows: Block[][] = []
  let open = false
  for (const unit of units(blocks, sheet)) {
    const row = withoutBullet(unit.block)
    if (open) rows.at(-1)!.push(...row)
    else rows.push([...row])
    open = unit.introduces
  }
  return rows
}

/** An item of a bulleted list as a paragraph: in a row of its own it needs no bullet. */
function withoutBullet(block: Block): readonly Block[] {
  if (block.type !== 'list' || block.ordered) return [block]
  return block.items.flatMap((item): readonly Block[] => [
    { type: 'paragraph', children: item.children, place: item.place },
    ...(item.items.length > 0 ? [{ ...block, items: item.items }] : []),
  ])
}
