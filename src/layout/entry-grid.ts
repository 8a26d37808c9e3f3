import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { cardGround } from './card-ground.ts'
import { across } from './grid.ts'
import type { Stack } from './piece.ts'
import { hairline } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import type { Tone } from './tone.ts'

/** How entries stand in a grid. */
export interface GridShape {
  readonly columns: number
  readonly width: Points
  /**
   * Each on a card of its own, all equally high, read from left to right; or under hairlines, each row as high as it
   * needs, read column by column.
   */
  readonly ground: 'card' | 'hairline'
  /** Size of their text. */
  readonly size: Points
  /** Cards that would be nearly empty are lower, and leave the foot of the slide free; else they fill the height. */
  readonly compact?: boolean
}

/** The most space over and under the text on a card, as a share of its size, and between more cards than a few. */
const PAD = 0.8
const CLOSE = { from: 4, gap: 10 }
/** From how many times the height that they need on compact cards are lower, and how high they are then. */
const COMPACT = { from: 1.8, to: 1.5 }
/** Space around the text of an entry under a hairline, as shares of its size; and the most height that a row gets besides. */
const AIR = 0.55
const SPREAD = 2

/** The width that an entry's text has. */
export function entryWidth(shape: GridShape, sheet: Sheet): Points {
  const { card } = sheet.theme
  const gap = columnGap(shape, sheet)
  const each = (shape.width - gap * (shape.columns - 1)) / shape.columns
  return shape.ground === 'card' ? each - 2 * card.pad - card.accentBar : each
}

/** The colours that an entry's text has. */
export function entryTone(shape: GridShape, sheet: Sheet): Tone {
  return shape.ground === 'card' ? sheet.tones.card : sheet.tones.slide
}

/** Measured entries in rows; each is drawn in the height of its row's highest. */
export function entryGrid(entries: readonly Stack[], shape: GridShape, sheet: Sheet): Stack {
  const count = Math.ceil(entries.length / shape.columns)
  const rows = Array.from({ length: count }, (_, row) =>
    shape.ground === 'card'
      ? entries.slice(row * shape.columns, (row + 1) * shape.columns)
      : entries.filter((_, index) => index % count === row),
  )
  const misfit = entries.find((entry) => entry.misfit)?.misfit ?? null
  const set = shape.ground === 'card' ? onCards(rows, shape, sheet) : underHairlines(rows, shape, sheet)
  return { ...set, stretches: true, misfit }
}

type Rows = readonly (readonly Stack[])[]

function onCards(rows: Rows, shape: GridShape, sheet: Sheet): Pick<Stack, 'height' | 'draw'> {
  const { card, grid } = sheet.theme
  const around = 2 * Math.min(card.pad, shape.size * PAD) + card.topBar
  const least = Math.max(0, ...rows.map(highest)) + around
  const gap = rows.length >= CLOSE.from ? CLOSE.gap : grid.gutter
  return {
    height: rows.length * least + (rows.length - 1) * gap,
    draw: (box) => {
      const whole = (box.height - (rows.length - 1) * gap) / rows.length
      const height = shape.compact && whole > least * COMPACT.from ? least * COMPACT.to : whole
      return rows.flatMap((row, line) => {
        const y = box.y + line * (height + gap)
        const boxes = across({ ...box, y, height }, shape.columns, columnGap(shape, sheet))
        const text = { y: y + card.topBar + (height - card.topBar - highest(row)) / 2, height: highest(row) }
        return row.flatMap((entry, column): readonly Item[] => {
          const index = line * shape.columns + column
          const place = boxes[column]!
          const inner = { x: place.x + card.accentBar + card.pad, width: entryWidth(shape, sheet), ...text }
          return [...cardGround(`card-${index + 1}`, place, index, sheet.theme), ...entry.draw(inner)]
        })
      })
    },
  }
}

function underHairlines(rows: Rows, shape: GridShape, sheet: Sheet): Pick<Stack, 'height' | 'draw'> {
  const air = shape.size * AIR
  const heights = rows.map((row) => highest(row) + 2 * air)
  const height = heights.reduce((sum, one) => sum + one, 0)
  return {
    height,
    draw: (box) => {
      const extra = Math.min(shape.size * SPREAD, Math.max(0, box.height - height) / Math.max(1, rows.length))
      return across(box, shape.columns, columnGap(shape, sheet)).flatMap((stretch, column) => {
        let y = box.y
        return rows.flatMap((row, line) => {
          const entry = row[column]
          const place = { ...stretch, y, height: highest(row) }
          y += heights[line]! + extra
          const number = line === 0 ? null : column * rows.length + line + 1
          return entry ? ruled(entry, place, number, air + extra / 2, sheet) : []
        })
      })
    },
  }
}

/** An entry under its hairline, which has a number; the first row has none. */
function ruled(entry: Stack, box: Box, number: number | null, air: Points, sheet: Sheet): readonly Item[] {
  const { rule } = sheet.tones.slide
  const line = number === null ? [] : [hairline(`line-${number}`, box.x, box.y, box.width, rule, 0.75)]
  return [...line, ...entry.draw({ ...box, y: box.y + air })]
}

function highest(row: readonly Stack[]): Points {
  return Math.max(0, ...row.map((entry) => entry.height))
}

function columnGap(shape: GridShape, sheet: Sheet): Points {
  return sheet.theme.grid.gutter * (shape.ground === 'card' ? 1 : 2)
}
