import type { Box, Points } from '../model/geometry.ts'
import type { Message, Place } from '../model/message.ts'
import type { Run, TextItem } from '../model/scene.ts'
import type { LevelStyle } from '../model/slide-layout.ts'
import { type Inline, plainText } from '../model/text.ts'
import type { Color } from '../model/theme.ts'
import { narrowestWidth } from '../text/balance.ts'
import { paragraphHeight } from '../text/height.ts'
import { lineBreaks, styled } from './measure.ts'
import { titleTooLong, titleWordTooWide } from './messages.ts'
import { textItem } from './piece.ts'
import { bodyLook, type Look, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { textParagraph } from './text-paragraph.ts'

/** Titles are set a little tighter than text, so that two lines read as one sentence. */
const TIGHT = 0.95

/** What a title is allowed. */
export interface TitleRoom {
  readonly width: Points
  readonly lines: number
  /** Sizes to try, largest first. */
  readonly sizes: readonly Points[]
  readonly color: Color
  readonly place: Place
  /** A smaller size is taken if it saves the last word from standing alone on its line. */
  readonly noLoneWord?: boolean
  /** The height that its lines have; defaults to any. */
  readonly height?: Points
  /** How a template sets it; defaults to the theme's look. */
  readonly style?: LevelStyle
}

/** A title that fits: its size, its height and the width in which its lines are balanced. */
export interface FittedTitle {
  readonly runs: readonly Run[]
  readonly size: Points
  readonly lines: number
  readonly height: Points
  readonly width: Points
  readonly align: LevelStyle['align']
  /** As a factor of the font's own line pitch. */
  readonly lineSpacing: number
  readonly messages: readonly Message[]
}

/** Sets a title at the largest size that fits. One that fits at none is an error, and is set at the smallest. */
export function fitTitle(title: readonly Inline[], room: TitleRoom, sheet: Sheet): FittedTitle {
  const shown = fitAsShown(title, room, sheet)
  if (!room.style?.caps) return shown
  return { ...shown, runs: runs(title, { ...titleLook(shown.size, room, sheet), caps: false }, sheet) }
}

/** A title in the capitals that a template shows it in, for they are wider. */
function fitAsShown(title: readonly Inline[], room: TitleRoom, sheet: Sheet): FittedTitle {
  let lonely: FittedTitle | null = null
  for (const size of room.sizes) {
    const set = runs(title, titleLook(size, room, sheet), sheet)
    const broken = lineBreaks(set, room.width, sheet)
    if (broken.tooWide !== null || broken.count > linesIn(room, size)) continue
    const found = fitted(set, size, room, sheet)
    if (!room.noLoneWord || !endsAlone(found, sheet)) return found
    lonely ??= found
  }
  if (lonely) return lonely
  const size = room.sizes.at(-1)!
  const set = runs(title, titleLook(size, room, sheet), sheet)
  const broken = lineBreaks(set, room.width, sheet)
  const lines = linesIn(room, size)
  const message =
    broken.count > lines
      ? titleTooLong(
          plainText(title),
          { lines: broken.count, allowed: lines, size, cut: excess(set, room, sheet) },
          room.place,
        )
      : titleWordTooWide(broken.tooWide ?? '', size, room.place)
  return { ...fitted(set, size, room, sheet), messages: [message] }
}

/** True if a slide's title has room in a size, on as many lines. */
export function fitsTitle(title: readonly Inline[], size: Points, room: TitleRoom, sheet: Sheet): boolean {
  const broken = lineBreaks(runs(title, titleLook(size, room, sheet), sheet), room.width, sheet)
  return broken.tooWide === null && broken.count <= linesIn(room, size)
}

/** How many lines a title may have in a size: one at least. */
function linesIn({ lines, height, style }: TitleRoom, size: Points): number {
  if (height === undefined) return lines
  const pitch = paragraphHeight(1, size, style?.lineSpacing ?? TIGHT)
  return Math.max(1, Math.min(lines, Math.floor((height + ROUNDING) / pitch)))
}

/** What may be missing to a whole line. */
const ROUNDING = 0.5

/** The item of a title in its balanced width; its text stands at the top of the box or at its foot. */
export function titleItem(title: FittedTitle, box: Box, anchor: TextItem['anchor'], sheet: Sheet): TextItem {
  const paragraph = textParagraph(title.runs, { lineSpacing: title.lineSpacing, align: title.align })
  const left = box.width - title.width
  const x = box.x + (paragraph.align === 'right' ? left : paragraph.align === 'center' ? left / 2 : 0)
  const place = { ...box, x, width: title.width }
  const item = textItem([paragraph], place, sheet, { key: 'title', role: 'title', anchor })
  return { ...item, needed: Math.max(item.needed, title.height) }
}

function titleLook(size: Points, room: TitleRoom, sheet: Sheet): Look {
  const { fonts, chrome } = sheet.theme
  const look = bodyLook(sheet, sheet.tones.slide, size)
  const { font, bold, italic, tracking } = room.style ?? { ...look, font: fonts.heading, bold: chrome.titleBold }
  const caps = room.style?.caps === true
  return { ...look, font, bold, italic, tracking, caps, color: room.color, link: room.color, citations: false }
}

function fitted(set: readonly Run[], size: Points, room: TitleRoom, sheet: Sheet): FittedTitle {
  const lines = lineBreaks(set, room.width, sheet).count
  const width =
    lines === 1 ? room.width : Math.min(room.width, Math.ceil(narrowestWidth(styled(set, sheet), room.width)))
  const { align, lineSpacing } = room.style ?? { align: 'left', lineSpacing: TIGHT }
  const height = paragraphHeight(lines, size, lineSpacing)
  return {
    runs: set,
    size,
    lines: lineBreaks(set, width, sheet).count,
    height,
    width,
    align,
    lineSpacing,
    messages: [],
  }
}

/** True if the last line of several is a single word. */
function endsAlone(title: FittedTitle, sheet: Sheet): boolean {
  const { texts } = lineBreaks(title.runs, title.width, sheet)
  return texts.length > 1 && !/\S\s+\S/.test(texts.at(-1)!)
}

/** About how many characters are too many: all after the longest beginning that fits. */
function excess(set: readonly Run[], room: TitleRoom, sheet: Sheet): number {
  const length = set.reduce((sum, run) => sum + run.text.length, 0)
  let fits = 0
  let over = length
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (lineBreaks(beginning(set, middle), room.width, sheet).count <= room.lines) fits = middle
    else over = middle
  }
  return length - fits
}

/** The first characters of runs. */
function beginning(set: readonly Run[], length: number): readonly Run[] {
  let left = length
  return set.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left))
    left -= run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}
