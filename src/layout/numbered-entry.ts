import type { ListItem } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { cardColors } from './card-colors.ts'
import { readable } from './color.ts'
import { small } from './ladder.ts'
import { measure } from './measure.ts'
import { type Stack, textItem } from './piece.ts'
import { bodyLook, plainRuns, runs } from './runs.ts'
import { block } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'
import type { Tone } from './tone.ts'

/** How a numbered entry is set. */
export interface NumberedFrame {
  readonly width: Points
  readonly size: Points
  readonly tone: Tone
  readonly sheet: Sheet
  readonly number: number
  /** The number stands on a chip of the accent's colour, or by itself in that colour. */
  readonly mark: 'chip' | 'plain'
}

/** Side of a chip, and space to the text, as shares of the size. */
const CHIP = 2
const GAP = 0.9
/** Room for a plain number's digits, each as a share of the size. */
const DIGIT = 0.62

/** A number, beside it (on the side where it is read from) an item's text, and under that in small print the items below it. */
export function numberedEntry(item: ListItem, frame: NumberedFrame): Stack {
  const { width, size, tone, sheet, number, mark } = frame
  const room = mark === 'chip' ? size * CHIP : size * DIGIT * Math.max(2, String(number).length)
  const indent = room + size * (mark === 'chip' ? GAP : 0.5)
  const under = { ...bodyLook(sheet, tone, small(sheet.theme.type, size)), color: tone.muted }
  const paragraphs = [
    textParagraph(runs(item.children, bodyLook(sheet, tone, size), sheet)),
    ...item.items.map((child) => textParagraph(runs(child.children, under, sheet), { spaceBefore: 3 })),
  ].filter((paragraph) => paragraph.runs.length > 0)
  const text = measure(paragraphs, width - indent, sheet)
  const anchor = mark === 'chip' ? 'middle' : 'top'
  return {
    height: Math.max(text.height, mark === 'chip' ? room : size * 1.2),
    stretches: false,
    misfit: text.tooWide === null ? null : { token: text.tooWide, width: width - indent, place: item.place },
    draw: (box) => {
      const mirrored = paragraphs[0]?.rtl === true
      const place = { ...box, x: mirrored ? box.x : box.x + indent, width: width - indent }
      const numberBox = { ...box, x: mirrored ? box.x + width - room : box.x, width: room }
      const as = { key: `item-${number}`, role: 'body', anchor } as const
      const words = paragraphs.length === 0 ? [] : [textItem(paragraphs, place, sheet, as)]
      return [...numberItems(numberBox, frame), ...words]
    },
  }
}

function numberItems(box: Box, { size, tone, sheet, number, mark }: NumberedFrame): readonly Item[] {
  const { colors, roles } = sheet.theme
  const { accent } = cardColors(sheet.theme, number - 1)
  const key = `number-${number}`
  if (mark === 'plain') {
    const look = { ...bodyLook(sheet, tone, size), bold: true, color: tone.accent }
    const set = plainRuns(String(number), look, null, sheet)
    return [textItem([textParagraph(set)], box, sheet, { key, role: 'label' })]
  }
  const place = { ...box, y: box.y + (box.height - box.width) / 2, height: box.width }
  const text = readable([roles.bg, colors.lt1, colors.dk1], accent)
  const set = plainRuns(String(number), { ...bodyLook(sheet, { text, link: text }, size), bold: true }, null, sheet)
  return [
    block(`chip-${number}`, place, accent, place.height / 2),
    textItem([textParagraph(set, { align: 'center' })], place, sheet, { key, role: 'label', anchor: 'middle' }),
  ]
}
