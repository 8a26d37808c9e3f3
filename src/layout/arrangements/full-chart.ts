import type { Block, Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import type { Variant } from '../fit.ts'
import { flow, type Pages } from '../flow.ts'
import { bodyLadder } from '../ladder.ts'
import { onSlide } from '../on-slide.ts'
import { footed } from '../stack.ts'

/** One chart in all the room that there is; a remark stands under it. */
export function fullChart(slide: Slide, room: Room): Pages {
  const { sheet, box } = room
  const variants = (blocks: readonly Block[]): readonly Variant[] => [
    (setting) => {
      const charts = blocks.filter(({ type }) => type === 'chart')
      const others = blocks.filter(({ type }) => type !== 'chart')
      const foot = onSlide(others, box.width, setting, sheet, charts.length > 0 ? 'foot' : 'body')
      if (charts.length === 0) return foot
      const upper = onSlide(charts, box.width, setting, sheet)
      return others.length === 0 ? upper : footed(upper, foot, setting.size)
    },
  ]
  const blocks = slide.blocks.toSorted((a, b) => Number(b.type === 'chart') - Number(a.type === 'chart'))
  return flow(blocks, box, { variants, ladder: bodyLadder(sheet.theme.type) }, sheet)
}
