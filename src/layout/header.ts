import type { Slide } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Message } from '../model/message.ts'
import type { Item, TextItem } from '../model/scene.ts'
import type { Inline } from '../model/text.ts'
import { eyebrowBox } from './frame-boxes.ts'
import { span } from './grid.ts'
import { titleSizes } from './ladder.ts'
import { measure } from './measure.ts'
import { textItem } from './piece.ts'
import { bodyLook, plainRuns } from './runs.ts'
import { hairline } from './shapes.ts'
import type { Sheet } from './sheet.ts'
import { templateHeader } from './template/header.ts'
import { placeNamed } from './template/place.ts'
import { titleRoomIn } from './template/title.ts'
import { textParagraph } from './text-paragraph.ts'
import { fitTitle, type TitleRoom, titleItem } from './title.ts'

/** What stands at the top of a slide, and where its content starts. */
export interface Header {
  readonly items: readonly Item[]
  readonly bottom: Points
  readonly messages: readonly Message[]
}

const LINES = 2

/** Title, section name and rule. The content moves up where no title of the kind takes two lines. */
export function header(slide: Slide, title: readonly Inline[], sheet: Sheet): Header {
  const place = sheet.layout && placeNamed('title', sheet.layout)
  if (place) return templateHeader(slide, title, place, sheet)
  const { theme } = sheet
  const { margin, titleH, contentTop } = theme.grid
  const { x, width } = span(theme, 1, theme.grid.columns)
  const set = fitTitle(title, titleRoom(slide, sheet), sheet)
  const lines = Math.max(set.lines, sheet.titleLines.get(slide.kind) ?? 1)
  const zone = Math.max(set.height, lines > 1 ? titleH : titleH / LINES)
  const item = titleItem(set, { x, y: margin.top, width, height: zone }, 'top', sheet)
  const under = margin.top + item.box.height
  const { rule } = theme.chrome
  return {
    items: [
      item,
      ...(slide.section !== null && theme.chrome.eyebrow ? [eyebrow(slide.section, sheet)] : []),
      ...(rule ? [hairline('rule', x, under + rule.dy, width, rule.color, rule.h)] : []),
    ],
    bottom: under + contentTop - margin.top - titleH,
    messages: set.messages,
  }
}

/** What a slide's title is allowed: two lines over the whole width, in the size of all titles or a smaller one. */
export function titleRoom(slide: Slide, sheet: Sheet): TitleRoom {
  const { theme } = sheet
  const { width } = span(theme, 1, theme.grid.columns)
  const sizes = titleSizes(theme.type).filter((size) => size <= sheet.titleSize)
  const place = sheet.layout && placeNamed('title', sheet.layout)
  if (place) return titleRoomIn(place, sizes, slide.place, sheet)
  return { width, lines: LINES, sizes, color: sheet.tones.slide.title, place: slide.place }
}

/** The section's name above the title, on one line: a longer one ends with an ellipsis, for it stands in full elsewhere. */
function eyebrow(section: string, sheet: Sheet): TextItem {
  const { theme } = sheet
  const box = eyebrowBox(theme)
  const tone = sheet.tones.slide
  const look = { ...bodyLook(sheet, tone, theme.type.eyebrow), bold: true, color: tone.accent, caps: true, tracking: 1 }
  const set = (text: string) => textParagraph(plainRuns(text, look, null, sheet))
  let shown = section
  for (let length = section.length; measure([set(shown)], box.width, sheet).lines > 1 && length > 1; length -= 4) {
    shown = `${section.slice(0, length).trimEnd()}…`
  }
  return textItem([set(shown)], box, sheet, { key: 'eyebrow', role: 'eyebrow' })
}
