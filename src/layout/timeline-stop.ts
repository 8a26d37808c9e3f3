import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { accentOn } from './accent.ts'
import { cardGround } from './card-ground.ts'
import type { Entry } from './entry.ts'
import { MARKER, marker } from './marker.ts'
import { textItem } from './piece.ts'
import { hairline } from './shapes.ts'
import type { Sheet } from './sheet.ts'

/** The rail's strength, and the space above and below the markers on it. */
const RAIL = 2
const ABOVE = 8
const BELOW = 10

/** Heights in a row: of the times, of all above the cards, and of the cards. */
export interface StopRow {
  readonly lead: Points
  readonly above: Points
  readonly card: Points
}

/** The height of all above the cards, where the times have a height. */
export function aboveCards(lead: Points): Points {
  return lead + ABOVE + MARKER + BELOW
}

/** The height of a card whose text has a height; 0 for no text. */
export function cardHeight(text: Points, sheet: Sheet): Points {
  return text === 0 ? 0 : text + 2 * padOf(sheet) + sheet.theme.card.topBar
}

function padOf({ theme }: Sheet): Points {
  return Math.round(theme.card.pad * 0.8)
}

/** The width of a card's text. */
export function insideOf(width: Points, sheet: Sheet): Points {
  return width - sheet.theme.card.accentBar - 2 * padOf(sheet)
}

/** The line that the markers of a row stand on. */
export function drawRail(box: Box, { lead }: StopRow, row: number, sheet: Sheet): Item {
  const y = box.y + lead + ABOVE + MARKER / 2
  return hairline(`rail-${row + 1}`, box.x, y, box.width, sheet.tones.slide.rule, RAIL)
}

/** A stop in its column: the time, a marker on the rail, and a card that says what happened. */
export function drawStop(stop: Entry, box: Box, line: StopRow, index: number, sheet: Sheet): readonly Item[] {
  const { roles, card } = sheet.theme
  const name = `stop-${index + 1}`
  const color = accentOn(roles.bg, index, sheet.theme)
  const ground = { ...box, y: box.y + line.above, height: line.card }
  const pad = padOf(sheet)
  const text = {
    x: box.x + card.accentBar + pad,
    y: ground.y + card.topBar + pad,
    width: insideOf(box.width, sheet),
    height: ground.height - card.topBar - 2 * pad,
  }
  return [
    ...marker(name, box.x + MARKER / 2, box.y + line.lead + ABOVE + MARKER / 2, color, roles.bg),
    ...(stop.lead.length > 0
      ? [
          textItem(stop.lead, { ...box, height: line.lead }, sheet, {
            key: `${name}-when`,
            role: 'label',
            anchor: 'bottom',
          }),
        ]
      : []),
    ...(stop.text.length > 0
      ? [
          ...cardGround(`${name}-card`, ground, index, sheet.theme),
          textItem(stop.text, text, sheet, { key: `${name}-text`, role: 'body' }),
        ]
      : []),
  ]
}
