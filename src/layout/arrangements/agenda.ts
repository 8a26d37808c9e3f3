import type { Block, List, ListItem, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import { plainText } from '../../model/text.ts'
import { agendaRow, drawAgendaRow, type Row } from '../agenda-row.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Setting, Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { spanOf } from '../grid.ts'
import { agendaLadder } from '../ladder.ts'
import type { Stack } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { footed } from '../stack.ts'

/** So many items or more stand in two columns. */
const MANY = 7
/** Space above and below a row's text as a share of its size, and the most height that a row takes, in lines. */
const PADDING = 0.45
const TALLEST = 5

/**
 * A list of what comes, a row for each item: a large number, the name, and a hairline between rows. If one item is wholly
 * strong, it is the one that comes now: it stands on a ground of its own, and the others step back.
 */
export function agenda(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const active = activeItem(slide.blocks)
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    const others = blocks.filter((block) => block !== list)
    if (!list) return compose(blocks, box.width, sheet)
    const columns = list.items.length >= MANY ? [2, 1] : [1]
    return columns.map((count) => (setting) => {
      const set = rows(list, active, count, box.width, setting, sheet)
      return others.length === 0 ? set : footed(set, compose(others, box.width, sheet)[0]!(setting), setting.size)
    })
  }
  return flow(slide.blocks, box, { variants, ladder: agendaLadder(sheet.theme.type) }, sheet)
}

/** The one item that is wholly strong; null if there is none, or several. */
function activeItem(blocks: readonly Block[]): ListItem | null {
  const list = blocks.find((block) => block.type === 'list')
  const [one, another] = list?.items.filter(isStrong) ?? []
  return one && !another ? one : null
}

function isStrong({ children }: ListItem): boolean {
  const shown = children.filter((child) => plainText([child]) !== '')
  return shown.length > 0 && shown.every((child) => child.type === 'strong')
}

/** The items from the top down, in one column or two whose rows are level. */
function rows(
  { items, start }: List,
  active: ListItem | null,
  columns: number,
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const spans =
    columns === 1
      ? [{ x: 0, width }]
      : [[1, 6] as const, [7, 12] as const].map(([from, to]) => spanOf({ x: 0, width }, sheet.theme, from, to))
  const list = items.map((item, index) => {
    const standing = active === null ? 'equal' : item === active ? 'active' : 'quiet'
    return agendaRow(item, Math.max(1, start) + index, standing, spans[0]!.width, setting, sheet)
  })
  const count = Math.ceil(items.length / columns)
  const level = Array.from({ length: count }, (_, index) => {
    const height = Math.max(...list.filter((_, place) => place % count === index).map((row) => row.height))
    return height + 2 * setting.size * PADDING
  })
  const height = level.reduce((sum, one) => sum + one, 0)
  return {
    height,
    stretches: false,
    misfit: list.find(({ misfit }) => misfit)?.misfit ?? null,
    draw: (box) => {
      const spare = Math.min(box.height, count * setting.size * TALLEST) - height
      const tall = level.map((one) => one + Math.max(0, spare) / count)
      return list.flatMap((row, index) => {
        const at = index % count
        const y = box.y + tall.slice(0, at).reduce((sum, one) => sum + one, 0)
        const span = spans[Math.floor(index / count)]!
        const place = { x: box.x + span.x, y, width: span.width, height: tall[at]! }
        return drawAgendaRow(row, place, at > 0 && isLined(row, list[index - 1]!), sheet)
      })
    },
  }
}

/** A hairline parts two rows unless the ground of one does. */
function isLined(row: Row, above: Row): boolean {
  return row.standing !== 'active' && above.standing !== 'active'
}
