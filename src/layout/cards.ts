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

/** Cards that have the slide to themselves have this much more space around their text. */
const MORE = 8

/** The ways to place figures on cards: side by side, in rows, and each in a row of its own with its label beside it. */
export function cards(list: List, width: Points, alone: boolean, sheet: Sheet): readonly Variant[] {
  const count = list.items.length
  const half = Math.ceil(count / 2)
  const most = wide(sheet.theme) ? 5 : 3
  const rows = alone && count > 3 && (count % 2 === 0 || !large(list, count, width, sheet))
  const row = rows ? [half, count, 2, 1] : [count, half, 2, 1]
  const counts = row.filter((columns, index, all) => columns <= Math.min(most, count) && all.indexOf(columns) === index)
  return counts.map((columns) => (setting) => grid(list, { columns, width, alone }, setting, sheet))
}

/** True if the figures of a number of cards side by side have at least their usual size. */
function large(list: List, columns: number, width: Points, sheet: Sheet): boolean {
  const each = (width - sheet.theme.grid.gutter * (columns - 1)) / columns
  const inner = textWidths(each, false, sheet.theme.card.pad + MORE, sheet)
  return figureSize(list, () => inner.figure, 1, sheet) >= sheet.theme.type.kpi
}

interface Shape {
  readonly columns: number
  readonly width: Points
  readonly alone: boolean
}

/** Cards in rows that all fill the width: the last may have fewer and wider ones. */
function grid(list: List, shape: Shape, setting: Setting, sheet: Sheet): Stack {
  const { card, grid: slideGrid } = sheet.theme
  const gap = slideGrid.gutter
  const pad = card.pad + (shape.alone ? MORE : 0)
  const rows = cardRows(list, shape, pad, setting, sheet)
  const height = Math.max(0, ...rows.map((row) => row.height)) + 2 * pad + card.topBar
  const between = (rows.length - 1) * gap
  return {
    height: rows.length * height + between,
    stretches: false,
    misfit: rows.flatMap((row) => row.texts).find((text) => text.misfit)?.misfit ?? null,
    draw: (box) => {
      const tallest = shape.alone ? Math.max(height, (box.height - between) / rows.length) : height
      return rows.flatMap((row, line) => {
        const place = { ...box, y: box.y + line * (tallest + gap), height: tallest }
        return drawRow(row, across(place, row.texts.length, gap), line * shape.columns, pad, sheet)
      })
    },
  }
}

function cardRows(list: List, shape: Shape, pad: Points, setting: Setting, sheet: Sheet): readonly CardRow[] {
  const { columns, width, alone } = shape
  const gap = sheet.theme.grid.gutter
  const flat = columns === 1
  const count = Math.ceil(list.items.length / columns)
  const cardsIn = (index: number): number => Math.min(columns, list.items.length - index + (index % columns))
  const widthsOf = (cards: number): TextWidths => textWidths((width - gap * (cards - 1)) / cards, flat, pad, sheet)
  const size = figureSize(list, (index) => widthsOf(cardsIn(index)).figure, alone ? count : null, sheet)
  const label = labelSize(setting, shape, sheet)
  const rows = Array.from({ length: count }, (_, row) => {
    const items = list.items.slice(row * columns, (row + 1) * columns)
    const widths = widthsOf(items.length)
    return {
      width: widths.figure,
      texts: items.map((item, index) => cardText(item, row * columns + index, size, widths, label, sheet)),
    }
  })
  const inline = rows.every((row) => row.texts.every((text) => standsInline(text, row.width)))
  return rows.map(({ texts }) => (flat ? flatRow(texts[0]!) : cardRow(texts, inline)))
}

function drawRow(row: CardRow, places: readonly Box[], first: number, pad: Points, sheet: Sheet): readonly Item[] {
  if (row.flat) return drawFlatCard(row, places[0]!, first, pad, sheet)
  const top = (places[0]!.height - sheet.theme.card.topBar - row.height) / 2
  return row.texts.flatMap((_, at) => drawCard(row, at, places[at]!, top, first + at, pad, sheet))
}

function labelSize(setting: Setting, shape: Shape, sheet: Sheet): Points {
  const { type } = sheet.theme
  return shape.alone ? Math.max(type.labelMin, setting.size) : small(type, setting.size)
}

/** The largest size at which every figure stands on one line; the smallest if there is none. Null rows: not alone. */
function figureSize(list: List, widthOf: (index: number) => Points, rows: number | null, sheet: Sheet): Points {
  const sizes = figureSizes(sheet.theme.type, rows)
  const fits = (size: Points): boolean =>
    list.items.every((item, index) => {
      const set = figureRuns(item, figureLook(size, 0, sheet), sheet)
      const { count, tooWide } = lineBreaks(set, widthOf(index), sheet)
      return count === 1 && tooWide === null
    })
  return sizes.find(fits) ?? sizes.at(-1)!
}
