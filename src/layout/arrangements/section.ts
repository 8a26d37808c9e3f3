import type { Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { Item, TextParagraph } from '../../model/scene.ts'
import type { Room } from '../arrangement.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import type { Pages } from '../flow.ts'
import { span } from '../grid.ts'
import { bodyLadder, titleSizes } from '../ladder.ts'
import { measure } from '../measure.ts'
import { refusals } from '../messages.ts'
import { motif } from '../motif.ts'
import { type Stack, textItem } from '../piece.ts'
import { bodyLook, plainRuns } from '../runs.ts'
import { block } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { textParagraph } from '../text-paragraph.ts'
import { fitTitle, titleItem } from '../title.ts'

const TITLE_LINES = 3
const BELOW_TITLE = 16
const BAR = { width: 72, height: 5, above: 14 }
/** Where the middle of title and text stands, as a share of the slide's height. */
const MIDDLE = 0.48

/** A section slide: a big number, the section's name and its lede, on the cover's colours. */
export function section(slide: Slide, room: Room): Pages {
  const { sheet } = room
  const { type, grid } = sheet.theme
  const column = span(sheet.theme, 3, 9)
  const title = fitTitle(
    room.title,
    {
      width: column.width,
      lines: TITLE_LINES,
      sizes: [Math.round((type.cover + type.title) / 2), type.title + 4, ...titleSizes(type)],
      color: sheet.tones.cover.title,
      place: slide.place,
      noLoneWord: true,
    },
    sheet,
  )
  const least = grid.height - grid.margin.top - grid.margin.bottom - title.height - BELOW_TITLE
  const lede = ledeOf(slide, column.width, least, sheet)
  const gap = lede.height > 0 ? BELOW_TITLE : 0
  const top = Math.max(grid.margin.top, grid.height * MIDDLE - (title.height + gap + lede.height) / 2)
  const items = [
    ...motif(sheet.theme, motifBox(sheet)),
    titleItem(title, { ...column, y: top, height: title.height }, 'bottom', sheet),
    ...number(room.ordinal, top, sheet),
    ...lede.draw({ ...column, y: top + title.height + gap, height: lede.height }),
  ]
  return {
    pages: [{ blocks: slide.blocks, items }],
    messages: [...title.messages, ...refusals(lede, 'text of the section', least, type.bodyMin, slide.place)],
  }
}

/** The lede at the largest size at which it fits, or at the smallest. */
function ledeOf(slide: Slide, width: Points, height: Points, sheet: Sheet): Stack {
  const { cover } = sheet.tones
  const tone = { ...cover, text: cover.muted }
  const set = (size: Points): Stack => stackBlocks(slide.blocks, { sheet, width, size, gap: 0.5, tone, name: 'lede' })
  const { lead, bodyMin } = sheet.theme.type
  const sizes = [lead, ...bodyLadder(sheet.theme.type).normal]
  return sizes.map(set).find((stack) => stack.height <= height && !stack.misfit) ?? set(bodyMin)
}

function motifBox(sheet: Sheet): { x: number; y: number; width: number; height: number } {
  const { grid } = sheet.theme
  const { x } = span(sheet.theme, 10, 12)
  return { x: x + grid.gutter, y: 0, width: grid.width - x - grid.gutter, height: grid.height }
}

/** The section's number, its top level with the title's, as large as its column allows. */
function number(ordinal: number, top: number, sheet: Sheet): readonly Item[] {
  const { fonts, chrome, type, roles } = sheet.theme
  const { cover } = sheet.tones
  const column = span(sheet.theme, 1, 2)
  const digits = String(ordinal).padStart(2, '0')
  const set = (size: Points): readonly TextParagraph[] => {
    const look = { ...bodyLook(sheet, cover, size), font: fonts.heading, bold: chrome.titleBold, color: cover.accent }
    return [textParagraph(plainRuns(digits, look, null, sheet), { lineSpacing: 0.95 })]
  }
  const large = [1.5, 1.25, 1, 0.75].map((share) => set(Math.round(type.cover * share)))
  const figure = large.find((text) => measure(text, column.width, sheet).lines === 1) ?? set(type.body)
  const { height } = measure(figure, column.width, sheet)
  return [
    textItem(figure, { ...column, y: top, height }, sheet, { key: 'number', role: 'figure' }),
    block(
      'accent',
      { x: column.x, y: top - BAR.above - BAR.height, width: BAR.width, height: BAR.height },
      roles.coverAccent,
    ),
  ]
}
