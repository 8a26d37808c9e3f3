import type { Block, List, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { sourceList } from '../blocks/references.ts'
import { entryGrid, entryTone, entryWidth, type GridShape } from '../entry-grid.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { wide } from '../grid.ts'
import { bodyLadder, labelLadder } from '../ladder.ts'
import { numberedEntry } from '../numbered-entry.ts'
import { onSlide } from '../on-slide.ts'
import type { Stack } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { headed } from '../stack.ts'

/** Fewer sources than this stand in one column; no more than that stand on cards. */
const FEW = 6
const ON_CARDS = 4

/** The deck's sources, numbered and linked: a few on cards, more in rows under hairlines, after what is said about them. */
export function sources(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const blocks = slide.blocks.map((block) => (block.type === 'references' ? sourceList(block, sheet) : block))
  const total = sheet.sources.length
  const variants = (parts: readonly Block[]): readonly Variant[] => {
    const list = parts.find((block) => block.type === 'list' && block.ordered)
    if (list?.type !== 'list') return [(setting) => onSlide(parts, box.width, setting, sheet)]
    const others = parts.filter((block) => block !== list)
    return shapes(total, sheet).map((shape) => (setting) => {
      const entries = numbered(list, { ...shape, width: box.width, size: setting.size, compact: true }, sheet)
      return others.length === 0 ? entries : headed(onSlide(others, box.width, setting, sheet), entries, setting.size)
    })
  }
  const { type } = sheet.theme
  const label = labelLadder(type)
  const ladder = total < FEW ? { ...label, grown: [...bodyLadder(type).grown, ...label.grown] } : label
  return flow(blocks, box, { variants, ladder }, sheet)
}

/** The grids to try for all the sources of a deck. */
function shapes(total: number, sheet: Sheet): readonly Pick<GridShape, 'columns' | 'ground'>[] {
  const columns = !wide(sheet.theme) ? [1] : total < FEW ? [1, 2] : [2, 1]
  return [
    ...(total <= ON_CARDS ? [{ columns: 1, ground: 'card' as const }] : []),
    ...columns.map((number) => ({ columns: number, ground: 'hairline' as const })),
  ]
}

function numbered(list: List, shape: GridShape, sheet: Sheet): Stack {
  const frame = { width: entryWidth(shape, sheet), size: shape.size, tone: entryTone(shape, sheet), sheet }
  const entries = list.items.map((item, index) =>
    numberedEntry(item, { ...frame, number: list.start + index, mark: 'plain' }),
  )
  return entryGrid(entries, shape, sheet)
}
