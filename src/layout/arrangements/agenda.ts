import type { Block, List, ListItem, Slide } from '../../model/deck.ts'
import type { Box, Points } from '../../model/geometry.ts'
import type { Item, TextParagraph } from '../../model/scene.ts'
import type { Room } from '../arrangement.ts'
import { compose } from '../compose.ts'
import type { Setting, Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { spanOf } from '../grid.ts'
import { agendaLadder, small } from '../ladder.ts'
import { measure } from '../measure.ts'
import { type Misfit, type Stack, textItem } from '../piece.ts'
import { bodyLook, plainRuns, runs } from '../runs.ts'
import { hairline } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { footed, sideBySide } from '../stack.ts'
import { textParagraph } from '../text-paragraph.ts'

/** More items than this stand in two columns. */
const MANY = 7
/** Space above and below a row's text as a share of its size, and the most height that a row takes, in lines. */
const PADDING = 0.45
const TALLEST = 5

/** A list of what comes, a row for each item: a large number, the name, and a hairline between rows. */
export function agenda(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const list = blocks.find((block) => block.type === 'list')
    const others = blocks.filter((block) => block !== list)
    if (!list) return compose(blocks, box.width, sheet)
    return numbered(list, box.width, sheet).map((rows) => (setting) => {
      if (others.length === 0) return rows(setting)
      return footed(rows(setting), compose(others, box.width, sheet)[0]!(setting), setting.size)
    })
  }
  return flow(slide.blocks, box, { variants, ladder: agendaLadder(sheet.theme.type) }, sheet)
}

function numbered(list: List, width: Points, sheet: Sheet): readonly Variant[] {
  const all = { x: 0, width }
  const first = Math.max(1, list.start)
  const half = Math.ceil(list.items.length / 2)
  const halves = [spanOf(all, sheet.theme, 1, 6), spanOf(all, sheet.theme, 7, 12)]
  const one: Variant = (setting) => rows(list.items, first, width, setting, sheet)
  const two: Variant = (setting) =>
    sideBySide(
      [list.items.slice(0, half), list.items.slice(half)].map((items, index) =>
        rows(items, first + index * half, halves[0]!.width, setting, sheet),
      ),
      halves,
    )
  return list.items.length >= MANY ? [two, one] : [one]
}

interface Row {
  readonly number: TextParagraph
  readonly paragraphs: readonly TextParagraph[]
  readonly height: Points
  readonly misfit: Misfit | null
}

function rows(items: readonly ListItem[], first: number, width: Points, setting: Setting, sheet: Sheet): Stack {
  const indent = setting.size * 3
  const padding = setting.size * PADDING
  const list = items.map((item, index) => row(item, first + index, width - indent, setting, sheet))
  const height = list.reduce((sum, { height }) => sum + height + 2 * padding, 0)
  return {
    height,
    stretches: false,
    misfit: list.find(({ misfit }) => misfit)?.misfit ?? null,
    draw: (box) => {
      const spare = Math.min(box.height - height, list.length * setting.size * TALLEST - height)
      const extra = Math.max(0, spare) / list.length
      let y = box.y
      return list.flatMap((entry, index) => {
        const place = { x: box.x, y, width, height: entry.height + 2 * padding + extra }
        y += place.height
        return drawRow(entry, place, index, first + index, indent, sheet)
      })
    },
  }
}

function row(item: ListItem, number: number, width: Points, setting: Setting, sheet: Sheet): Row {
  const tone = sheet.tones.slide
  const look = bodyLook(sheet, tone, setting.size)
  const under = { ...bodyLook(sheet, tone, small(sheet.theme.type, setting.size)), color: tone.muted }
  const paragraphs = [
    textParagraph(runs(item.children, look, sheet)),
    ...item.items.map((child) => textParagraph(runs(child.children, under, sheet), { spaceBefore: 2 })),
  ]
  const large = { ...look, size: Math.round(setting.size * 1.5), color: tone.accent, font: sheet.theme.fonts.heading }
  const figure = textParagraph(plainRuns(String(number), { ...large, bold: sheet.theme.chrome.titleBold }, null, sheet))
  const text = measure(paragraphs, width, sheet)
  const misfit = text.tooWide === null ? null : { token: text.tooWide, width, place: item.place }
  return { number: figure, paragraphs, height: Math.max(text.height, measure([figure], width, sheet).height), misfit }
}

function drawRow(row: Row, box: Box, index: number, number: number, indent: Points, sheet: Sheet): readonly Item[] {
  const tone = sheet.tones.slide
  const text = { ...box, x: box.x + indent, width: box.width - indent }
  const figure = { ...box, width: indent - 8 }
  return [
    ...(index === 0 ? [] : [hairline(`line-${number}`, box.x, box.y, box.width, tone.rule, 0.75)]),
    textItem([row.number], figure, sheet, { key: `number-${number}`, role: 'figure', anchor: 'middle' }),
    textItem(row.paragraphs, text, sheet, { key: `item-${number}`, role: 'body', anchor: 'middle' }),
  ]
}
