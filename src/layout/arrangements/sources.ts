import type { Block, List, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import { plainText } from '../../model/text.ts'
import type { Room } from '../arrangement.ts'
import { referenceList } from '../blocks/references.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import type { Setting, Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { spanOf, wide } from '../grid.ts'
import { labelLadder } from '../ladder.ts'
import type { Stack } from '../piece.ts'
import type { Sheet } from '../sheet.ts'
import { headed, narrowed, sideBySide } from '../stack.ts'

/** Fewer sources than this stand in one column. */
const FEW = 6

/** The deck's sources, numbered, in small print: in two columns where there are many, after what is said about them. */
export function sources(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const blocks = slide.blocks.map((block) => (block.type === 'references' ? referenceList(block, sheet) : block))
  const variants = (parts: readonly Block[]): readonly Variant[] => {
    const list = parts.find((block) => block.type === 'list' && block.ordered)
    const single: Variant = (setting) =>
      narrowed(stacked(parts, reading(box.width, sheet).width, setting, sheet), reading(box.width, sheet))
    if (list?.type !== 'list') return [single, (setting) => stacked(parts, box.width, setting, sheet)]
    const others = parts.filter((block) => block !== list)
    const double: Variant = (setting) => {
      const columns = inTwo(list, box.width, setting, sheet)
      return others.length === 0 ? columns : headed(stacked(others, box.width, setting, sheet), columns, setting.size)
    }
    return list.items.length < FEW ? [single, double] : [double, single]
  }
  return flow(blocks, box, { variants, ladder: labelLadder(sheet.theme.type) }, sheet)
}

function reading(width: Points, sheet: Sheet): { readonly x: Points; readonly width: Points } {
  return spanOf({ x: 0, width }, sheet.theme, 1, wide(sheet.theme) ? 9 : 12)
}

/** A list in two columns that are about as long. */
function inTwo(list: List, width: Points, setting: Setting, sheet: Sheet): Stack {
  const spans = [spanOf({ x: 0, width }, sheet.theme, 1, 6), spanOf({ x: 0, width }, sheet.theme, 7, 12)]
  const lengths = list.items.map((item) => 30 + plainText(item.children).length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let cut = 0
  for (let sum = 0; sum < total / 2; cut++) sum += lengths[cut]!
  const halves = [
    { ...list, items: list.items.slice(0, cut) },
    { ...list, items: list.items.slice(cut), start: list.start + cut },
  ]
  return sideBySide(
    halves.map((half, index) => stacked([half], spans[index]!.width, setting, sheet, `column-${index + 1}`)),
    spans,
  )
}

function stacked(blocks: readonly Block[], width: Points, setting: Setting, sheet: Sheet, name = 'body'): Stack {
  return stackBlocks(blocks, { sheet, width, ...setting, tone: sheet.tones.slide, name })
}
