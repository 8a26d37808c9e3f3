import type { List } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { cardText, figureLook, figureRuns, type TextWidths, textWidths } from './card.ts'
import { type CardRow, cardRow, drawCard, drawFlatCard, flatRow, standsInline } from './card-row.ts'
import type { Setting, Variant } from './fit.ts'
import { across, wide } from './grid.ts'
import { figureSizes, small } from './ladder.ts'
import { lineBreaks } from './measure.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'

/**
 * What cards get of a slide: all of it, all but for a remark, as much as they need, or as little as they can do with, for
 * what else there is to show.
 */
export type Roominess = 'whole' | 'ample' | 'usual' | 'tight'

/** Cards in ample room have so much more space beside their text, if there are no more in a row than this. */
const MORE = 8
const MOST_ROOMY = 3
/** Tight ones have this share of the usual space above and below it. */
const LESS = 0.6
/** So many figures are few: they are very large. */
const FEW = 2

/** The ways to place figures on cards: side by side, in rows, and each in a row of its own with its label beside it. */
export function cards(list: List, width: Points, room: Roominess, sheet: Sheet): readonly Variant[] {
  const count = list.items.length
  const half = Math.ceil(count / 2)
  const broad = wide(sheet.theme)
  const most = broad ? 5 : 3
  const rows = isAmple(room) && count > 3 && (count % 2 === 0 || !large(list, count, width, sheet))
  const flat = room === 'whole' && !broad && count <= most && large(list, 1, width, sheet)
  const row = rows ? [half, count, 2, 1] : flat ? [1, count] : [count, half, 2, 1]
  const counts = row.filter((columns, index, all) => columns <= Math.min(most, count) && all.indexOf(columns) === index)
  return counts.map((columns) => (setting) => grid(list, { columns, width, room }, setting, sheet))
}

function isAmple(room: Roominess): boolean {
  return room === 'whole' || room === 'ample'
}

/** True if the figures of a number of cards side by side have at least their usual size. */
function large(list: List, columns: number, width: Points, sheet: Sheet): boolean {
  const each = (width - sheet.theme.grid.gutter * (columns - 1)) / columns
  const inner = textWidths(each, columns === 1, sheet.theme.card.pad + MORE, sheet)
  return figureSize(list, () => inner.figure, LARGEST, sheet) >= sheet.theme.type.kpi
}

/** The figures' largest sizes, as shares of the usual one: a few or more in one row, a few one under the other, and others. */
const LARGEST = 2.5
const IN_ONE = 1.75
const UNDER = 2
const IN_SEVERAL = 1.3
const TIGHT = 0.75
/** Figures with their labels beside them have so much more width than they need. */
const SPARE = 8

interface Shape {
  readonly columns: number
  readonly width: Points
  readonly room: Roominess
}

function figureShare({ columns, room }: Shape, count: number): number {
  if (room === 'tight') return TIGHT
  if (room === 'usual') return 1
  if (columns === 1 && count > 1) return count <= FEW ? UNDER : IN_SEVERAL
  if (columns < count) return IN_SEVERAL
  return count <= FEW ? LARGEST : IN_ONE
}

/** Cards in rows that all fill the width: the last may have fewer and wider ones. */
function grid(list: List, shape: Shape, setting: Setting, sheet: Sheet): Stack {
  const { card, grid: slideGrid } = sheet.theme
  const gap = slideGrid.gutter
  const pad = card.pad + (isAmple(shape.room) && shape.columns <= MOST_ROOMY ? MORE : 0)
  const rows = cardRows(list, shape, pad, setting, sheet)
  const above = shape.room === 'tight' ? card.pad * LESS : card.pad
  const height = Math.max(0, ...rows.map((row) => row.height)) + 2 * above + card.topBar
  const between = (rows.length - 1) * gap
  return {
    height: rows.length * height + between,
    stretches: false,
    misfit: rows.flatMap((row) => row.texts).find((text) => text.misfit)?.misfit ?? null,
    draw: (box) => {
      const tallest = Math.max(height, (box.height - between) / rows.length)
      return rows.flatMap((row, line) => {
        const place = { ...box, y: box.y + line * (tallest + gap), height: tallest }
        return drawRow(row, across(place, row.texts.length, gap), line * shape.columns, pad, sheet)
      })
    },
  }
}

function cardRows(list: List, shape: Shape, pad: Points, setting: Setting, sheet: Sheet): readonly CardRow[] {
  const { columns, width } = shape
  const gap = sheet.theme.grid.gutter
  const flat = columns === 1
  const count = Math.ceil(list.items.length / columns)
  const cardsIn = (index: number): number => Math.min(columns, list.items.length - index + (index % columns))
  const widthsOf = (cards: number): TextWidths => textWidths((width - gap * (cards - 1)) / cards, flat, pad, sheet)
  const size = figureSize(
    list,
    (index) => widthsOf(cardsIn(index)).figure,
    figureShare(shape, list.items.length),
    sheet,
  )
  const label = labelSize(setting, shape, list.items.length, sheet)
  const rows = Array.from({ length: count }, (_, row) => {
    const items = list.items.slice(row * columns, (row + 1) * columns)
    const widths = widthsOf(items.length)
    return {
      width: widths.figure,
      texts: items.map((item, index) => cardText(item, row * columns + index, size, widths, label, sheet)),
    }
  })
  const inline = rows.every((row) => row.texts.every((text) => standsInline(text, row.width)))
  const widest = Math.max(...rows.flatMap(({ texts }) => texts.map(({ figureWidth }) => figureWidth)))
  return rows.map(({ texts, width }) =>
    flat ? flatRow(texts[0]!, Math.min(width, widest + SPARE)) : cardRow(texts, inline),
  )
}

function drawRow(row: CardRow, places: readonly Box[], first: number, pad: Points, sheet: Sheet): readonly Item[] {
  if (row.flat) return drawFlatCard(row, places[0]!, first, pad, sheet)
  const top = (places[0]!.height - sheet.theme.card.topBar - row.height) / 2
  return row.texts.flatMap((_, at) => drawCard(row, at, places[at]!, top, first + at, pad, sheet))
}

function labelSize({ size }: Setting, { room }: Shape, count: number, sheet: Sheet): Points {
  const { type } = sheet.theme
  if (!isAmple(room)) return small(type, size)
  const few = room === 'whole' && count <= FEW && size >= type.body
  return Math.max(type.labelMin, few ? type.titleMin : size)
}

/** The largest size at which every figure stands on one line; the smallest if there is none. */
function figureSize(list: List, widthOf: (index: number) => Points, share: number, sheet: Sheet): Points {
  const sizes = figureSizes(sheet.theme.type, share)
  const fits = (size: Points): boolean =>
    list.items.every((item, index) => {
      const set = figureRuns(item, figureLook(size, 0, sheet), sheet)
      const { count, tooWide } = lineBreaks(set, widthOf(index), sheet)
      return count === 1 && tooWide === null
    })
  return sizes.find(fits) ?? sizes.at(-1)!
}
