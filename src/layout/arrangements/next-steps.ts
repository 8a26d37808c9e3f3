import type { Block, List, Slide, TableBlock } from '../../model/deck.ts'
import { plainText } from '../../model/text.ts'
import type { Room } from '../arrangement.ts'
import { mainColumnWidths } from '../column-widths.ts'
import { compose } from '../compose.ts'
import { entryGrid, entryTone, entryWidth, type GridShape } from '../entry-grid.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { agendaLadder, bodyLadder } from '../ladder.ts'
import { numberedEntry } from '../numbered-entry.ts'
import type { Stack } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { footed } from '../stack.ts'
import type { TableStyle } from '../table-columns.ts'
import { tableSlide } from '../table-slide.ts'

/** No more items than this stand on cards. */
const ON_CARDS = 6

/**
 * What is to be done, by whom, until when: a table with numbered rows and a wide column for what; or a list whose
 * items are numbered on cards.
 */
export function nextSteps(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const { type } = sheet.theme
  const blocks = slide.blocks.map((block) => (block.type === 'table' ? numbered(block) : block))
  const [first] = blocks.filter((block) => block.type === 'table' || block.type === 'list')
  const total = first?.type === 'list' ? first.items.length : 0
  const style = first?.type === 'table' ? styleOf(first, sheet) : null
  const variants = (parts: readonly Block[]): readonly Variant[] => {
    const block = parts.find((one) => one.type === first?.type)
    const others = parts.filter((one) => one !== block)
    if (block?.type === 'table' && style) return tableSlide(parts, block, box.width, sheet, style)
    if (block?.type !== 'list') return compose(parts, box.width, sheet)
    return (total <= ON_CARDS ? (['card', 'hairline'] as const) : (['hairline'] as const)).map(
      (ground) => (setting) => {
        const entries = steps(block, { ground, columns: 1, width: box.width, size: setting.size }, sheet)
        if (others.length === 0) return entries
        return footed(entries, compose(others, box.width, sheet)[0]!(setting), sheet.theme.grid.gutter)
      },
    )
  }
  const ladder = first?.type === 'list' ? agendaLadder(type) : bodyLadder(type)
  return flow(blocks, box, { variants, ladder }, sheet)
}

/** A table whose rows are numbered, as they may be already. The numbers stay with their rows on whatever slide these are. */
function numbered(block: TableBlock): TableBlock {
  if (block.rows.length > 0 && block.rows.every(([first]) => /^\d+\.?$/.test(plainText(first ?? []).trim())))
    return block
  return {
    ...block,
    align: ['left', ...block.align],
    header: [[], ...block.header],
    rows: block.rows.map((row, index) => [[{ type: 'text', value: String(index + 1) }], ...row]),
  }
}

/** The column with the most words is the widest; numbers have the accent's colour. */
function styleOf({ header, rows }: TableBlock, sheet: Sheet): TableStyle {
  const lengths = header.map((_, column) => rows.reduce((sum, row) => sum + plainText(row[column]!).length, 0))
  const main = lengths.indexOf(Math.max(...lengths))
  return {
    widths: (needs, width) => mainColumnWidths(needs, main, width),
    look: (usual, column) => (column === 0 ? { ...usual, bold: true, color: sheet.tones.card.accent } : usual),
    alignsNumbers: false,
  }
}

function steps(list: List, shape: GridShape, sheet: Sheet): Stack {
  const frame = { width: entryWidth(shape, sheet), size: shape.size, tone: entryTone(shape, sheet), sheet }
  const start = Math.max(1, list.start)
  const entries = list.items.map((item, index) =>
    numberedEntry(item, { ...frame, number: start + index, mark: 'chip' }),
  )
  return entryGrid(entries, shape, sheet)
}
