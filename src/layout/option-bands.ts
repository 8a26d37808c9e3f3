import type { Columns } from '../model/deck.ts'
import type { Box, Points } from '../model/geometry.ts'
import type { Item } from '../model/scene.ts'
import { stackBlocks } from './blocks/stack-blocks.ts'
import type { Setting } from './fit.ts'
import { drawHead, type OptionHead, optionHead, outlineOf } from './option-head.ts'
import { bodyOf, optionsOf } from './options.ts'
import type { Stack } from './piece.ts'
import { block } from './shapes.ts'
import type { Sheet } from './sheet.ts'

/** The width of the names, as a share of the whole. */
const NAME = 0.27
/** The most that a band gets besides its text, in sizes. */
const SPREAD = 3

/** Options one under the other: the name on the left, what is said about it on a card at its right. */
export function optionBands(columns: Columns, width: Points, setting: Setting, sheet: Sheet): Stack {
  const { card, grid } = sheet.theme
  const left = Math.round(width * NAME)
  const gap = card.radius > 0 ? 6 : 0
  const inner = width - left - gap - 2 * card.pad
  const heads = optionsOf(columns, sheet).map((option) => optionHead(option, left, setting.size, sheet))
  const bodies = columns.columns.map((column, index) =>
    stackBlocks(bodyOf(column), {
      sheet,
      width: inner,
      ...setting,
      tone: sheet.tones.card,
      name: `option-${index + 1}`,
    }),
  )
  const heights = heads.map((head, index) => Math.max(head.height, bodies[index]!.height + 2 * card.pad))
  const between = grid.gutter * 0.75
  const height = heights.reduce((sum, one) => sum + one, between * (heights.length - 1))
  return {
    height,
    stretches: false,
    misfit: [...heads, ...bodies].find(({ misfit }) => misfit)?.misfit ?? null,
    texts: bodies.flatMap((body) => body.texts ?? []),
    draw: (box) => {
      const more = Math.min(Math.max(0, box.height - height) / heights.length, setting.size * SPREAD)
      let y = box.y
      return heads.flatMap((head, index) => {
        const place = { ...box, y, height: heights[index]! + more }
        y += place.height + between
        return drawBand(head, bodies[index]!, place, { left, gap }, index + 1, sheet)
      })
    },
  }
}

/** The width of the name, and the space beside it. */
interface Division {
  readonly left: Points
  readonly gap: Points
}

function drawBand(
  head: OptionHead,
  body: Stack,
  box: Box,
  { left, gap }: Division,
  number: number,
  sheet: Sheet,
): readonly Item[] {
  const { card, roles } = sheet.theme
  const ground = { ...box, x: box.x + left + gap, width: box.width - left - gap }
  const free = body.stretches ? 0 : Math.max(0, ground.height - 2 * card.pad - body.height)
  const text = {
    x: ground.x + card.pad,
    y: ground.y + card.pad + free / 2,
    width: ground.width - 2 * card.pad,
    height: ground.height - 2 * card.pad - free,
  }
  return [
    { ...block(`option-${number}-ground`, ground, roles.card, card.radius), line: outlineOf(head, sheet) },
    ...drawHead(head, { ...box, width: left }, number, sheet),
    ...body.draw(text),
  ]
}
