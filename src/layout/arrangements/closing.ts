import type { Block, Paragraph, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import { plainText } from '../../model/text.ts'
import { isRtl } from '../../text/characters.ts'
import type { Room } from '../arrangement.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import type { Pages } from '../flow.ts'
import { coverSizes } from '../ladder.ts'
import { measure } from '../measure.ts'
import { refusals } from '../messages.ts'
import { type Stack, textItem } from '../piece.ts'
import { fitSharedTitle, fitSharedWords } from '../poster-fit.ts'
import { bodyLook, runs } from '../runs.ts'
import { block } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { posterSpan } from '../slide-layouts/posters.ts'
import { headed } from '../stack.ts'
import { textParagraph } from '../text-paragraph.ts'
import { type FittedTitle, titleItem } from '../title.ts'

const TITLE_LINES = 4
/** The rule between the title and what stands under it. */
const RULE = { width: 72, height: 5, above: 16, below: 22 }
/** Where the middle of it all stands, as a share of the slide's height. */
const MIDDLE = 0.48

/**
 * The last slide, a mirror of the cover: title, rule, thanks and addresses on the right, about the middle; the motif of its
 * layout on the left.
 *
 *     ╷
 *     │ ╷     Thank you
 *     │ │ ╷   ▬▬
 *     │ │ │   Where to turn
 */
export function closing(slide: Slide, room: Room): Pages {
  const { sheet } = room
  const { grid, roles, type } = sheet.theme
  const column = posterSpan('closing', sheet.theme)
  const title = titleOf(slide, room, column.width)
  const under = RULE.above + RULE.height + RULE.below
  const least = grid.height - grid.margin.top - grid.margin.bottom - title.height - under
  const words = fitSharedWords((size) => wordsIn(size, slide.blocks, column.width, sheet), least, sheet)
  const height = title.height + under + words.height
  const top = Math.max(grid.margin.top, grid.height * MIDDLE - height / 2)
  const begins = isRtl(plainText(room.title)) ? column.x + column.width - RULE.width : column.x
  const rule = { x: begins, y: top + title.height + RULE.above, width: RULE.width, height: RULE.height }
  const items = [
    titleItem(title, { ...column, y: top, height: title.height }, 'bottom', sheet),
    block('accent', rule, roles.coverAccent),
    ...words.draw({ ...column, y: top + title.height + under, height: words.height }),
  ]
  return {
    pages: [{ blocks: slide.blocks, items }],
    messages: [...title.messages, ...refusals(words, 'text of the closing slide', least, type.bodyMin, slide.place)],
  }
}

function titleOf(slide: Slide, { sheet, title }: Room, width: Points): FittedTitle {
  const { type } = sheet.theme
  const sizes = [...coverSizes(type), type.titleMin]
  const { title: color } = sheet.tones.cover
  return fitSharedTitle(title, { width, lines: TITLE_LINES, sizes, color, place: slide.place, noLoneWord: true }, sheet)
}

/** The first paragraph is said; what follows are names and addresses, smaller and in a quieter colour. */
function wordsIn(size: Points, blocks: readonly Block[], width: Points, sheet: Sheet): Stack {
  const { cover } = sheet.tones
  const [first, ...others] = blocks
  const small = Math.min(size, sheet.theme.type.body)
  const frame = { sheet, width, gap: 0.4, size: small, tone: { ...cover, text: cover.muted }, name: 'words' }
  if (first?.type !== 'paragraph') return stackBlocks(blocks, frame)
  const said = subtitle(first, size, width, sheet)
  return others.length === 0 ? said : headed(said, stackBlocks(others, frame), size * 0.9)
}

function subtitle(said: Paragraph, size: Points, width: Points, sheet: Sheet): Stack {
  const set = [textParagraph(runs(said.children, bodyLook(sheet, sheet.tones.cover, size), sheet))]
  const { height, tooWide } = measure(set, width, sheet)
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width, place: said.place },
    draw: (box) => [textItem(set, { ...box, width, height }, sheet, { key: 'subtitle', role: 'subtitle' })],
  }
}
