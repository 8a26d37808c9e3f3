import type { ChartStyle, Json } from '../../model/chart.ts'
import type { Highlight, Value } from '../highlight.ts'
import type { Plot } from '../plot.ts'
import type { Reading } from '../reading.ts'

/** A chart before it is drawn: what it shows, and how wide its texts would be. All that placing labels takes. */
export interface Draft {
  /** The compiled Vega spec. */
  readonly vega: { readonly [key: string]: Json }
  readonly plot: Plot
  readonly reading: Reading
  readonly style: ChartStyle
  readonly highlight: Highlight | null
  /** The whole chart, axes and labels included, in points. */
  readonly width: number
  readonly height: number
  /** The rows of the main mark, as Vega keeps them. */
  readonly tuples: readonly Readonly<Record<string, unknown>>[]
  /** Where a scale puts a value, or which colour it gives one; undefined for none. */
  readonly scaled: (scale: string, value: unknown) => unknown
  /** The values that a scale knows. */
  readonly domain: (scale: string) => readonly unknown[]
  /** The width of a bold text in the chart's size. */
  readonly wide: (text: string) => number
  /** A number as the chart's language writes it, in a d3 format. */
  readonly number: (value: number, format: string) => string
}

/** True for a value that the chart is asked to highlight. */
export function isHighlighted({ highlight }: Draft, value: Value): boolean {
  return highlight?.values.some((wanted) => String(wanted) === String(value)) ?? false
}

/** Where a scale of places puts a value; null where it puts it nowhere. */
export function placeOf({ scaled }: Draft, scale: string, value: unknown): number | null {
  const place = scaled(scale, value)
  return typeof place === 'number' && Number.isFinite(place) ? place : null
}
