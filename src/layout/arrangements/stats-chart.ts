import type { Block, List, Panel, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { cards } from '../cards.ts'
import { compose } from '../compose.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { leadingStrong } from '../leading-strong.ts'
import type { Sheet } from '../sheet.ts'
import { headed } from '../stack.ts'
import { type Unit, units } from '../units.ts'

/**
 * Figures on cards, and under them the chart that they come from with what to take from it.
 *
 *     ┌─────┐ ┌─────┐ ┌─────┐
 *     └─────┘ └─────┘ └─────┘
 *     █ ▅        ┌──────────┐
 *     █ █ ▂      └──────────┘
 */
export function statsChart(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const figures = slide.blocks.find(isFigures)
  const others = inPanel(slide.blocks.filter((block) => block !== figures))
  const blocks = figures ? [figures, ...chartFirst(others)] : slide.blocks
  const variants = (parts: readonly Block[]): readonly Variant[] => {
    const list = parts.find(isFigures)
    const others = parts.filter((block) => block !== list)
    if (!list || others.length === 0)
      return list ? cards(list, box.width, 'whole', sheet) : compose(parts, box.width, sheet)
    const below = compose(others, box.width, sheet)
    const gap = sheet.theme.grid.gutter
    const rows = [...cards(list, box.width, 'usual', sheet), ...cards(list, box.width, 'tight', sheet)]
    return rows.flatMap((row) =>
      below.map(
        (rest): Variant =>
          (setting) =>
            headed(row(setting), rest(setting), gap),
      ),
    )
  }
  const whole = (parts: readonly Block[]): readonly Unit[] => parts.flatMap((block) => cut(block, sheet))
  return flow(blocks, box, { variants, ladder: bodyLadder(sheet.theme.type), units: whole }, sheet)
}

/** Words that stand beside a chart by themselves are set on a panel, as a takeaway is. */
function inPanel(blocks: readonly Block[]): readonly Block[] {
  const words = blocks.filter(({ type }) => type !== 'chart')
  const [first] = words
  if (!first || !words.every(({ type }) => type === 'paragraph' || type === 'list')) return blocks
  const panel: Panel = { type: 'panel', label: [], blocks: words, place: first.place }
  return [...blocks.filter(({ type }) => type === 'chart'), panel]
}

function chartFirst(blocks: readonly Block[]): readonly Block[] {
  return blocks.toSorted((a, b) => Number(b.type === 'chart') - Number(a.type === 'chart'))
}

/** A list of which each item starts with strong words: `**57%** of buyers`. */
function isFigures(block: Block): block is List {
  return block.type === 'list' && block.items.every((item) => leadingStrong(item.children).strong.length > 0)
}

/** Cards stay together, whatever else has to go on to another slide. */
function cut(block: Block, sheet: Sheet): readonly Unit[] {
  const list = units([block], sheet)
  return isFigures(block) ? list.slice(0, 1).map((unit) => ({ ...unit, block, weight: 300 })) : list
}
