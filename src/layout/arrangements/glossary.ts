import type { Block, List, ListItem, Slide } from '../../model/deck.ts'
import type { Box, Points } from '../../model/geometry.ts'
import type { Item, TextParagraph } from '../../model/scene.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Setting, Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { leadingStrong } from '../leading-strong.ts'
import { measure } from '../measure.ts'
import { type Misfit, type Stack, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { hairline } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { footed } from '../stack.ts'
import { textParagraph } from '../text-paragraph.ts'
import { join, type Unit, units } from '../units.ts'

/** Fewer entries than this stand in one column. */
const FEW = 4

/** Terms and what they mean, in two columns of rows under hairlines; divided between rows. */
export function glossary(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    if (!list) return compose(blocks, box.width, sheet)
    const others = blocks.filter((block) => block !== list)
    const counts = list.items.length < FEW ? [1, 2] : [2, 1]
    return counts.map((count) => (setting) => {
      const entries = rows(list, count, box.width, setting, sheet)
      return others.length === 0
        ? entries
        : footed(entries, compose(others, box.width, sheet)[0]!(setting), setting.size)
    })
  }
  const ladder = bodyLadder(sheet.theme.type)
  return flow(slide.blocks, box, { variants, ladder, units: (blocks) => pairs(blocks, sheet) }, sheet)
}

/** Units of two entries, so that no row is left with one before the last slide. */
function pairs(blocks: readonly Block[], sheet: Sheet): readonly Unit[] {
  return blocks.flatMap((block) => {
    const single = units([block], sheet)
    if (block.type !== 'list' || block.items.length < FEW) return single
    return chunks(single, 2).map(([first, second]): Unit => {
      if (!second) return first!
      return { ...first!, block: join([first!, second])[0]!, weight: Math.max(first!.weight, second.weight) }
    })
  })
}

interface Entry {
  readonly paragraphs: readonly TextParagraph[]
  readonly height: Points
  readonly misfit: Misfit | null
}

function rows(list: List, count: number, width: Points, setting: Setting, sheet: Sheet): Stack {
  const gap = sheet.theme.grid.gutter * 2
  const each = (width - gap * (count - 1)) / count
  const padding = setting.size * setting.gap * 1.5
  const entries = list.items.map((item) => entry(item, each, setting, sheet))
  const lines = chunks(entries, count).map((row) => ({
    row,
    height: Math.max(...row.map(({ height }) => height)) + padding + ABOVE_TEXT,
  }))
  const height = lines.reduce((sum, line) => sum + line.height, 0)
  return {
    height,
    stretches: false,
    misfit: entries.find(({ misfit }) => misfit)?.misfit ?? null,
    draw: (box) => {
      const extra = Math.min(setting.size * SPREAD, Math.max(0, box.height - height) / lines.length)
      let y = box.y
      return lines.flatMap(({ row, height }, line) => {
        const items = row.flatMap((one, column) => {
          const place = { x: box.x + column * (each + gap), y, width: each, height: one.height }
          return drawEntry(one, place, line * count + column + 1, sheet)
        })
        y += height + extra
        return items
      })
    },
  }
}

const ABOVE_TEXT = 6
/** The most height that a row gets where there is room, in lines. */
const SPREAD = 2

function entry(item: ListItem, width: Points, setting: Setting, sheet: Sheet): Entry {
  const tone = sheet.tones.slide
  const look = bodyLook(sheet, tone, setting.size)
  const { strong, rest } = leadingStrong(item.children)
  const children = item.items.map((child) => runs(child.children, look, sheet))
  const paragraphs = [
    runs(strong, { ...look, bold: true, color: tone.accent }, sheet),
    runs(rest, look, sheet),
    ...children,
  ]
    .filter((set) => set.length > 0)
    .map((set, index) => textParagraph(set, { spaceBefore: index === 0 ? 0 : 2 }))
  const { height, tooWide } = measure(paragraphs, width, sheet)
  return { paragraphs, height, misfit: tooWide === null ? null : { token: tooWide, width, place: item.place } }
}

function drawEntry(one: Entry, box: Box, number: number, sheet: Sheet): readonly Item[] {
  const tone = sheet.tones.slide
  const text = { ...box, y: box.y + ABOVE_TEXT }
  return [
    hairline(`line-${number}`, box.x, box.y, box.width, tone.rule, 0.75),
    textItem(one.paragraphs, text, sheet, { key: `term-${number}`, role: 'body' }),
  ]
}

function chunks<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / count) }, (_, index) =>
    list.slice(index * count, (index + 1) * count),
  )
}
