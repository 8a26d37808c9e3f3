import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { accentGround, accentTone } from './accent-card.ts'
import { balanced } from './balanced.ts'
import { bigFigure } from './big-figure.ts'
import { leadingStrong } from './leading-strong.ts'
import type { Stack } from './piece.ts'
import { bodyLook, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { headed, lowered } from './stack.ts'
import { textParagraph } from './text-paragraph.ts'
import type { Tone } from './tone.ts'

/** Space between the edge of the card and what stands on it. */
const PAD = 28
/** Space between a figure and the label under it. */
const GAP = 10
/** Where figures and the words beside them stand in the free height. */
export const LOWERED = 0.48

/**
 * An item's figure, very large on a card that takes the height it gets; with its label under it, or for words beside it.
 * The figure is no larger than a share of the figures on cards.
 */
export function figureCard(item: ListItem, labelSize: Points | null, width: Points, most: number, sheet: Sheet): Stack {
  const { accentBar, topBar } = sheet.theme.card
  const inner = width - 2 * PAD - accentBar
  const figure = bigFigure(item, inner, most, sheet)
  const label = labelSize === null ? null : figureLabel(item, labelSize, inner, accentTone(sheet), sheet)
  const content = label ? headed(figure, label, GAP) : figure
  return {
    ...content,
    height: topBar + content.height + 2 * PAD,
    draw: (box) => {
      const x = box.x + PAD + accentBar
      const free = { x, y: box.y + topBar + PAD, width: inner, height: box.height - topBar - 2 * PAD }
      return [...accentGround('card', { ...box, width }, sheet.theme), ...lowered(content, LOWERED).draw(free)]
    },
  }
}

/** What a figure counts, in lines of about one length; null if that is not said. */
export function figureLabel(item: ListItem, size: Points, width: Points, tone: Tone, sheet: Sheet): Stack | null {
  const { fonts, chrome } = sheet.theme
  const look = { ...bodyLook(sheet, tone, size), font: fonts.heading, bold: chrome.titleBold, color: tone.title }
  const set = runs(leadingStrong(item.children).rest, look, sheet)
  if (set.length === 0) return null
  return balanced(textParagraph(set), width, { key: 'label', role: 'label', place: item.place }, sheet)
}
