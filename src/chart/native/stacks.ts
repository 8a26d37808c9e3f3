import type { Plot } from '../../model/native-chart.ts'
import { fillOpacity } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { SceneItem } from './scene.ts'
import type { SeriesKey } from './series.ts'

/** A bar: its category, where it starts and where it ends. */
export interface Bar {
  readonly item: SceneItem
  readonly place: number
  readonly from: number
  readonly to: number
}

/** The bars of a series. */
export interface BarGroup extends SeriesKey {
  readonly bars: readonly Bar[]
}

/** True for bars and areas of which each stands on the one before. */
export function stackOf(plot: Plot): boolean {
  return (plot.type === 'bar' || plot.type === 'area') && plot.grouping !== 'clustered' && plot.grouping !== 'standard'
}

/** More parts of one series in one stack than these are a picture. */
const MOST_PARTS = 60

/** Parts of a stack that touch and look the same are seen as one bar, and are one. */
export function merged(bars: readonly Bar[]): readonly Bar[] {
  const whole: Bar[] = []
  const sorted = [...bars].sort((a, b) => a.place - b.place || Math.min(a.from, a.to) - Math.min(b.from, b.to))
  for (const bar of sorted) {
    const last = whole.at(-1)
    if (!last || last.place !== bar.place || !alike(last.item, bar.item) || !touches(last, bar)) whole.push(bar)
    else whole[whole.length - 1] = { ...last, ...joined(last, bar) }
  }
  return whole
}

function alike(a: SceneItem, b: SceneItem): boolean {
  const lined = a.stroke !== undefined && a.stroke !== null && a.stroke !== 'transparent' && a.strokeWidth !== 0
  return !lined && a.fill === b.fill && a.stroke === b.stroke && fillOpacity(a) === fillOpacity(b)
}

function touches(a: Bar, b: Bar): boolean {
  return Math.abs(Math.max(a.from, a.to) - Math.min(b.from, b.to)) < 1e-9 * Math.max(1, Math.abs(a.to), Math.abs(b.to))
}

/** From the end of both that is nearer to zero to the other one. */
function joined(a: Bar, b: Bar): Pick<Bar, 'from' | 'to'> {
  const ends = [Math.min(a.from, a.to), Math.max(b.from, b.to)] as const
  return Math.abs(ends[0]) <= Math.abs(ends[1]) ? { from: ends[0], to: ends[1] } : { from: ends[1], to: ends[0] }
}

/** A series that is several times in one stack, as a series for each of its parts. */
export function partsOf(group: BarGroup): readonly BarGroup[] {
  const parts: Bar[][] = []
  const count = new Map<number, number>()
  const sorted = [...group.bars].sort((a, b) => Math.abs(a.from) - Math.abs(b.from))
  for (const bar of sorted) {
    const part = count.get(bar.place) ?? 0
    count.set(bar.place, part + 1)
    parts[part] = [...(parts[part] ?? []), bar]
  }
  if (parts.length > MOST_PARTS) picture(`more than ${MOST_PARTS} parts in one bar`)
  return parts.map((bars, index) =>
    index === 0 ? { ...group, bars } : { ...group, name: `${group.name} (${index + 1})`, listed: false, bars },
  )
}

/** Parts of a stack from its foot up: as they lie in most of the bars, else in the order of the legend. */
export function inStack(groups: readonly BarGroup[], { notes }: Draft): readonly BarGroup[] {
  const order = [...groups]
  let mixed = false
  order.sort((a, b) => {
    const { votes, against } = compare(a, b)
    if (against) mixed = true
    return votes || a.rank - b.rank
  })
  if (mixed) notes.add('parts have the same order in all bars')
  return order
}

function compare(a: BarGroup, b: BarGroup): { votes: number; against: boolean } {
  const others = new Map(b.bars.map((bar) => [bar.place, bar]))
  const signs = a.bars.map((bar) => {
    const other = others.get(bar.place)
    if (!other || bar.from * other.to < 0 || bar.from === bar.to || other.from === other.to) return 0
    return Math.sign(Math.abs(bar.from) - Math.abs(other.from)) * (bar.to * other.to < 0 ? 0 : 1)
  })
  const votes = signs.reduce<number>((sum, sign) => sum + sign, 0)
  return { votes, against: signs.includes(1) && signs.includes(-1) }
}
