import type { Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { Item, TextParagraph } from '../../model/scene.ts'
import type { Room } from '../arrangement.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import type { Pages } from '../flow.ts'
import { span } from '../grid.ts'
import { titleSizes } from '../ladder.ts'
import { measure } from '../measure.ts'
import { refusals } from '../messages.ts'
import { type Stack, textItem } from '../piece.ts'
import { fitSharedTitle, fitSharedWords } from '../poster-fit.ts'
import { bodyLook, plainRuns } from '../runs.ts'
import { block } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { posterSpan } from '../slide-layouts/posters.ts'
import { textParagraph } from '../text-paragraph.ts'
import { type FittedTitle, titleItem } from '../title.ts'

const TITLE_LINES = 3
const BELOW_TITLE = 16
const BAR = { width: 72, height: 5, above: 10 }
/** The number takes no more of its column than this, so that it stands clear of the title. */
const NUMBER = 0.85
/** Where the first base line of a title, or of a number, stands below the top of its box, in sizes. */
const BASE_LINE = 0.92
/** Where the middle of title and text stands, as a share of the slide's height. */
const MIDDLE = 0.48

/** A section slide: a big number, the section's name and its lede, on the cover's colours, in the sizes of its siblings. */
export function section(slide: Slide, room: Room): Pages {
  const { sheet } = room
  const { type, grid } = sheet.theme
  const column = posterSpan('section', sheet.theme)
  const title = titleOf(slide, room, column.width)
  const least = grid.height - grid.margin.top - grid.margin.bottom - title.height - BELOW_TITLE
  const lede = ledeOf(slide, column.width, least, sheet)
  const gap = lede.height > 0 ? BELOW_TITLE : 0
  const top = Math.max(grid.margin.top, grid.height * MIDDLE - (title.height + gap + lede.height) / 2)
  const items = [
    titleItem(title, { ...column, y: top, height: title.height }, 'bottom', sheet),
    ...number(room.ordinal, top + BASE_LINE * title.size, sheet),
    ...lede.draw({ ...column, y: top + title.height + gap, height: lede.height }),
  ]
  return {
    pages: [{ blocks: slide.blocks, items }],
    messages: [...title.messages, ...refusals(lede, 'text of the section', least, type.bodyMin, slide.place)],
  }
}

function titleOf(slide: Slide, { sheet, title }: Room, width: Points): FittedTitle {
  const { type } = sheet.theme
  const sizes = [Math.round((type.cover + type.title) / 2), type.title + 4, ...titleSizes(type)]
  const { title: color } = sheet.tones.cover
  return fitSharedTitle(title, { width, lines: TITLE_LINES, sizes, color, place: slide.place, noLoneWord: true }, sheet)
}

function ledeOf(slide: Slide, width: Points, height: Points, sheet: Sheet): Stack {
  const { cover } = sheet.tones
  const tone = { ...cover, text: cover.muted }
  const set = (size: Points): Stack => stackBlocks(slide.blocks, { sheet, width, size, gap: 0.5, tone, name: 'lede' })
  return slide.blocks.length === 0 ? set(sheet.theme.type.lead) : fitSharedWords(set, height, sheet)
}

/** The section's number under a short bar, on the base line of the title's first line, as large as its column allows. */
function number(ordinal: number, baseLine: Points, sheet: Sheet): readonly Item[] {
  const { fonts, chrome, type, roles } = sheet.theme
  const { cover } = sheet.tones
  const column = span(sheet.theme, 1, 2)
  const digits = String(ordinal).padStart(2, '0')
  const set = (size: Points): readonly TextParagraph[] => {
    const look = { ...bodyLook(sheet, cover, size), font: fonts.heading, bold: chrome.titleBold, color: cover.accent }
    return [textParagraph(plainRuns(digits, look, null, sheet), { lineSpacing: 0.95 })]
  }
  const large = [1.5, 1.25, 1, 0.75].map((share) => set(Math.round(type.cover * share)))
  const widest = column.width * NUMBER
  const figure = large.find((text) => measure(text, widest, sheet).lines === 1) ?? set(type.body)
  const { height } = measure(figure, column.width, sheet)
  const y = baseLine - BASE_LINE * figure[0]!.runs[0]!.size
  const bar = { x: column.x, y: y - BAR.above - BAR.height, width: BAR.width, height: BAR.height }
  return [
    textItem(figure, { ...column, y, height }, sheet, { key: 'number', role: 'figure' }),
    block('accent', bar, roles.coverAccent),
  ]
}
