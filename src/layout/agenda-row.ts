import type { ListItem } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Item, TextParagraph } from '../model/scene.ts'
import type { Setting } from './fit.ts'
import { small } from './ladder.ts'
import { measure } from './measure.ts'
import { type Misfit, textItem } from './piece.ts'
import { bodyLook, plainRuns, runs } from './runs.ts'
import { block, hairline } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'
import type { Tone } from './tone.ts'

/** How far numbers stand inside the ground of an active row. */
const INSET = 16
/** Width of the accent at the edge of that ground, where its corners are square. */
const BAR = 4

/** What a row of an agenda is: one of many, the one that comes now, or one that stands back behind that. */
export type Standing = 'equal' | 'active' | 'quiet'

/** A row of an agenda, set and measured. */
export interface Row {
  readonly standing: Standing
  readonly number: number
  readonly figure: TextParagraph
  readonly paragraphs: readonly TextParagraph[]
  /** From the number to the name. */
  readonly indent: Points
  readonly height: Points
  readonly misfit: Misfit | null
}

/** Sets an item with its number in a width. */
export function agendaRow(
  item: ListItem,
  number: number,
  standing: Standing,
  width: Points,
  { size }: Setting,
  sheet: Sheet,
): Row {
  const { fonts, chrome, type } = sheet.theme
  const tone = toneOf(standing, sheet)
  const look = bodyLook(sheet, tone, size)
  const under = { ...bodyLook(sheet, tone, small(type, size)), color: tone.muted }
  const paragraphs = [
    textParagraph(runs(item.children, look, sheet)),
    ...item.items.map((child) => textParagraph(runs(child.children, under, sheet), { spaceBefore: 2 })),
  ]
  const large = { ...look, size: Math.round(size * 1.5), color: tone.accent, font: fonts.heading }
  const digits = plainRuns(String(number), { ...large, bold: chrome.titleBold }, null, sheet)
  const figure = textParagraph(digits, { align: paragraphs[0]!.rtl ? 'right' : 'left' })
  const indent = size * 3
  const room = width - indent - 2 * insetOf(standing)
  const text = measure(paragraphs, room, sheet)
  const height = Math.max(text.height, measure([figure], room, sheet).height)
  const misfit = text.tooWide === null ? null : { token: text.tooWide, width: room, place: item.place }
  return { standing, number, figure, paragraphs, indent, height, misfit }
}

/** Draws a row in a box; its number stands where its text begins, on the right for text that runs from right to left. */
export function drawAgendaRow(row: Row, box: Box, lined: boolean, sheet: Sheet): readonly Item[] {
  const { number, indent, paragraphs } = row
  const inset = insetOf(row.standing)
  const inner = { ...box, x: box.x + inset, width: box.width - 2 * inset }
  const { rtl } = paragraphs[0]!
  const text = { ...inner, x: rtl ? inner.x : inner.x + indent, width: inner.width - indent }
  const figure = { ...inner, x: rtl ? inner.x + text.width + 8 : inner.x, width: indent - 8 }
  return [
    ...(lined ? [hairline(`line-${number}`, box.x, box.y, box.width, sheet.tones.slide.rule, 0.75)] : []),
    ...(row.standing === 'active' ? ground(box, rtl, sheet) : []),
    textItem([row.figure], figure, sheet, { key: `number-${number}`, role: 'figure', anchor: 'middle' }),
    textItem(paragraphs, text, sheet, { key: `item-${number}`, role: 'body', anchor: 'middle' }),
  ]
}

/** The ground of the active row, with an accent at the edge where its number stands. */
function ground(box: Box, rtl: boolean, { theme }: Sheet): readonly Item[] {
  const { card, colors, roles } = theme
  const line = card.line && { color: card.line, width: 1 }
  const x = rtl ? box.x + box.width - BAR : box.x
  const bar = card.radius === 0 ? [block('active-bar', { ...box, x, width: BAR }, colors.accent1)] : []
  return [{ ...block('active', box, roles.card, card.radius), line }, ...bar]
}

function toneOf(standing: Standing, { tones }: Sheet): Tone {
  if (standing === 'active') return tones.card
  const { slide } = tones
  return standing === 'equal' ? slide : { ...slide, text: slide.muted, accent: slide.muted, link: slide.muted }
}

function insetOf(standing: Standing): Points {
  return standing === 'equal' ? 0 : INSET
}
