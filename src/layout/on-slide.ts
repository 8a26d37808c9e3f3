import type { Block } from '../model/deck.ts'
import type { Points } from '../model/geometry.ts'
import { stackBlocks } from './blocks/stack-blocks.ts'
import type { Setting } from './fit.ts'
import type { Stack } from './piece.ts'
import type { Sheet } from './sheet.ts'

/** Blocks one under the other in the slide's own colours. */
export function onSlide(blocks: readonly Block[], width: Points, setting: Setting, sheet: Sheet, name = 'body'): Stack {
  return stackBlocks(blocks, { sheet, width, ...setting, tone: sheet.tones.slide, name })
}

/** Blocks whose panels and tables take the height that is left. */
export function tall(blocks: readonly Block[], width: Points, setting: Setting, sheet: Sheet, name = 'body'): Stack {
  return stackBlocks(blocks, { sheet, width, ...setting, tone: sheet.tones.slide, name, tall: true })
}
