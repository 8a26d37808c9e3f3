import type { Block, Column, Columns, Slide } from '../../model/deck.ts'
import type { Points } from '../../model/geometry.ts'
import type { Room } from '../arrangement.ts'
import { columnSpans } from '../blocks/columns.ts'
import { stackBlocks } from '../blocks/stack-blocks.ts'
import { cardGround } from '../card-ground.ts'
import { compose } from '../compose.ts'
import type { Setting, Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import type { Stack } from '../piece.ts'
import { isAllowed } from '../prose.ts'
import type { Sheet } from '../sheet.ts'
import { centred, footed, headed, sideBySide } from '../stack.ts'

/**
 * Two or more columns: text stands on cards of one height, figures and tables beside it as high as they are, and anything
 * else on the slide; a panel runs under them.
 */
export function twoColumn(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => {
    const columns = blocks.find((block) => block.type === 'columns')
    if (!columns) return compose(blocks, box.width, sheet)
    const at = blocks.indexOf(columns)
    const ways = columns.columns.some(isTextual) && columns.columns.every(isWhole) ? [onCards, plain] : [plain]
    return ways.map((way) => (setting) => {
      const set = (list: readonly Block[], name: string): Stack =>
        stackBlocks(list, { sheet, width: box.width, ...setting, tone: sheet.tones.slide, name })
      const middle = way(columns, box.width, setting, sheet)
      const before = blocks.slice(0, at)
      const after = blocks.slice(at + 1)
      const lower = after.length > 0 ? footed(middle, set(after, 'foot'), sheet.theme.grid.gutter) : middle
      return before.length > 0 ? headed(set(before, 'body'), lower, setting.size) : lower
    })
  }
  return flow(slide.blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}

function plain(columns: Columns, width: Points, setting: Setting, sheet: Sheet): Stack {
  const spans = columnSpans(columns.columns, { x: 0, width }, sheet.theme.grid.gutter * 2)
  const stacks = columns.columns.map((column, index) =>
    stackBlocks(column.blocks, {
      sheet,
      width: spans[index]!.width,
      ...setting,
      tone: sheet.tones.slide,
      name: `column-${index + 1}`,
    }),
  )
  return sideBySide(stacks, spans)
}

/** Space between paragraphs on cards with room to spare, as a share of the size, and how much of a card they fill. */
const GAPS = [1.8, 1.5, 1.2, 0.9]
const FULL = 0.82
/** Text that fills no more of the cards than this, well spaced, is set larger. */
const SHORT = 0.75

function onCards(columns: Columns, width: Points, setting: Setting, sheet: Sheet): Stack {
  const { card, grid, type } = sheet.theme
  const pad = card.pad + 4
  const spans = columnSpans(columns.columns, { x: 0, width }, grid.gutter * 2)
  const titled = columns.columns.some(({ blocks }) => blocks[0]?.type === 'heading')
  const set = (size: Points, gap: number): Stack =>
    sideBySide(
      columns.columns.map((column, index) => {
        const textual = isTextual(column)
        const inner = spans[index]!.width - (textual ? 2 * pad + card.accentBar : 0)
        const tone = textual ? sheet.tones.card : sheet.tones.slide
        const own = { size, gap: textual ? gap : setting.gap, tall: !textual }
        const frame = { sheet, width: inner, ...own, tone, name: `column-${index + 1}` }
        const stack = stackBlocks(column.blocks, frame)
        return textual ? carded(titled ? stack : centred(stack), index, pad, sheet) : stack
      }),
      spans,
    )
  const tight = set(setting.size, setting.gap)
  return {
    ...tight,
    draw: (box) => {
      const fits = (stack: Stack, share: number): boolean => !stack.misfit && stack.height <= box.height * share
      const larger = isAllowed(type.titleMin, setting) && fits(set(type.titleMin, GAPS[2]!), SHORT)
      const size = larger ? type.titleMin : setting.size
      const looser = GAPS.filter((gap) => gap > setting.gap).map((gap) => set(size, gap))
      return (looser.find((stack) => fits(stack, FULL)) ?? tight).draw(box)
    },
  }
}

function carded(stack: Stack, index: number, pad: Points, sheet: Sheet): Stack {
  const { card } = sheet.theme
  const x = card.accentBar + pad
  return {
    ...stack,
    height: stack.height + card.topBar + 2 * pad,
    draw: (box) => [
      ...cardGround(`card-${index + 1}`, box, index, sheet.theme),
      ...stack.draw({
        x: box.x + x,
        y: box.y + card.topBar + pad,
        width: box.width - x - pad,
        height: box.height - card.topBar - 2 * pad,
      }),
    ],
  }
}

function isTextual({ blocks }: Column): boolean {
  return blocks.every(isText)
}

/** True for text, and for a single figure or table, which is as high as the cards beside it. */
function isWhole(column: Column): boolean {
  const [first, second] = column.blocks
  return isTextual(column) || (second === undefined && (first?.type === 'table' || first?.type === 'chart'))
}

function isText(block: Block): boolean {
  return block.type === 'paragraph' || block.type === 'list' || block.type === 'heading' || block.type === 'quote'
}
