import type { Slide } from '../../model/deck.ts'
import type { Room } from '../arrangement.ts'
import type { Pages } from '../flow.ts'
import { bullets } from './bullets.ts'

/**
 * A chart and what to take from it: beside the chart, or under it where the text is long. What does not fit goes on to
 * slides without the chart.
 *
 *     Chart title           ┌─────────┐
 *     ▂                     │ So what │
 *     █ ▅                   │ • …     │
 *     █ █ ▂                 └─────────┘
 */
export function chartTakeaway(slide: Slide, room: Room): Pages {
  const charts = slide.blocks.filter((block) => block.type === 'chart')
  const others = slide.blocks.filter((block) => block.type !== 'chart')
  return bullets({ ...slide, blocks: [...charts, ...others] }, room)
}
