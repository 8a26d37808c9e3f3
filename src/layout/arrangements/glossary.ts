import type { Block, List, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import { entryGrid, entryTone, entryWidth, type GridShape } from '../entry-grid.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { agendaLadder } from '../ladder.ts'
import type { Sheet } from '../sheet.ts'
import { footed } from '../stack.ts'
import { termAbove, termBeside } from '../term-entry.ts'
import { join, type Unit, units } from '../units.ts'

/** Fewer entries than this stand in one column; no more than that stand on cards. */
const FEW = 4
const ON_CARDS = 8

/** Terms and what they mean: a few on cards, many in columns of rows under hairlines; divided between rows. */
export function glossary(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const total = entryCount(slide.blocks)
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    if (!list) return compose(blocks, box.width, sheet)
    const others = blocks.filter((block) => block !== list)
    return shapes(list.items.length, total, sheet).map((shape) => (setting) => {
      const entries = terms(list, { ...shape, width: box.width, size: setting.size }, sheet)
      return others.length === 0
        ? entries
        : footed(entries, compose(others, box.width, sheet)[0]!(setting), setting.size)
    })
  }
  const ladder = agendaLadder(sheet.theme.type)
  return flow(slide.blocks, box, { variants, ladder, units: (blocks) => pairs(blocks, sheet) }, sheet)
}

function entryCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => (block.type === 'list' ? sum + block.items.length : sum), 0)
}

/** The grids to try for a number of entries, of all that the slide has. */
function shapes(count: number, total: number, sheet: Sheet): readonly Pick<GridShape, 'columns' | 'ground'>[] {
  const columns = wide(sheet.theme) && count >= FEW && count !== FEW + 1 ? [2, 1] : wide(sheet.theme) ? [1, 2] : [1]
  const even = count % columns[0]! === 0
  return [
    ...(total <= ON_CARDS && even ? [{ columns: columns[0]!, ground: 'card' as const }] : []),
    ...columns.map((number) => ({ columns: number, ground: 'hairline' as const })),
  ]
}

function terms(list: List, shape: GridShape, sheet: Sheet): ReturnType<typeof entryGrid> {
  const width: Points = entryWidth(shape, sheet)
  const set = shape.columns === 1 ? termBeside : termAbove
  const entries = list.items.map((item, index) =>
    set(item, { width, size: shape.size, tone: entryTone(shape, sheet), sheet, number: index + 1 }),
  )
  return entryGrid(entries, shape, sheet)
}

/** Units of two entries, so that no row is left with one before the last slide. */
function pairs(blocks: readonly Block[], sheet: Sheet): readonly Unit[] {
  return blocks.flatMap((block) => {
    const single = units([block], sheet)
    if (block.type !== 'list' || block.items.length < FEW || !wide(sheet.theme)) return single
    return Array.from({ length: Math.ceil(single.length / 2) }, (_, row): Unit => {
      const [first, second] = single.slice(row * 2, row * 2 + 2)
      if (!second) return first!
      return { ...first!, block: join([first!, second])[0]!, weight: Math.max(first!.weight, second.weight) }
    })
  })
}
