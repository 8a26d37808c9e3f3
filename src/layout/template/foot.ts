import type { Box, Points } from '../../model/geometry.ts'
import type { TextItem } from '../../model/scene.ts'
import type { TemplateLayout } from '../../model/template.ts'
import type { Theme } from '../../model/theme.ts'
import { span } from '../grid.ts'
import { measure } from '../measure.ts'
import { textItem } from '../piece.ts'
import { bodyLook, plainRuns } from '../runs.ts'
import type { Sheet } from '../sheet.ts'
import { textParagraph } from '../text-paragraph.ts'
import { colorIn, placeNamed } from './place.ts'
import { inPlace } from './title.ts'

/** Where sources and footnotes stand in a template: at the foot of its content, clear of its own footers and logos. */
export function templateSourceBox(theme: Theme, needed: Points): Box {
  const { grid } = theme
  return { ...span(theme, 1, grid.columns), y: grid.height - grid.contentBottom - needed, height: needed }
}

/** The slide's number where the template has it; null for a layout without one, or with too little room. */
export function templatePageNumber(number: number, layout: TemplateLayout, sheet: Sheet): TextItem | null {
  const place = placeNamed('page-number', layout)
  if (!place) return null
  const { font, size, bold, italic, tracking, align } = place.style
  const color = colorIn(place, size, sheet.theme)
  const look = { ...bodyLook(sheet, sheet.tones.slide, size), font, color, bold, italic, tracking }
  const set = [textParagraph(plainRuns(String(number), look, null, sheet), { align })]
  const { height, lines, tooWide } = measure(set, place.box.width, sheet)
  if (lines > 1 || tooWide !== null || height > place.box.height + 1) return null
  const as = { key: 'page-number', role: 'page-number', anchor: place.anchor } as const
  return inPlace(textItem(set, place.box, sheet, as), place)
}
