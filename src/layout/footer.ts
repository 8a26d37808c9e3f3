import type { Points } from '../model/geometry.ts'
import type { Source } from '../model/report.ts'
import type { Item, TextItem, TextParagraph } from '../model/scene.ts'
import { plainText } from '../model/text.ts'
import type { References } from './citations.ts'
import { numberBox, sourceBox } from './frame-boxes.ts'
import { measure } from './measure.ts'
import { textItem } from './piece.ts'
import { bodyLook, type Look, plainRuns, runs } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { templatePageNumber, templateSourceBox } from './template/foot.ts'
import { textParagraph } from './text-paragraph.ts'
import type { Tone } from './tone.ts'
import { words } from './words.ts'

/** The line of sources names fewer details rather than take more lines than this. */
const LINES = 2
/** Space between content and a foot. */
const GAP = 8

/** Footnotes and sources at the foot of a slide; null for a slide that has neither. */
export function sourceLine(references: References, sheet: Sheet): TextItem | null {
  const { width } = sheet.layout ? templateSourceBox(sheet.theme, 0) : sourceBox(sheet.theme, 0)
  const paragraphs = [...footnotes(references, sheet), ...sources(references, width, sheet)]
  if (paragraphs.length === 0) return null
  const needed = measure(paragraphs, width, sheet).height
  const box = sheet.layout ? templateSourceBox(sheet.theme, needed) : sourceBox(sheet.theme, needed)
  return textItem(paragraphs, box, sheet, { key: 'source-line', role: 'source-line', anchor: 'bottom' })
}

/** Where content must end above a foot. */
export function contentBottom(foot: TextItem | null, sheet: Sheet): Points {
  const { height, contentBottom: distance } = sheet.theme.grid
  return Math.min(height - distance, foot ? foot.box.y + foot.box.height - foot.needed - GAP : height)
}

/** The slide's number, at the foot on the right, or where a template has it: null for a layout that has none. */
export function pageNumber(number: number, tone: Tone, sheet: Sheet): Item | null {
  if (sheet.layout) return templatePageNumber(number, sheet.layout, sheet)
  const look = { ...bodyLook(sheet, tone, sheet.theme.type.footer), color: tone.muted }
  const set = [textParagraph(plainRuns(String(number), look, null, sheet), { align: 'right' })]
  return textItem(set, numberBox(sheet.theme), sheet, { key: 'page-number', role: 'page-number', anchor: 'bottom' })
}

function look(sheet: Sheet): Look {
  const tone = sheet.tones.slide
  return { ...bodyLook(sheet, tone, sheet.theme.type.footer), color: tone.muted, link: tone.muted }
}

function footnotes(references: References, sheet: Sheet): readonly TextParagraph[] {
  return references.footnotes.map((note) => {
    const mark = plainRuns(`${sheet.footnotes.get(note) ?? '*'} `, look(sheet), null, sheet)
    return textParagraph([...mark, ...runs(note.children, look(sheet), sheet)])
  })
}

/** The fullest way to name the sources that fits: with years, by name, by number alone. */
function sources(references: References, width: Points, sheet: Sheet): readonly TextParagraph[] {
  const known = references.sources.flatMap(({ key, locators }) => {
    const source = sheet.meta.sources[key] ?? sheet.sources.find((candidate) => candidate.key === key)
    return source ? [{ source, locators, number: sheet.numbers.get(key) ?? null }] : []
  })
  if (known.length === 0) return []
  known.sort((a, b) => (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY))
  const label = known.length === 1 ? words(sheet.meta.language).source : words(sheet.meta.language).sources
  const list = (name: (source: Source) => string): string =>
    `${label}: ${known.map(({ source, number, locators }) => `${number === null ? '' : `${number} `}${[name(source), ...locators].join(', ')}`).join(' · ')}`
  const numbers = known.flatMap(({ number }) => number ?? []).join(', ')
  const ways = [list(nameAndDate), list(shortName), `${label}: ${numbers === '' ? known.length : numbers}`]
  const set = ways.map((text) => textParagraph(plainRuns(text, look(sheet), null, sheet)))
  return [set.find((paragraph) => measure([paragraph], width, sheet).lines <= LINES) ?? set.at(-1)!]
}

function nameAndDate(source: Source): string {
  return [shortName(source), source.date].filter((part) => part !== null).join(', ')
}

function shortName(source: Source): string {
  return source.publisher ?? source.author ?? plainText(source.title.inlines)
}
