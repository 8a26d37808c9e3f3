import type { ChartBlock } from '../model/deck.ts'
import type { Box } from '../model/geometry.ts'
import type { ChartItem, TextParagraph } from '../model/scene.ts'
import { small } from './ladder.ts'
import type { Frame } from './piece.ts'
import { bodyLook, runs } from './runs.ts'
import { textParagraph } from './text-paragraph.ts'

/** A chart's title as a bold label; empty for none. */
export function chartTitle(block: ChartBlock, { sheet, tone, size }: Frame): readonly TextParagraph[] {
  const look = { ...bodyLook(sheet, tone, small(sheet.theme.type, size)), bold: true }
  const set = runs(block.title, look, sheet)
  return set.length === 0 ? [] : [textParagraph(set)]
}

/** A chart that fills a box, which is as large as its drawing: a whole number of points. */
export function chartItem(block: ChartBlock, box: Box, key: string): ChartItem {
  const width = Math.floor(box.width)
  const height = Math.floor(box.height)
  return {
    type: 'chart',
    key,
    role: 'chart',
    box: { ...box, width, height },
    name: block.name,
    drawing: `${block.name}@${width}x${height}`,
    alt: block.alt,
  }
}
