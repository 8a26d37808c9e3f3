import type { Block, ImageBlock } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { stackBlocks } from './blocks/stack-blocks.ts'
import type { Setting, Variant } from './fit.ts'
import { spanOf } from './grid.ts'
import { onSlide, tall } from './on-slide.ts'
import { pictureFigure } from './picture-figure.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'
import { onCardIfSparse, type TextCard } from './sparse.ts'
import { footed, narrowed, sideBySide } from './stack.ts'

/** Text up to a column, on a card if there is little of it, over its panels; the picture from there to the right edge. */
export function besidePicture(
  blocks: readonly Block[],
  picture: ImageBlock,
  last: number,
  width: Points,
  sheet: Sheet,
): Variant {
  const { theme } = sheet
  const left = spanOf({ x: 0, width }, theme, 1, last)
  const right = spanOf({ x: 0, width }, theme, last + 1, theme.grid.columns)
  const panels = blocks.filter(({ type }) => type === 'panel')
  const text = blocks.filter(({ type }) => type !== 'panel')
  return (setting) => {
    const figure = (size: Points): Stack => pictureFigure(picture, right.width, { ...setting, size }, sheet)
    if (panels.length > 0)
      return sideBySide([column(text, panels, left.width, setting, sheet), figure(setting.size)], [left, right])
    const pair = sideBySide([onSlide(text, left.width, setting, sheet), figure(setting.size)], [left, right])
    const sizes = [theme.type.titleMin, setting.size].filter((size) => size >= setting.size)
    const beside = { set: figure, span: right }
    return onCardIfSparse(pair, { span: left, sizes, smaller: [], set: onCard(text, sheet), beside }, sheet)
  }
}

/** The picture in the whole width, and the text at the foot of the slide. */
export function underPicture(blocks: readonly Block[], picture: ImageBlock, width: Points, sheet: Sheet): Variant {
  return (setting) =>
    footed(
      pictureFigure(picture, width, setting, sheet),
      onSlide(blocks, width, setting, sheet, 'foot'),
      sheet.theme.grid.gutter,
    )
}

/** Text, on a card if there is little of it, and its panels at the foot, in the height that is left if there is no text. */
function column(
  text: readonly Block[],
  panels: readonly Block[],
  width: Points,
  setting: Setting,
  sheet: Sheet,
): Stack {
  if (text.length === 0) return tall(panels, width, setting, sheet, 'panel')
  const said = onSlide(text, width, setting, sheet)
  const card = { span: { x: 0, width }, sizes: [setting.size], smaller: [], set: onCard(text, sheet), beside: null }
  const foot = onSlide(panels, width, setting, sheet, 'panel')
  return footed(onCardIfSparse(said, card, sheet), foot, sheet.theme.grid.gutter)
}

/** Text in the colours of a card. */
function onCard(text: readonly Block[], sheet: Sheet): TextCard['set'] {
  return (own, width) =>
    narrowed(stackBlocks(text, { sheet, width, ...own, tone: sheet.tones.card, name: 'body' }), { x: 0, width })
}
