import type { Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'
import { LINE } from '../wrap.ts'
import type { Draft } from './draft.ts'
import { list } from './label.ts'

/** What a symbol and the gap to the next entry take, in points. */
const ENTRY = 32

/** What numbers before the plot take, in points. */
const AXIS = 60

/** The gap between the legend and what is under it, in points. */
const GAP = 8

/** The chart with its legend in one row over it, where that takes no width from the marks; null if it does not fit. */
export function legendInARow(draft: Draft): Members | null {
  const { vega, reading, style, width, wide } = draft
  const { series } = reading
  const [legend, ...others] = list(vega['legends'])
  if (!series || !isObject(legend) || others.length > 0 || legend['type'] === 'gradient') return null
  const shown = legend['values']
  const names = isList(shown) ? shown : draft.domain('color')
  const needed = names.reduce((sum: number, name) => sum + wide(String(name)) + ENTRY, 0)
  if (names.length === 0 || needed > width - beforePlot(draft)) return null
  const { title: _, ...untitled } = legend
  const offset = isTitled(vega) ? style.size * LINE + 2 * GAP : GAP
  const row = { orient: 'top', direction: 'horizontal', columns: names.length, padding: 0, offset }
  return { ...vega, legends: [{ ...(draft.plot.legendIsTitled ? legend : untitled), ...row }] }
}

/** What the labels before the plot take, over which a legend does not stand. */
function beforePlot({ domain, wide }: Draft): number {
  const names = domain('y').filter((value) => typeof value === 'string')
  return Math.max(AXIS, ...names.map(wide)) + GAP
}

/** True if a vertical axis has its title over it, where the legend would stand. */
function isTitled(vega: Members): boolean {
  return list(vega['axes']).some((axis) => isObject(axis) && axis['orient'] === 'left' && axis['title'] !== undefined)
}
