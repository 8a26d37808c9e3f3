import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { accentOn } from './accent.ts'
import { cardGround } from './card-ground.ts'
import { chip, chipSize } from './chip.ts'
import { type Entry, highest, misfitOf, textsOf } from './entry.ts'
import type { Setting } from './fit.ts'
import { across } from './grid.ts'
import { leadSize } from './lead.ts'
import { inReadingOrder } from './mirror.ts'
import { type Stack, textItem } from './piece.ts'
import { chevron } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { type Steps, stepEntries, titleLook, titleSize } from './steps.ts'

/** Room for the arrowhead between two cards, and its size. */
const BETWEEN = 24
const ARROW = { width: 11, height: 20 }
/** Titles that fit on one line are this much larger than the text. */
const LARGE = 1.35
/** Space between title and text. */
const UNDER_TITLE = 4
/** Where there is room, cards grow to this many times the height that they need, and to this share of the whole. */
const GROWN = 1.7
const LEAST = 0.68
/** Where cards that do not fill the height stand in it. */
const LOWERED = 0.45

/** Steps on cards in rows, an arrowhead between neighbours: the number on a chip, and at the foot the title and the text. */
export function stepCards(steps: Steps, columns: number, width: Points, setting: Setting, sheet: Sheet): Stack {
  const { gutter } = sheet.theme.grid
  const size = setting.size
  const inner = insideOf((width - BETWEEN * (columns - 1)) / columns, sheet)
  const tone = sheet.tones.card
  const title = leadSize(
    steps.items,
    [Math.round(size * LARGE), titleSize(size)],
    (one) => titleLook(one, tone, sheet),
    inner,
    sheet,
  )
  const entries = stepEntries(steps.items, { title, text: size }, tone, sheet)
  const rows = chunks(entries, columns).map((row): Row => {
    const title = highest(
      row.map(({ lead }) => lead),
      inner,
      sheet,
    )
    return {
      row,
      title,
      text: highest(
        row.map(({ text }) => text),
        inner,
        sheet,
      ),
    }
  })
  const need = Math.max(0, ...rows.map((row) => heightOf(row, size, sheet)))
  const between = (rows.length - 1) * gutter
  const stack: Stack = {
    height: rows.length * need + between,
    stretches: false,
    misfit: misfitOf(entries, { lead: inner, text: inner }, sheet),
    texts: textsOf(entries, { lead: inner, text: inner }),
    draw: (box) => {
      const most = (box.height - between) / rows.length
      const height = Math.max(need, Math.min(most, Math.max(need * GROWN, most * LEAST)))
      const top = box.y + Math.max(0, box.height - rows.length * height - between) * LOWERED
      return rows.flatMap((row, line) => {
        const places = across({ ...box, y: top + line * (height + gutter), height }, columns, BETWEEN)
        return drawRow(row, places, steps.first + line * columns, size, sheet)
      })
    },
  }
  return inReadingOrder(stack, steps.items)
}

interface Row {
  readonly row: readonly Entry[]
  /** Heights of the highest title and the highest text. */
  readonly title: Points
  readonly text: Points
}

/** The width of a card's text. */
function insideOf(width: Points, { theme }: Sheet): Points {
  return width - theme.card.accentBar - 2 * theme.card.pad
}

function heightOf({ title, text }: Row, size: Points, { theme }: Sheet): Points {
  return theme.card.topBar + 2 * theme.card.pad + headHeight(size) + title + (text > 0 ? UNDER_TITLE + text : 0)
}

/** The chip with the space under it. */
function headHeight(size: Points): Points {
  return chipSize(size) + size * 0.7
}

function drawRow(row: Row, places: readonly Box[], first: number, size: Points, sheet: Sheet): readonly Item[] {
  const middle = places[0]!.y + sheet.theme.card.topBar + sheet.theme.card.pad + chipSize(size) / 2
  return row.row.flatMap((one, index) => [
    ...drawCard(one, row, places[index]!, first + index, size, sheet),
    ...(index < row.row.length - 1 ? [arrow(places[index]!, middle, first + index, sheet)] : []),
  ])
}

function drawCard(one: Entry, row: Row, box: Box, number: number, size: Points, sheet: Sheet): readonly Item[] {
  const { card } = sheet.theme
  const x = box.x + card.accentBar + card.pad
  const width = insideOf(box.width, sheet)
  const top = box.y + card.topBar + card.pad
  const bottom = box.y + box.height - card.pad
  const y = bottom - row.text
  const text = { x, y, width, height: row.text }
  const title = { ...text, y: (row.text > 0 ? y - UNDER_TITLE : bottom) - row.title, height: row.title }
  return [
    ...cardGround(`card-${number}`, box, number - 1, sheet.theme),
    ...chip(number, x, top, size, sheet),
    ...(one.lead.length > 0 ? [textItem(one.lead, title, sheet, { key: `title-${number}`, role: 'label' })] : []),
    ...(one.text.length > 0 ? [textItem(one.text, text, sheet, { key: `text-${number}`, role: 'body' })] : []),
  ]
}

/** The arrowhead behind a card, level with the chips. */
function arrow(box: Box, middle: Points, number: number, sheet: Sheet): Item {
  const { width, height } = ARROW
  const x = box.x + box.width + (BETWEEN - width) / 2
  const color = accentOn(sheet.theme.roles.bg, 0, sheet.theme)
  return chevron(`arrow-${number}`, { x, y: middle - height / 2, width, height }, color)
}

function chunks<T>(list: readonly T[], count: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / count) }, (_, index) =>
    list.slice(index * count, (index + 1) * count),
  )
}
