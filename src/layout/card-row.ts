import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { type CardText, textWidths } from './card.ts'
import { cardColors } from './card-colors.ts'
import { textItem } from './piece.ts'
import { block } from './shapes.ts'
import type { Sheet } from './sheet.ts'

/** Space between a figure, its label and how it changed. */
const GAP = 4
const ABOVE_CHANGE = 8
/** Space between a figure and what stands on its line or beside it. */
const BESIDE = 12
const COLUMN_GAP = 16

/** Cards side by side whose texts stand on the same levels. */
export interface CardRow {
  readonly texts: readonly CardText[]
  /** A single card as wide as the slide: its label stands beside its figure. */
  readonly flat: boolean
  /** What changed stands on the line of the figure, else under the label. */
  readonly inline: boolean
  /** Heights of the highest figure, label and change; the change has none where it stands beside the figure. */
  readonly figure: Points
  readonly label: Points
  readonly change: Points
  /** The height of all of them. */
  readonly height: Points
  /** The width of figures that have their labels beside them: of the widest. */
  readonly lead: Points
}

/** Measures a row of cards; inline: what changed stands on the line of the figure. */
export function cardRow(texts: readonly CardText[], inline: boolean): CardRow {
  const figure = Math.max(...texts.map(({ figureHeight }) => figureHeight))
  const label = Math.max(...texts.map(({ labelHeight }) => labelHeight))
  const change = inline ? 0 : Math.max(...texts.map(({ changeHeight }) => changeHeight))
  const height = figure + (label > 0 ? GAP + label : 0) + (change > 0 ? ABOVE_CHANGE + change : 0)
  return { texts, flat: false, inline, figure, label, change, height, lead: 0 }
}

/** A row of a single card: the figure on the left, all else at its right, after the width that all figures have. */
export function flatRow(text: CardText, lead: Points): CardRow {
  const right = text.labelHeight + (text.change.length > 0 ? GAP + text.changeHeight : 0)
  const height = Math.max(text.figureHeight, right)
  const heights = { figure: height, label: text.labelHeight, change: text.changeHeight }
  return { texts: [text], flat: true, inline: false, ...heights, height, lead }
}

/** True if what changed has room on the line of the figure; the width is that of the card's text. */
export function standsInline(text: CardText, width: Points): boolean {
  const rtl = text.label.some((paragraph) => paragraph.rtl)
  return text.change.length < 2 && !rtl && text.figureWidth + BESIDE + text.changeWidth <= width
}

/** Draws a card of a row; its text starts below its upper edge by `top`. */
export function drawCard(
  row: CardRow,
  at: number,
  box: Box,
  top: Points,
  index: number,
  pad: Points,
  sheet: Sheet,
): readonly Item[] {
  const { card } = sheet.theme
  const text = row.texts[at]!
  const x = box.x + card.accentBar + pad
  const width = box.width - card.accentBar - 2 * pad
  const inner = { x, y: box.y + card.topBar + top, width, height: row.height }
  return [...drawGround(box, index, sheet), ...drawStacked(row, text, inner, `card-${index + 1}`, sheet)]
}

function drawStacked(row: CardRow, text: CardText, inner: Box, name: string, sheet: Sheet): readonly Item[] {
  const label = { ...inner, y: inner.y + row.figure + GAP, height: row.label }
  const under = { ...inner, y: inner.y + row.height - row.change, height: row.change }
  const change = row.inline ? besideFigure(text, inner) : under
  const figure = {
    ...inner,
    width: row.inline && text.change.length > 0 ? text.figureWidth : inner.width,
    height: row.figure,
  }
  return [
    textItem(text.figure, figure, sheet, { key: `${name}-figure`, role: 'figure' }),
    ...(text.label.length > 0 ? [textItem(text.label, label, sheet, { key: `${name}-label`, role: 'label' })] : []),
    ...(text.change.length > 0 ? [textItem(text.change, change, sheet, { key: `${name}-change`, role: 'label' })] : []),
  ]
}

/** On the base line of the figure, which is a share of its size below the top of its box. */
function besideFigure({ figure, change, figureWidth, changeWidth, changeHeight }: CardText, inner: Box): Box {
  const size = (of: CardText['figure']): Points => of[0]?.runs[0]?.size ?? 0
  const y = inner.y + 0.92 * size(figure) - 0.95 * size(change)
  return { x: inner.x + figureWidth + BESIDE, y, width: changeWidth, height: changeHeight }
}

/** Draws a card that is as wide as the slide. */
export function drawFlatCard(row: CardRow, box: Box, index: number, pad: Points, sheet: Sheet): readonly Item[] {
  const { card } = sheet.theme
  const name = `card-${index + 1}`
  const text = row.texts[0]!
  const widths = textWidths(box.width, true, pad, sheet)
  const inner = { x: box.x + card.accentBar + pad, y: box.y + card.topBar, height: box.height - card.topBar }
  const right = { ...inner, x: inner.x + row.lead + COLUMN_GAP, width: widths.figure - row.lead + widths.label }
  const words = [...text.label, ...text.change.map((one) => ({ ...one, spaceBefore: GAP }))]
  const middle = 'middle' as const
  return [
    ...drawGround(box, index, sheet),
    textItem(text.figure, { ...inner, width: row.lead }, sheet, {
      key: `${name}-figure`,
      role: 'figure',
      anchor: middle,
    }),
    ...(words.length > 0
      ? [textItem(words, right, sheet, { key: `${name}-label`, role: 'label', anchor: middle })]
      : []),
  ]
}

function drawGround(box: Box, index: number, { theme }: Sheet): readonly Item[] {
  const { card } = theme
  const { fill, accent } = cardColors(theme, index)
  const name = `card-${index + 1}`
  return [
    { ...block(name, box, fill, card.radius), line: card.line && { color: card.line, width: 1 } },
    ...(card.accentBar > 0 ? [block(`${name}-bar`, { ...box, width: card.accentBar }, accent)] : []),
    ...(card.topBar > 0 ? [block(`${name}-bar`, { ...box, height: card.topBar }, accent)] : []),
  ]
}
