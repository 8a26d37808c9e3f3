import type { Block } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import type { Setting, Variant } from './fit.ts'
import { type Span, spanOf, wide } from './grid.ts'
import { onSlide, tall } from './on-slide.ts'
import type { Stack } from './piece.ts'
import { panelsAlone, proseAlone, proseBesidePanels } from './prose.ts'
import type { Sheet } from './sheet.ts'
import { footed, headed, sideBySide } from './stack.ts'

/** The blocks of a slide by what they are for. */
interface Parts {
  readonly figures: readonly Block[]
  readonly text: readonly Block[]
  readonly panels: readonly Block[]
}

/**
 * The ways to place any blocks in a width, best first: a figure with the text beside or under it, text with its panel
 * beside or under it, or text alone in a width that is good to read.
 */
export function compose(blocks: readonly Block[], width: Points, sheet: Sheet): readonly Variant[] {
  const parts = sort(blocks)
  const { figures, text, panels } = parts
  const side = [...text, ...panels]
  const columns = wide(sheet.theme) ? [8, 7, 6] : [7, 6]
  const upright = text.some(isBroad) ? [] : columns
  if (figures.length > 1) return [under(parts, width, sheet), split(figures, side, 6, width, sheet)]
  if (figures.length === 1 && side.length > 0) {
    if (figures[0]!.type === 'image')
      return [...upright.slice(1).map((last) => split(side, figures, last, width, sheet)), under(parts, width, sheet)]
    const first = text.length > 0 ? upright.slice(1) : upright
    return [...first.map((last) => split(figures, side, last, width, sheet)), under(parts, width, sheet)]
  }
  if (text.length > 0 && panels.length > 0) {
    const beside = upright.slice(0, 2).map((last) => proseBesidePanels(text, panels, last, width, sheet))
    return [...beside, under(parts, width, sheet)]
  }
  if (panels.length === blocks.length && panels.length > 0) return panelsAlone(panels, width, sheet)
  if (text.length > 0 && !text.some(isBroad)) return proseAlone(text, width, sheet)
  return [(setting) => filling(blocks, width, setting, sheet)]
}

/** Content on the left and what goes with it on the right; the left ends with the column given. */
function split(main: readonly Block[], side: readonly Block[], last: number, width: Points, sheet: Sheet): Variant {
  const all: Span = { x: 0, width }
  const spans = [
    spanOf(all, sheet.theme, 1, last),
    spanOf(all, sheet.theme, last + 1, sheet.theme.grid.columns),
  ] as const
  return (setting) =>
    sideBySide(
      [main, side].map((blocks, index) =>
        column(blocks, spans[index]!.width, sheet, setting, index === 0 ? 'body' : 'side'),
      ),
      spans,
    )
}

/** Content from the top down, and under it panels that take what height is left. */
function column(blocks: readonly Block[], width: Points, sheet: Sheet, setting: Setting, name: string): Stack {
  const panels = blocks.filter((block) => block.type === 'panel')
  const others = blocks.filter((block) => block.type !== 'panel')
  if (panels.length === 0) return onSlide(others, width, setting, sheet, name)
  const set = tall(panels, width, setting, sheet, 'panel')
  return others.length > 0 ? headed(onSlide(others, width, setting, sheet, name), set, setting.size) : set
}

/** Blocks one under the other; a table that comes last gets higher rows where there is room. */
function filling(blocks: readonly Block[], width: Points, setting: Setting, sheet: Sheet): Stack {
  const set = blocks.at(-1)?.type === 'table' ? tall : onSlide
  return set(blocks, width, setting, sheet)
}

/** Figures or text in the full width, and what goes with them at the foot of the slide. */
function under(parts: Parts, width: Points, sheet: Sheet): Variant {
  const { figures, text, panels } = parts
  return (setting) => {
    const gap = sheet.theme.grid.gutter
    if (figures.length === 0)
      return footed(filling(text, width, setting, sheet), onSlide(panels, width, setting, sheet, 'panel'), gap)
    const row = figureRow(figures, width, sheet, setting)
    if (text.length + panels.length === 0) return row
    const foot =
      text.length > 0 && panels.length > 0 && !text.some(isBroad)
        ? split(text, panels, 6, width, sheet)(setting)
        : onSlide([...text, ...panels], width, setting, sheet, 'foot')
    return footed(row, foot, gap)
  }
}

/** Figures side by side, at most three. */
function figureRow(figures: readonly Block[], width: Points, sheet: Sheet, setting: Setting): Stack {
  if (figures.length > 3) return onSlide(figures, width, setting, sheet, 'figure')
  const gap = sheet.theme.grid.gutter
  const each = (width - gap * (figures.length - 1)) / figures.length
  const spans = figures.map((_, index) => ({ x: index * (each + gap), width: each }))
  return sideBySide(
    figures.map((figure, index) => onSlide([figure], each, setting, sheet, `figure-${index + 1}`)),
    spans,
  )
}

function sort(blocks: readonly Block[]): Parts {
  return {
    figures: blocks.filter(isFigure),
    panels: blocks.filter((block) => block.type === 'panel'),
    text: blocks.filter((block) => !isFigure(block) && block.type !== 'panel'),
  }
}

function isFigure(block: Block): boolean {
  return block.type === 'chart' || block.type === 'image'
}

/** Blocks that need the slide's full width. */
function isBroad(block: Block): boolean {
  return block.type === 'table' || block.type === 'columns' || block.type === 'code'
}
