import type { Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { cardColors } from './card-colors.ts'
import { readable } from './color.ts'
import { measure } from './measure.ts'
import { textItem } from './piece.ts'
import { bodyLook, plainRuns } from './runs.ts'
import { block } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** How wide and high the chip of a step is beside text of a size. */
export function chipSize(size: Points): Points {
  return Math.round(size * 1.9)
}

/** A step's number on a round chip in its accent; x and y are its upper left corner. */
export function chip(number: number, x: Points, y: Points, size: Points, sheet: Sheet): readonly Item[] {
  const { colors, roles } = sheet.theme
  const { accent } = cardColors(sheet.theme, number - 1)
  const width = chipSize(size)
  const text = readable([roles.onAccent1, colors.lt1, colors.dk1], accent)
  const look = { ...bodyLook(sheet, { text, link: text }, size), bold: true }
  const set = [textParagraph(plainRuns(String(number), look, null, sheet), { align: 'center' })]
  const { height } = measure(set, width, sheet)
  return [
    block(`chip-${number}`, { x, y, width, height: width }, accent, width / 2),
    textItem(set, { x, y: y + (width - height) / 2, width, height }, sheet, {
      key: `number-${number}`,
      role: 'figure',
      anchor: 'middle',
    }),
  ]
}
