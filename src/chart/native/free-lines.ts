import type { PointSeries, ScatterPlot } from '../../model/native-chart.ts'
import { channelOf } from './channel.ts'
import { strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import { curved, pathsOf } from './paths.ts'
import { rulersOf } from './points.ts'
import type { Layer, SceneItem } from './scene.ts'
import { PLAIN_POINTS } from './series.ts'
import { trailStroke } from './trail.ts'
import { titleOf } from './value-scale.ts'

interface Point {
  readonly x: number
  readonly y: number | null
}

/** Lines between two axes of numbers → points with a line through them, in the order of the line. */
export function freeLines(layer: Layer, draft: Draft): readonly ScatterPlot[] {
  const rulers = rulersOf(draft)
  const [xs, ys] = [channelOf(layer.encode, 'x', 'xc'), channelOf(layer.encode, 'y', 'yc')]
  const title = titleOf(ys, draft)
  const series = pathsOf(layer, { title }, draft).map(({ key, items }): PointSeries => {
    const first = items[0]!
    const line = layer.type === 'trail' ? trailStroke(items, draft) : strokeOf(first)
    if (line === null) picture('lines that are not seen')
    if (curved(first)) draft.notes.add('curved lines are straight')
    const points = items.map(
      (item): Point => ({
        x: rulers.x.at(xs, item, item.x ?? 0),
        y: item.defined === false ? null : rulers.y.at(ys, item, item.y ?? 0),
      }),
    )
    const through = withCorners(points, first, draft)
    return {
      ...PLAIN_POINTS,
      name: key.name,
      unlisted: !key.listed,
      color: line.color,
      line,
      x: through.map(({ x }) => x),
      y: through.map(({ y }) => y),
    }
  })
  return [{ type: 'scatter', series }]
}

/** The corners of a line in steps are points too. */
function withCorners(points: readonly Point[], { interpolate }: SceneItem, { notes }: Draft): readonly Point[] {
  if (!interpolate?.startsWith('step')) return points
  notes.add('the corners of steps are points')
  return points.flatMap((point, index) => {
    const next = points[index + 1]
    if (!next || point.y === null || next.y === null) return [point]
    if (interpolate === 'step-after') return [point, { x: next.x, y: point.y }]
    if (interpolate === 'step-before') return [point, { x: point.x, y: next.y }]
    const middle = (point.x + next.x) / 2
    return [point, { x: middle, y: point.y }, { x: middle, y: next.y }]
  })
}
