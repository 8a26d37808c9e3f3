import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Run, TextParagraph } from '../model/scene.ts'
import { plainText } from '../model/text.ts'
import type { Color } from '../model/theme.ts'
import { cardColors } from './card-colors.ts'
import { type Change, explanation } from './change.ts'
import { leadingStrong } from './leading-strong.ts'
import { lineWidth } from './line-width.ts'
import { measure } from './measure.ts'
import type { Misfit } from './piece.ts'
import { bodyLook, type Look, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** A card's texts, set and measured. */
export interface CardText {
  readonly figure: readonly TextParagraph[]
  /** What the figure counts. */
  readonly label: readonly TextParagraph[]
  /** How it changed. */
  readonly change: readonly TextParagraph[]
  /** The width that the figure takes, and the one that the change would take on one line. */
  readonly figureWidth: Points
  readonly changeWidth: Points
  readonly figureHeight: Points
  readonly labelHeight: Points
  readonly changeHeight: Points
  readonly misfit: Misfit | null
}

/** The room for a card's figure, and for what stands under or beside it. */
export interface TextWidths {
  readonly figure: Points
  readonly label: Points
}

/** The room for the figure and for its label; on flat cards, which are as wide as the slide, beside each other. */
export function textWidths(each: Points, flat: boolean, pad: Points, sheet: Sheet): TextWidths {
  const { accentBar } = sheet.theme.card
  const inner = each - 2 * pad - accentBar
  return flat ? { figure: inner * 0.3, label: inner * 0.7 - 16 } : { figure: inner, label: inner }
}

/** Sets an item on a card: what is strong at its start is the figure, the rest its label and how it changed. */
export function cardText(
  item: ListItem,
  index: number,
  size: Points,
  widths: TextWidths,
  labelSize: Points,
  sheet: Sheet,
): CardText {
  const colors = cardColors(sheet.theme, index)
  const look = textLook(labelSize, colors.label, sheet)
  const { label: words, changes } = explanation(item)
  const label = words
    .map((part) => runs(part, look, sheet))
    .filter((set) => set.length > 0)
    .map((set) => textParagraph(set))
  const change = changes.map((one) => textParagraph(changeRuns(one, look, colors[one.direction], sheet)))
  const align = label[0]?.rtl ? 'right' : 'left'
  const set = figureRuns(item, figureLook(size, index, sheet), sheet)
  const figure = [textParagraph(set, { lineSpacing: 0.95, align })]
  const measured = [figure, label, change].map((text, part) =>
    measure(text, part === 0 ? widths.figure : widths.label, sheet),
  )
  const [value, under, more] = [measured[0]!, measured[1]!, measured[2]!]
  const broken = value.lines > 1 && widths.figure === widths.label ? plainText(item.children) : null
  const token = value.tooWide ?? under.tooWide ?? more.tooWide ?? broken
  const width = (under.tooWide ?? more.tooWide) === null ? widths.figure : widths.label
  return {
    figure,
    label,
    change,
    figureWidth: lineWidth(set, sheet),
    changeWidth: Math.max(0, ...change.map((one) => lineWidth(one.runs, sheet))),
    figureHeight: value.height,
    labelHeight: under.height,
    changeHeight: more.height,
    misfit: token === null ? null : { token, width, place: item.place },
  }
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

function changeRuns({ words }: Change, look: Look, color: Color, sheet: Sheet): readonly Run[] {
  return runs(words, { ...look, bold: true, color, link: color }, sheet)
}
