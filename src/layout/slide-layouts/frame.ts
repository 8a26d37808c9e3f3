import type { SlideKind } from '../../model/deck.ts'
import { type Box, overlaps } from '../../model/geometry.ts'
import type { LevelStyle, Placeholder, PlaceholderType } from '../../model/slide-layout.ts'
import { LINE_PITCH } from '../../text/height.ts'
import { eyebrowBox, numberBox, sourceBox } from '../frame-boxes.ts'
import { span } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import { lookOf } from './looks.ts'
import { isPoster, type PosterKind, posterSpan } from './posters.ts'

/** `p:ph/@idx` of the places that stand around the content. */
const INDEX = { date: 10, footer: 11, 'page-number': 12, eyebrow: 20, 'source-line': 21 } as const
/** The least distance to the slide's edge, and the space above the section's name. */
const EDGE = 6
const ABOVE_EYEBROW = 3
/** The shares of a width that date and footer have where the number stands beside them. */
const FOOT = { date: [0, 0.4], footer: [0.45, 0.85], number: [0.9, 1] } as const

/** The places that stand around the content of each kind's slides, but for the title. */
export function framesOf(sheet: Sheet): (kind: SlideKind) => readonly Placeholder[] {
  const page = pageFrame(sheet)
  return (kind) => (isPoster(kind) ? posterFrame(kind, sheet) : page)
}

/** Footer and date stand above the section's name, for the sources need the foot for themselves. */
function pageFrame(sheet: Sheet): readonly Placeholder[] {
  const { theme } = sheet
  const head = headBox(sheet)
  const foot = lookOf('foot', sheet)
  return [
    ...(theme.chrome.eyebrow ? [place('eyebrow', eyebrowBox(theme), 'top', lookOf('eyebrow', sheet))] : []),
    place('source-line', sourceBox(theme, 0), 'bottom', lookOf('foot', sheet)),
    place('date', part(head, 0.6, 1), 'bottom', atEnd(foot)),
    place('footer', part(head, 0, 0.55), 'bottom', foot),
    place('page-number', numberBox(theme), 'bottom', atEnd(foot)),
  ]
}

/** A line above the section's name, or over the sources where there is no room above. */
function headBox({ theme }: Sheet): Box {
  const { grid, type } = theme
  const height = type.footer * LINE_PITCH
  const sources = sourceBox(theme, 0)
  const line = { ...span(theme, 1, grid.columns), height }
  const ways = [eyebrowBox(theme).y - height - ABOVE_EYEBROW, sources.y - height, grid.height - EDGE - height]
  const y = ways.find((top) => top >= EDGE && !overlaps({ ...line, y: top }, sources))
  return { ...line, y: y ?? 0 }
}

/** Date, footer and number under the text, clear of the theme's drawing. */
function posterFrame(kind: PosterKind, sheet: Sheet): readonly Placeholder[] {
  const { theme } = sheet
  const { grid, type } = theme
  const line = { ...posterSpan(kind, theme), y: grid.height - grid.footerY, height: type.footer * LINE_PITCH }
  const foot = lookOf('coverFoot', sheet)
  return [
    place('date', part(line, ...FOOT.date), 'bottom', foot),
    place('footer', part(line, ...FOOT.footer), 'bottom', foot),
    place('page-number', part(line, ...FOOT.number), 'bottom', atEnd(foot)),
  ]
}

const TYPES: Readonly<Record<keyof typeof INDEX, PlaceholderType>> = {
  date: 'dt',
  footer: 'ftr',
  'page-number': 'sldNum',
  eyebrow: 'body',
  'source-line': 'body',
}

function place(
  key: keyof typeof INDEX,
  box: Box,
  anchor: Placeholder['anchor'],
  levels: readonly LevelStyle[],
): Placeholder {
  return { key, type: TYPES[key], index: INDEX[key], box, insets: NO_INSETS, anchor, levels }
}

/** Text stands in its boxes without insets. */
export const NO_INSETS: Placeholder['insets'] = { left: 0, top: 0, right: 0, bottom: 0 }

function part(box: Box, from: number, to: number): Box {
  return { ...box, x: box.x + box.width * from, width: box.width * (to - from) }
}

function atEnd(levels: readonly LevelStyle[]): readonly LevelStyle[] {
  return levels.map((level) => ({ ...level, align: 'right' }))
}
