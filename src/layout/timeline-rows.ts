import type { ListItem } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { accentOn } from './accent.ts'
import { type Entry, entry, highest, misfitOf, textsOf } from './entry.ts'
import type { Setting } from './fit.ts'
import { across } from './grid.ts'
import { leadSize } from './lead.ts'
import { inReadingOrder } from './mirror.ts'
import type { Stack } from './piece.ts'
import { bodyLook, type Look } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { aboveCards, cardHeight, drawRail, drawStop, insideOf } from './timeline-stop.ts'

/** Where there is room, cards grow to this many times the height that they need, and rows to this share of the whole. */
const GROWN = 1.3
const LEAST = 0.7
/** The largest times, in relation to figures on cards. */
const LARGEST = 1.3
/** Where the rows stand in the height that is left. */
const LOWERED = 0.45

/** Stops in rows along a rail: the time above it, a marker on it, and under it a card that says what happened. */
export function timelineRows(
  items: readonly ListItem[],
  rows: number,
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  const columns = Math.ceil(items.length / rows)
  const { gutter } = sheet.theme.grid
  const each = (width - gutter * (columns - 1)) / columns
  const widths = { lead: each, text: insideOf(each, sheet) }
  const entries = stops(items, each, setting, sheet)
  const lead = highest(
    entries.map((one) => one.lead),
    widths.lead,
    sheet,
  )
  const text = highest(
    entries.map((one) => one.text),
    widths.text,
    sheet,
  )
  const above = aboveCards(lead)
  const card = cardHeight(text, sheet)
  const between = setting.size * 1.5
  const stack: Stack = {
    height: rows * (above + card) + (rows - 1) * between,
    stretches: false,
    misfit: misfitOf(entries, widths, sheet),
    texts: textsOf(entries, widths),
    draw: (box) => {
      const most = (box.height - (rows - 1) * between) / rows
      const grown = Math.min(most - above, Math.max(card * GROWN, most * LEAST - above))
      const line = { lead, above, card: card === 0 ? 0 : Math.max(card, grown) }
      const step = above + line.card + between
      const top = box.y + Math.max(0, box.height - step * rows + between) * LOWERED
      return Array.from({ length: rows }, (_, row) => {
        const place = { ...box, y: top + row * step, height: step - between }
        const places = across(place, columns, gutter)
        const stopsOfRow = entries.slice(row * columns, (row + 1) * columns)
        return [
          drawRail(place, line, row, sheet),
          ...stopsOfRow.flatMap((one, index) => drawStop(one, places[index]!, line, row * columns + index, sheet)),
        ]
      }).flat()
    },
  }
  return inReadingOrder(stack, items)
}

function stops(items: readonly ListItem[], width: Points, setting: Setting, sheet: Sheet): readonly Entry[] {
  const { size } = setting
  const most = Math.round(sheet.theme.type.kpi * LARGEST)
  const sizes = [2.6, 2.3, 2, 1.8, 1.6, 1.4, 1.2].map((share) => Math.min(Math.round(size * share), most))
  const fitting = leadSize(items, [sizes[0]!, ...sizes.slice(1), size], (one) => look(one, 0, sheet), width, sheet)
  return items.map((item, index) => entry(item, look(fitting, index, sheet), size, sheet.tones.card, sheet))
}

function look(size: Points, index: number, sheet: Sheet): Look {
  const { fonts, chrome, roles } = sheet.theme
  const color = accentOn(roles.bg, index, sheet.theme)
  return {
    ...bodyLook(sheet, sheet.tones.slide, size),
    font: fonts.heading,
    bold: chrome.titleBold,
    color,
    link: color,
  }
}
