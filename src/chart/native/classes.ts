import type { Scale } from './guides.ts'
import type { LegendEntries } from './legend-entries.ts'

/** Scales of classes with no edge before the first and after the last. */
const BETWEEN = new Set(['threshold', 'quantile', 'quantize'])

/** Scales that have so many results and no more. */
const DISCRETE = new Set(['ordinal', 'bin-ordinal', 'threshold', 'quantile', 'quantize'])

/** True for a scale that a series may be told by. */
export function isDiscrete(scale: Scale | undefined): boolean {
  return scale !== undefined && (DISCRETE.has(scale.type) || scale.spec['bins'] !== undefined)
}

/** What a value of such a scale is called: as a legend has it, or by the edges of its class. */
export function className(value: unknown, scale: Scale, entries: LegendEntries): string {
  if (scale.type === 'ordinal') {
    const entry = entries.find((one) => keyOf(one.value) === keyOf(value))
    return entry?.label || (value === null || value === undefined ? '–' : String(value))
  }
  const edges = edgesOf(scale)
  const at = placeIn(value, scale)
  // A scale of bins has an edge before the first class and after the last; the others only between them.
  const entry = entries[BETWEEN.has(scale.type) ? at : at - 1]
  if (entry) return entry.label
  const [low, high] = [edges[at - 1], edges[at]]
  if (low === undefined) return `< ${high}`
  return high === undefined ? `≥ ${low}` : `${low}–${high}`
}

function keyOf(value: unknown): string {
  return value instanceof Date ? String(value.getTime()) : String(value)
}

/** Where a value is among those of its scale. */
export function placeIn(value: unknown, scale: Scale): number {
  if (scale.type !== 'ordinal') return edgesOf(scale).filter((edge) => edge <= Number(value)).length
  const at = scale.run.domain().findIndex((one) => keyOf(one) === keyOf(value))
  return at === -1 ? 999 : at
}

/** The values at which a scale changes. */
function edgesOf({ run, type }: Scale): readonly number[] {
  const { quantiles, thresholds, bins } = run as unknown as Classes
  const edges = type === 'quantile' ? quantiles?.() : type === 'quantize' ? thresholds?.() : bins
  return (Array.isArray(edges) ? edges : run.domain().map(Number)).map((edge) => Number(edge.toPrecision(6)))
}

/** What d3's scales of classes know besides their domain. */
interface Classes {
  readonly quantiles?: () => readonly number[]
  readonly thresholds?: () => readonly number[]
  readonly bins?: readonly number[]
}
