import type { Box } from '../../model/geometry.ts'
import type { Placeholder } from '../../model/slide-layout.ts'
import { span } from '../grid.ts'
import type { Sheet } from '../sheet.ts'
import { boxesOf, itemsOf } from './boxes.ts'
import type { LayoutPlan } from './catalogue.ts'
import type { Filling } from './fill.ts'
import { NO_INSETS } from './frame.ts'
import { lookOf } from './looks.ts'
import { anchorOf, stylesOf } from './style.ts'

/** The places for content, in reading order; `p:ph/@idx` is 1 for the main one, and 13 and more for the others. */
export function contentPlaces(
  plan: LayoutPlan,
  fillings: readonly Filling[],
  around: readonly Placeholder[],
  sheet: Sheet,
): readonly Placeholder[] {
  const taken = around.map(({ box }) => box)
  const boxes = boxesOf(plan.places, fillings, taken, contentBox(around[0]!.box, sheet), sheet)
  const main = Math.max(
    0,
    plan.places.findIndex(({ type }) => type !== 'body'),
  )
  return plan.places.flatMap((place, position): readonly Placeholder[] => {
    const { key, type } = place
    const box = boxes.get(key)
    if (!box) return []
    const items = itemsOf(key, fillings)
    const usual = lookOf(place.look, sheet)
    const levels = type === 'pic' || type === 'tbl' ? [] : (stylesOf(items, usual) ?? usual)
    const anchor = anchorOf(items) ?? 'top'
    const index = position === main ? 1 : 13 + position - Number(position > main)
    return [{ key, type, index, box, insets: NO_INSETS, anchor, levels }]
  })
}

/** The area under a title of a page. */
function contentBox(title: Box, { theme }: Sheet): Box {
  const { margin, titleH, contentTop, contentBottom, height, columns } = theme.grid
  const y = title.y + title.height + contentTop - margin.top - titleH
  return { ...span(theme, 1, columns), y, height: height - contentBottom - y }
}
