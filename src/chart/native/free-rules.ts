import type { Errors, Plot, PointSeries, ScatterPlot, Stroke } from '../../model/native-chart.ts'
import { type Channel, channelOf } from './channel.ts'
import { strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import { MOST_POINTS } from './placed.ts'
import { rulersOf } from './points.ts'
import { distinct } from './rules.ts'
import type { Layer, SceneItem } from './scene.ts'
import { grouped, PLAIN_POINTS, seriesKeys } from './series.ts'

/** A straight line in the values of the axes. */
interface Segment {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
}

/** The plots with straight lines: as error bars of the points that lie on them, or as lines of two points each. */
export function freeRules(layer: Layer, draft: Draft, known: readonly Plot[]): readonly Plot[] {
  const items = distinct(layer.groups.flat())
  if (items.length * 3 > MOST_POINTS) picture(`more than ${MOST_POINTS} points`)
  const keyOf = seriesKeys(layer, draft, 'Line')
  const lines = grouped(items, keyOf).flatMap(({ name, listed, items: own }) => {
    const looks = [...new Map(own.map((item) => [JSON.stringify(strokeOf(item)), strokeOf(item)])).entries()]
    return looks.map(([look, stroke], index) => ({
      name: index === 0 ? name : `${name} (${index + 1})`,
      unlisted: !listed || index > 0,
      stroke: stroke ?? picture('lines that are not seen'),
      segments: own
        .filter((item) => JSON.stringify(strokeOf(item)) === look)
        .map((item) => segmentOf(item, layer, draft)),
    }))
  })
  const [only] = lines
  const holder = lines.length === 1 && only ? holderOf(only.segments, known) : null
  if (holder && only)
    return known.map((plot) => (plot === holder ? attached(holder, only.segments, only.stroke) : plot))
  return [...known, { type: 'scatter', series: lines.map(({ segments, ...look }) => broken(segments, look)) }]
}

function segmentOf(item: SceneItem, { encode }: Layer, draft: Draft): Segment {
  const { x, y } = rulersOf(draft)
  const [x1, x2, y1, y2] = ['x', 'x2', 'y', 'y2'].map((name) => channelOf(encode, name)) as (Channel | null)[]
  const { x: left = 0, y: top = 0, x2: right = left, y2: foot = top } = item
  return {
    from: [x.at(x1!, item, left), y.at(y1!, item, top)],
    to: [x.at(x2 ?? x1!, item, right), y.at(y2 ?? y1!, item, foot)],
  }
}

/** A plot whose one series has a point on each of the lines, which are upright, and error bars not yet. */
function holderOf(segments: readonly Segment[], known: readonly Plot[]): ScatterPlot | null {
  const plot = known.find((one): one is ScatterPlot => one.type === 'scatter' && one.series.length === 1)
  const series = plot?.series[0]
  if (!plot || !series || series.errors !== null || series.x.length !== segments.length) return null
  // LibreOffice draws no error bars of different lengths along x: lines that lie are lines of their own.
  if (!segments.every(({ from, to }) => from[0] === to[0])) return null
  return series.x.every((_, point) => segmentAt(series, point, segments)) ? plot : null
}

function segmentAt({ x, y }: PointSeries, point: number, segments: readonly Segment[]): Segment | undefined {
  const value = y[point] ?? Number.NaN
  const between = ({ from, to }: Segment): boolean =>
    Math.min(from[1], to[1]) <= value && value <= Math.max(from[1], to[1])
  return segments.find((segment) => segment.from[0] === x[point] && between(segment))
}

function attached(plot: ScatterPlot, segments: readonly Segment[], stroke: Stroke): ScatterPlot {
  const [series] = plot.series as [PointSeries]
  const ends = series.y.map((y, point) => {
    const { from, to } = segmentAt(series, point, segments)!
    return [Math.max(from[1], to[1]) - y!, y! - Math.min(from[1], to[1])] as const
  })
  const errors: Errors = {
    plus: ends.map(([plus]) => exact(plus)),
    minus: ends.map(([, minus]) => exact(minus)),
    ...stroke,
    caps: false,
    along: 'y',
  }
  return { ...plot, series: [{ ...series, errors }] }
}

function exact(value: number): number {
  return Number(value.toPrecision(12))
}

/** Lines of two points each, one after the other, with a gap between them. */
function broken(
  segments: readonly Segment[],
  { name, unlisted, stroke }: { readonly name: string; readonly unlisted: boolean; readonly stroke: Stroke },
): PointSeries {
  const points = segments.flatMap(({ from, to }, index): [number, number | null][] => [
    ...(index > 0 ? [[from[0], null] as [number, null]] : []),
    [...from],
    [...to],
  ])
  return {
    ...PLAIN_POINTS,
    name,
    unlisted,
    color: stroke.color,
    line: stroke,
    x: points.map(([x]) => x),
    y: points.map(([, y]) => y),
  }
}
