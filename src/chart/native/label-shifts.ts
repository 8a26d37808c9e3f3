import type { Labels, Plot } from '../../model/native-chart.ts'
import type { Draft } from './draft.ts'
import { drawnSize } from './frame.ts'
import type { Scale } from './guides.ts'
import type { Label } from './labelled.ts'
import { isNames } from './placed.ts'
import { stackOf } from './stacks.ts'

/** A label that is off its place by no more than this, in pixels, stands there. */
const SLACK = 4

/**
 * How far labels stand from where PowerPoint puts them: beside the last part of a stack, where it knows only the middle, and
 * above or below each other at the ends of lines that meet.
 */
export function shiftsOf(
  own: readonly Label[],
  place: Labels['place'],
  plot: Plot,
  draft: Draft,
): Pick<Labels, 'shifts'> {
  const { width, height } = drawnSize(draft.guides)
  const shifts = own.flatMap((label): [number, { x: number; y: number }][] => {
    const [x, y] = stackOf(plot)
      ? place === 'center'
        ? offMiddle(label, plot, draft)
        : [0, 0]
      : [0, label.item.dy ?? 0]
    if (Math.abs(x) < SLACK && Math.abs(y) < SLACK) return []
    return [[label.point, { x: share(x, width), y: share(y, height) }]]
  })
  const sideways = stackOf(plot) || ((place === 'right' || place === 'left') && plot.type !== 'bar')
  return sideways && shifts.length > 0 ? { shifts: Object.fromEntries(shifts) } : {}
}

function share(pixels: number, whole: number): number {
  return Math.round((pixels / whole) * 1e4) / 1e4
}

/** From the middle of a part to that of its text, in pixels. */
function offMiddle({ item, series, point }: Label, plot: Plot, draft: Draft): readonly [number, number] {
  const across = draft.across
  const values = draft.values['secondary' in plot && plot.secondary ? 1 : 0]
  if (!across || !values || !item.bounds) return [0, 0]
  const all = plot.series.map((one) => ('values' in one ? (one.values[point] ?? 0) : 0))
  const whole = 'grouping' in plot && plot.grouping === 'normalised' ? all.reduce((sum, one) => sum + one, 0) : 1
  const below = all.slice(0, series).filter((one) => one < 0 === all[series]! < 0)
  const middle = (below.reduce((sum, one) => sum + one, 0) + all[series]! / 2) / (whole || 1)
  const stands = [pixelOf(across, point, draft), Number(values.run(middle))] as const
  const [x, y] = draft.lies ? [stands[1], stands[0]] : stands
  const { x1, y1, x2, y2 } = item.bounds
  return [(x1 + x2) / 2 - x, (y1 + y2) / 2 - y]
}

/** The middle of a category, in pixels. */
function pixelOf({ run, ...scale }: Scale, point: number, { categories }: Draft): number {
  if (isNames({ run, ...scale })) return Number(run(run.domain()[point])) + (run.bandwidth?.() ?? 0) / 2
  return Number(run(categories?.values[point]))
}
