import type { ListItem } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Item, Run, TextParagraph } from '../model/scene.ts'
import { plainText } from '../model/text.ts'
import type { Color } from '../model/theme.ts'
import { cardColors } from './card-colors.ts'
import { leadingStrong } from './leading-strong.ts'
import { measure } from './measure.ts'
import { type Misfit, textItem } from './piece.ts'
import { bodyLook, type Look, runs } from './runs.ts'
import { block } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** Space between a figure and its label. */
const GAP = 4

/** A card's figure and label, set and measured. */
export interface CardText {
  readonly figure: readonly TextParagraph[]
  readonly label: readonly TextParagraph[]
  readonly figureHeight: Points
  readonly labelHeight: Points
  readonly misfit: Misfit | null
}

/** The room for the figure and for its label: beside each other on cards that are as wide as the slide. */
export function textWidths(
  each: Points,
  columns: number,
  pad: Points,
  sheet: Sheet,
): { readonly figure: Points; readonly label: Points } {
  const { accentBar } = sheet.theme.card
  const inner = each - 2 * pad - accentBar
  return columns === 1 ? { figure: inner * 0.3, label: inner * 0.7 - 16 } : { figure: inner, label: inner }
}

/** Sets an item on a card: what is strong at its start is the figure, the rest its label. */
export function cardText(
  item: ListItem,
  index: number,
  size: Points,
  widths: { readonly figure: Points; readonly label: Points },
  labelSize: Points,
  sheet: Sheet,
): CardText {
  const { label: color } = cardColors(sheet.theme, index)
  const figure = [textParagraph(figureRuns(item, figureLook(size, index, sheet), sheet), { lineSpacing: 0.95 })]
  const look = textLook(labelSize, color, sheet)
  const { rest } = leadingStrong(item.children)
  const label = [rest, ...item.items.map((child) => child.children)]
    .map((part) => runs(part, look, sheet))
    .filter((set) => set.length > 0)
    .map((set) => textParagraph(set))
  const value = measure(figure, widths.figure, sheet)
  const words = measure(label, widths.label, sheet)
  const broken = value.lines > 1 && widths.figure === widths.label ? plainText(item.children) : null
  const token = value.tooWide ?? words.tooWide ?? broken
  const width = words.tooWide === null ? widths.figure : widths.label
  const misfit = token === null ? null : { token, width, place: item.place }
  return { figure, label, figureHeight: value.height, labelHeight: words.height, misfit }
}

/** What is strong at the start of the item. */
export function figureRuns(item: ListItem, look: Look, sheet: Sheet): readonly Run[] {
  const { strong } = leadingStrong(item.children)
  return runs(strong, { ...look, citations: false }, sheet)
}

/** The look of a card's figure. */
export function figureLook(size: Points, index: number, sheet: Sheet): Look {
  const { card, fonts } = sheet.theme
  const look = textLook(size, cardColors(sheet.theme, index).value, sheet)
  return { ...look, font: card.valueFont === 'heading' ? fonts.heading : fonts.body, bold: card.valueBold }
}

/** Text on cards has one colour, links included. */
function textLook(size: Points, color: Color, sheet: Sheet): Look {
  return bodyLook(sheet, { text: color, link: color }, size)
}

/** The height of a card's text; on a card as wide as the slide its parts stand side by side. */
export function textHeight(text: CardText, columns: number): Points {
  const { figureHeight, labelHeight } = text
  if (columns === 1) return Math.max(figureHeight, labelHeight)
  return figureHeight + (labelHeight > 0 ? GAP + labelHeight : 0)
}

/** Draws a card with its text, which starts below the card's upper edge. */
export function drawCard(
  text: CardText,
  box: Box,
  top: Points,
  index: number,
  columns: number,
  pad: Points,
  sheet: Sheet,
): readonly Item[] {
  const { card } = sheet.theme
  const { fill, accent } = cardColors(sheet.theme, index)
  const name = `card-${index + 1}`
  const y = box.y + card.topBar + top
  const height = box.height - card.topBar - 2 * top
  const x = box.x + card.accentBar + pad
  const widths = textWidths(box.width, columns, pad, sheet)
  const beside = columns === 1
  const figure = { x, y, width: widths.figure, height: beside ? height : text.figureHeight }
  const label = beside
    ? { x: x + widths.figure + 16, y, width: widths.label, height }
    : { x, y: y + text.figureHeight + GAP, width: widths.label, height: text.labelHeight }
  const anchor = beside ? 'middle' : 'top'
  return [
    { ...block(name, box, fill, card.radius), line: card.line && { color: card.line, width: 1 } },
    ...(card.accentBar > 0 ? [block(`${name}-bar`, { ...box, width: card.accentBar }, accent)] : []),
    ...(card.topBar > 0 ? [block(`${name}-bar`, { ...box, height: card.topBar }, accent)] : []),
    textItem(text.figure, figure, sheet, { key: `${name}-figure`, role: 'figure', anchor }),
    ...(text.label.length > 0
      ? [textItem(text.label, label, sheet, { key: `${name}-label`, role: 'label', anchor })]
      : []),
  ]
}
