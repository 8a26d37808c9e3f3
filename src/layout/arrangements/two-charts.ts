import type { Block, ChartBlock, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import { chartColumn, chartRow } from '../chart-row.ts'
import { compose } from '../compose.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { onSlide } from '../on-slide.ts'
import { footed } from '../stack.ts'

/** Charts are side by side where each has this width at least. */
const NARROW = 320

/** Two charts of one size: side by side, or one over the other on narrow slides; what is said about them runs under both. */
export function twoCharts(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const blocks = slide.blocks.toSorted((a, b) => Number(b.type === 'chart') - Number(a.type === 'chart'))
  const variants = (parts: readonly Block[]): readonly Variant[] => {
    const charts = parts.filter((block): block is ChartBlock => block.type === 'chart')
    const others = parts.filter((block) => block.type !== 'chart')
    if (charts.length !== 2) return compose(parts, box.width, sheet)
    const beside: Variant = (setting) => chartRow(charts, box.width, setting, sheet)
    const stacked: Variant = (setting) => chartColumn(charts, box.width, setting, sheet)
    const room = (box.width - 2 * sheet.theme.grid.gutter) / 2
    const ways = room >= NARROW ? [beside] : [stacked, beside]
    return ways.map((way) => (setting) => {
      if (others.length === 0) return way(setting)
      return footed(way(setting), onSlide(others, box.width, setting, sheet, 'foot'), sheet.theme.grid.gutter)
    })
  }
  return flow(blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}
