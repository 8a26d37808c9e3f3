import type { ReadAxis, ReadChart } from './read-chart.ts'
import { ruleOf, type VegaLayer, type VegaRun } from './run-vega.ts'

/** An axis as it is written and as Vega has it. */
export interface AxisCheck {
  /** `x` or `y`, and the place of the scale among those of that direction. */
  readonly axis: string
  readonly written: AxisEnds
  readonly vega: AxisEnds
}

/** The ends of an axis. */
export interface AxisEnds {
  /** Milliseconds since 1970 for dates. */
  readonly min: number | null
  readonly max: number | null
  readonly base: number | null
  readonly reversed: boolean
}

const NAMES = new Set(['band', 'point'])

/** Each axis of a chart part beside the scale that it stands for. */
export function axisChecks({ root, axes, series }: ReadChart, run: VegaRun): readonly AxisCheck[] {
  const points = series.some(({ plot }) => plot === 'scatterChart' || plot === 'bubbleChart')
  const lies = JSON.stringify(root).includes('"name":"c:barDir","attributes":{"val":"bar"}')
  const [x, y] = [scalesOn('x', run), scalesOn('y', run)]
  const [across, up] = lies ? [y, x] : [x, y]
  const [first, second, ...secondary] = axes
  const pairs = [
    { axis: first, scale: across[0], vertical: lies },
    { axis: second, scale: up[0], vertical: !lies },
    { axis: secondary.at(-1), scale: up[1], vertical: !lies },
  ]
  return pairs.flatMap(({ axis, scale, vertical }, index) =>
    axis === undefined || scale === undefined || !run.types.has(scale)
      ? []
      : {
          axis: ['category', 'value', 'secondary'][index]!,
          written: endsOf(axis, run.types.get(scale)!),
          vega: domainOf(scale, vertical, points, run),
        },
  )
}

/** The scales that marks are placed by, in the order of the layers. */
function scalesOn(side: 'x' | 'y', { layers }: VegaRun): readonly string[] {
  const named = (layer: VegaLayer): readonly string[] =>
    [side, `${side}c`, `${side}2`].flatMap((name) => ruleOf(layer, name)?.scale ?? [])
  return [...new Set(layers.flatMap(named))]
}

function endsOf({ min, max, base, reversed, kind }: ReadAxis, type: string): AxisEnds {
  const time = type === 'time' || type === 'utc'
  const date = (day: number | null): number | null =>
    day === null || !time ? day : Math.round((day - 25_569) * 86_400_000)
  return kind === 'catAx'
    ? { min: null, max: null, base: null, reversed }
    : { min: date(min), max: date(max), base, reversed }
}

function domainOf(name: string, vertical: boolean, points: boolean, run: VegaRun): AxisEnds {
  const scale = run.scale(name)
  const domain = scale.domain()
  const [from, to] = [Number(scale(domain[0])), Number(scale(domain.at(-1)))]
  if (NAMES.has(run.types.get(name)!)) {
    const places = points ? { min: 0.5, max: domain.length + 0.5 } : { min: null, max: null }
    // Names on the numbers of points are placed from the foot up.
    return { ...places, base: null, reversed: !points && vertical && to >= from }
  }
  const ends = domain.map(Number)
  const [min, max] = [Math.min(...ends), Math.max(...ends)]
  const grows = Number(scale(max)) > Number(scale(min)) !== vertical
  return { min, max, base: run.types.get(name) === 'log' ? scale.base!() : null, reversed: !grows }
}
