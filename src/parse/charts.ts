import type { Block, DeckMeta, Slide } from '../model/deck.ts'
import type { Message } from '../model/message.ts'
import { blocksIn } from '../model/walk.ts'
import * as messages from './messages.ts'

/** Checks that every chart on a slide is one of those that the front matter names. */
export function checkCharts(slide: Slide, meta: DeckMeta): readonly Message[] {
  const check = (block: Block): readonly Message[] => {
    if (block.type !== 'chart') return blocksIn(block).flatMap(check)
    if (Object.hasOwn(meta.charts, block.name)) return []
    return [messages.unknown('unknown-chart', 'chart', block.name, Object.keys(meta.charts), block.place)]
  }
  return slide.blocks.flatMap(check)
}
