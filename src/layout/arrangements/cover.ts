import type { Block, Paragraph, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { Room } from '../arrangement.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import type { Pages } from '../flow.ts'
import { coverSizes } from '../ladder.ts'
import { measure } from '../measure.ts'
import { refusals } from '../messages.ts'
import { type Stack, textItem } from '../piece.ts'
import { bodyLook, runs } from '../runs.ts'
import { block } from '../shapes.ts'
import type { Sheet } from '../sheet.ts'
import { posterSpan } from '../slide-layouts/posters.ts'
import { textParagraph } from '../text-paragraph.ts'
import { type FittedTitle, fitTitle, titleItem } from '../title.ts'

/** Where the subtitle starts, as a share of the slide's height; the title stands above it. */
const SUBTITLE = 0.635
const TITLE_LINES = 4
const BAR = { width: 72, height: 5, above: 14 }
const BELOW_TITLE = 14
const ABOVE_BAR = 24

/**
 * The cover: title and subtitle on the left, the author, date and whatever else at the foot; its layout has the theme's
 * motif on the right.
 *
 *     ▬▬                 ╷
 *     Title on up to   ╷ │
 *     four lines     ╷ │ │
 *     Subtitle     ╷ │ │ │
 *     Author       │ │ │ │
 */
export function cover(slide: Slide, room: Room): Pages {
  const { sheet } = room
  const { grid, type, roles } = sheet.theme
  const column = { ...posterSpan('cover', sheet.theme), y: 0, height: grid.height }
  const [first, ...others] = slide.blocks
  const subtitle = first?.type === 'paragraph' ? subtitleOf(first, column.width, sheet) : NOTHING
  const meta = foot(first?.type === 'paragraph' ? others : slide.blocks, column.width, sheet)
  const title = coverTitle(slide, room, column.width)
  const metaTop = grid.height - grid.margin.bottom - meta.height
  const low = metaTop - BELOW_TITLE - subtitle.height
  const y = Math.min(grid.height * SUBTITLE, low)
  const top = y - BELOW_TITLE - title.height
  const bar = { x: column.x, y: top - BAR.above - BAR.height, width: BAR.width, height: BAR.height }
  const needs = { height: meta.height - Math.min(0, bar.y - ABOVE_BAR), misfit: subtitle.misfit ?? meta.misfit }
  const items = [
    block('accent', bar, roles.coverAccent),
    titleItem(title, { ...column, y: top, height: title.height }, 'bottom', sheet),
    ...subtitle.draw({ ...column, y, height: subtitle.height }),
    ...meta.draw({ ...column, y: metaTop, height: meta.height }),
  ]
  return {
    pages: [{ blocks: slide.blocks, items }],
    messages: [...title.messages, ...refusals(needs, 'text on the cover', meta.height, type.labelMin, slide.place)],
  }
}

const NOTHING: Stack = { height: 0, stretches: false, misfit: null, draw: () => [] }

function coverTitle(slide: Slide, { sheet, title }: Room, width: Points): FittedTitle {
  const sizes = coverSizes(sheet.theme.type)
  const { title: color } = sheet.tones.cover
  return fitTitle(title, { width, lines: TITLE_LINES, sizes, color, place: slide.place, noLoneWord: true }, sheet)
}

function subtitleOf(subtitle: Paragraph, width: Points, sheet: Sheet): Stack {
  const tone = sheet.tones.cover
  const look = { ...bodyLook(sheet, tone, sheet.theme.type.lead), link: tone.text }
  const set = [textParagraph(runs(subtitle.children, look, sheet))]
  const { height, tooWide } = measure(set, width, sheet)
  return {
    height,
    stretches: false,
    misfit: tooWide === null ? null : { token: tooWide, width, place: subtitle.place },
    draw: (box) => [textItem(set, box, sheet, { key: 'subtitle', role: 'subtitle' })],
  }
}

/** What stands at the foot, smaller where it is long. */
function foot(blocks: readonly Block[], width: Points, sheet: Sheet): Stack {
  const { cover } = sheet.tones
  const { label, labelMin } = sheet.theme.type
  const set = (size: Points): Stack =>
    stackBlocks(blocks, { sheet, width, size, gap: 0.2, tone: { ...cover, text: cover.muted }, name: 'meta' })
  const usual = set(label)
  return usual.height > sheet.theme.grid.height * 0.25 || usual.misfit ? set(labelMin) : usual
}
