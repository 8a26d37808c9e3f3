import type { List } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { cardText, drawCard, figureLook, figureRuns, textHeight, textWidths } from './card.ts'
import type { Setting, Variant } from './fit.ts'
import { across, wide } from './grid.ts'
import { figureSizes, small } from './ladder.ts'
import { lineBreaks } from './measure.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** Cards that have the slide to themselves have this much more space around their text. */
const MORE = 8

/** The ways to place figures on cards: side by side, in two rows, and each in a row of its own with its label beside it. */
export function cards(list: List, width: Points, alone: boolean, sheet: Sheet): readonly Variant[] {
  const count = list.items.length
  const half = Math.ceil(count / 2)
  const most = wide(sheet.theme) ? 5 : 3
  const rows = alone && count > 3 && (count % 2 === 0 || !large(list, count, width, sheet))
  const row = rows ? [half, count, 1] : [count, half, 1]
  const counts = row.filter((columns, index, all) => columns <= most && all.indexOf(columns) === index)
  return counts.map((columns) => (setting) => grid(list, { columns, width, alone }, setting, sheet))
}

/** True if the figures of a number of cards side by side have at least their usual size. */
function large(list: List, columns: number, width: Points, sheet: Sheet): boolean {
  const each = (width - sheet.theme.grid.gutter * (columns - 1)) / columns
  return (
    figureSize(list, textWidths(each, columns, sheet.theme.card.pad + MORE, sheet).figure, 1, sheet) >=
    sheet.theme.type.kpi
  )
}

interface Shape {
  readonly columns: number
  readonly width: Points
  readonly alone: boolean
}

function grid(list: List, shape: Shape, setting: Setting, sheet: Sheet): Stack {
  const { card, grid: slideGrid } = sheet.theme
  const { columns } = shape
  const gap = slideGrid.gutter
  const each = (shape.width - gap * (columns - 1)) / columns
  const pad = card.pad + (shape.alone ? MORE : 0)
  const inner = textWidths(each, columns, pad, sheet)
  const rows = Math.ceil(list.items.length / columns)
  const size = figureSize(list, inner.figure, shape.alone ? rows : null, sheet)
  const texts = list.items.map((item, index) =>
    cardText(item, index, size, inner, labelSize(setting, shape, sheet), sheet),
  )
  const tall = texts.map((text) => textHeight(text, columns))
  const height = Math.max(...tall) + 2 * pad + card.topBar
  return {
    height: rows * height + (rows - 1) * gap,
    stretches: false,
    misfit: texts.find((text) => text.misfit)?.misfit ?? null,
    draw: (box) => {
      const tallest = shape.alone ? Math.max(height, (box.height - (rows - 1) * gap) / rows) : height
      return Array.from({ length: rows }, (_, row) => {
        const line = texts.slice(row * columns, (row + 1) * columns)
        const boxes = across({ ...box, y: box.y + row * (tallest + gap), height: tallest }, columns, gap)
        const top = (tallest - card.topBar - Math.max(...line.map((text) => textHeight(text, columns)))) / 2
        return line.flatMap((text, index) =>
          drawCard(text, boxes[index]!, top, row * columns + index, columns, pad, sheet),
        )
      }).flat()
    },
  }
}

function labelSize(setting: Setting, shape: Shape, sheet: Sheet): Points {
  const { type } = sheet.theme
  return shape.alone ? Math.max(type.labelMin, setting.size) : small(type, setting.size)
}

/** The largest size at which every figure stands on one line; the smallest if there is none. Null rows: not alone. */
function figureSize(list: List, width: Points, rows: number | null, sheet: Sheet): Points {
  const sizes = figureSizes(sheet.theme.type, rows)
  const fits = (size: Points): boolean =>
    list.items.every((item) => {
      const { count, tooWide } = lineBreaks(figureRuns(item, figureLook(size, 0, sheet), sheet), width, sheet)
      return count === 1 && tooWide === null
    })
  return sizes.find(fits) ?? sizes.at(-1)!
}
