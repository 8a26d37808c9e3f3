import type { Points } from '../../model/geometry.ts'
import { type LevelStyle, plainLevel } from '../../model/slide-layout.ts'
import type { Color } from '../../model/theme.ts'
import { bodyLadder } from '../ladder.ts'
import type { Sheet } from '../sheet.ts'

/** What text in a place is for, which decides how it looks if no slide says. */
export type LookName =
  | 'title'
  | 'list'
  | 'text'
  | 'lead'
  | 'label'
  | 'caption'
  | 'remark'
  | 'statement'
  | 'quote'
  | 'figure'
  | 'eyebrow'
  | 'foot'
  | 'cover'
  | 'coverLead'
  | 'coverText'
  | 'coverNote'
  | 'coverFigure'
  | 'coverFoot'

/** The deepest level that slides have, counted from 0. */
const DEEPEST = 4
/** Space from one level to the next, and between two paragraphs, as shares of the size. */
const STEP = 1.05
const GAP = 0.6
/** Titles and large figures are set a little tighter than text. */
const TIGHT = 0.95

/** How the text of a place looks: lists level by level, all other text at one level. */
export function lookOf(name: LookName, sheet: Sheet): readonly LevelStyle[] {
  const first = firstLevel(name, sheet)
  return name === 'list' ? levelsUnder(first, sheet.tones.slide.accent) : [first]
}

/** A first level, and under it levels with bullets, each further in. */
export function levelsUnder(first: LevelStyle, accent: Color): readonly LevelStyle[] {
  const step = Math.round(first.size * STEP)
  const under = Array.from(
    { length: DEEPEST },
    (_, index): LevelStyle => ({
      ...first,
      indent: first.indent + step * (index + 1),
      hanging: step,
      bullet: first.bullet ?? { character: '•', color: accent },
      spaceBefore: first.spaceBefore / 2,
    }),
  )
  return [first, ...under]
}

function firstLevel(name: LookName, sheet: Sheet): LevelStyle {
  const { theme, tones } = sheet
  const { type, chrome, fonts } = theme
  const heading = { font: fonts.heading, bold: chrome.titleBold }
  const body = bodyLadder(type).grown[0] ?? type.body
  const plain = (size: Points, color: Color, more: Partial<LevelStyle> = {}): LevelStyle => ({
    ...plainLevel(fonts.body, size, color),
    ...more,
  })
  switch (name) {
    case 'title':
      return plain(sheet.titleSize, tones.slide.title, { ...heading, lineSpacing: TIGHT })
    case 'list':
      return listed(plain(body, tones.slide.text, { spaceBefore: body * GAP }), tones.slide.accent)
    case 'text':
      return plain(body, tones.slide.text, { spaceBefore: body * GAP })
    case 'lead':
      return plain(type.lead, tones.slide.text, { spaceBefore: type.lead * GAP })
    case 'remark':
      return plain(type.titleMin, tones.slide.text)
    case 'label':
      return plain(type.label, tones.slide.text, { bold: true })
    case 'caption':
      return plain(type.labelMin, tones.slide.muted)
    case 'statement':
    case 'quote':
      return plain(Math.round(type.title * 1.3), tones.slide.title, heading)
    case 'figure':
      return plain(Math.round(type.kpi * 2), tones.slide.accent, heading)
    case 'eyebrow':
      return plain(type.eyebrow, tones.slide.accent, { bold: true, tracking: 1 })
    case 'foot':
      return plain(type.footer, tones.slide.muted)
    default:
      return onCover(name, plain, sheet)
  }
}

type Plain = (size: Points, color: Color, more?: Partial<LevelStyle>) => LevelStyle

function onCover(name: LookName, plain: Plain, { theme, tones }: Sheet): LevelStyle {
  const { type, fonts, chrome } = theme
  const heading = { font: fonts.heading, bold: chrome.titleBold, lineSpacing: TIGHT }
  switch (name) {
    case 'cover':
      return plain(type.cover, tones.cover.title, heading)
    case 'coverText':
      return plain(type.lead, tones.cover.text)
    case 'coverNote':
      return plain(type.label, tones.cover.muted)
    case 'coverFigure':
      return plain(Math.round(type.cover * 1.5), tones.cover.accent, heading)
    case 'coverFoot':
      return plain(type.footer, tones.cover.muted)
    default:
      return plain(type.lead, tones.cover.muted)
  }
}

function listed(style: LevelStyle, accent: Color): LevelStyle {
  const step = Math.round(style.size * STEP)
  return { ...style, indent: step, hanging: step, bullet: { character: '•', color: accent } }
}
