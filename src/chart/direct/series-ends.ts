import type { Members } from '../../model/chart.ts'
import { readable } from '../contrast.ts'
import { isValue, type Value } from '../highlight.ts'
import { LINE } from '../wrap.ts'
import { type Draft, isHighlighted, placeOf } from './draft.ts'
import { type Label, withLabels } from './label.ts'
import { spread } from './spread.ts'

/** More series than these are a thicket. */
const MOST_SERIES = 10

/** The part of the width that names may take. */
const MOST_WIDTH = 0.3

/** How many lines a name may stand above or below the end of its series. */
const MOST_LINES = 1.5

/** How high a part of a stack is at least that a name can stand beside, in lines. */
const LEAST_HEIGHT = 0.5

/** Ends that are this near to the right side, in parts of the width, are at it. */
const NEAR = 0.03

/** The gap between a series and its name, in points. */
const GAP = 8

interface End {
  readonly series: Value
  readonly x: Value
  /** The number that the name stands beside. */
  readonly value: number
  readonly across: number
  readonly down: number
  /** How high the series is there, in a stack; null for a line. */
  readonly high: number | null
}

/** The chart with each series named at its right end, without a legend; null if the names do not fit there. */
export function nameSeries(draft: Draft): Members | null {
  const ends = endsOf(draft)
  if (!ends || ends.length === 0) return null
  const all = named(draft, ends)
  if (all || draft.highlight === null) return all
  const few = ends.filter(({ series }) => isHighlighted(draft, series))
  return few.length === 0 ? null : named(draft, few)
}

function named(draft: Draft, ends: readonly End[]): Members | null {
  const { style, width, wide, vega } = draft
  if (ends.length > MOST_SERIES || ends.some(({ series }) => wide(String(series)) > width * MOST_WIDTH)) return null
  const line = style.size * LINE
  if (ends.some(({ high }) => high !== null && high < line * LEAST_HEIGHT)) return null
  // Vega works the plot's height out later: less than this only where labels under it are turned.
  const height = draft.height - 2 * line - 2 * GAP
  const scale = height / draft.height
  const sorted = [...ends].sort((a, b) => a.down - b.down)
  const wanted = sorted.map(({ down }) => down * scale)
  const places = spread(wanted, line, height)
  if (!places || places.some((place, index) => Math.abs(place - wanted[index]!) > line * MOST_LINES)) return null
  const labels = sorted.map((end, index) => label(draft, end, places[index]! - wanted[index]!))
  const band = draft.plot.mark === 'bar' ? 1 : 0.5
  const anchor = { x: { scale: 'x', field: 'x', band }, y: { scale: 'y', field: 'value' } }
  return withLabels({ ...vega, legends: [] }, labels, anchor)
}

function label(draft: Draft, { series, x, value }: End, dy: number): Label {
  return {
    text: String(series),
    ...lookOf(draft, series),
    at: { x, value },
    dx: GAP,
    dy,
    align: 'left',
    baseline: 'middle',
  }
}

/** A name in the colour of its series, dark enough to read; beside a highlight the others are muted. */
function lookOf(draft: Draft, series: Value): Pick<Label, 'fill' | 'bold'> {
  const { style, highlight, scaled } = draft
  const colour = String(scaled('color', series))
  const hit = isHighlighted(draft, series)
  if (highlight === null || colour !== style.low) {
    return { fill: readable(colour, style.background, style.text), bold: highlight === null || hit }
  }
  return hit
    ? { fill: readable(style.high, style.background, style.text), bold: true }
    : { fill: style.muted, bold: false }
}

/** The last point of each series, or the middle of its last part in a stack; null unless all end at the right side. */
function endsOf(draft: Draft): readonly End[] | null {
  const { reading, plot, tuples, width } = draft
  const { series, category, measure } = reading
  if (!series || !category || !measure || (plot.mark === 'bar' && category.kind !== 'name')) return null
  const ends = new Map<Value, End>()
  for (const tuple of tuples) {
    const name = tuple[series.field]
    const x = plain(tuple[category.field])
    const span = spanOf(tuple, measure.field, plot.mark)
    if (!isValue(name) || x === null) return null
    if (span === null) continue
    const across = placeOf(draft, 'x', x)
    const [from, to] = span.map((value) => placeOf(draft, 'y', value))
    if (across === null || typeof from !== 'number' || typeof to !== 'number') return null
    const high = plot.mark === 'line' ? null : Math.abs(to - from)
    const end = { series: name, x, value: (span[0] + span[1]) / 2, across, down: (from + to) / 2, high }
    const known = ends.get(name)
    if (!known || across > known.across) ends.set(name, end)
  }
  const right = Math.max(...[...ends.values()].map(({ across }) => across))
  return [...ends.values()].every(({ across }) => right - across <= width * NEAR) ? [...ends.values()] : null
}

/** A date as its milliseconds: labels are plain JSON. */
function plain(value: unknown): Value | null {
  if (value instanceof Date) return value.getTime()
  return isValue(value) ? value : null
}

/** What a series covers at a place, from and to; null for a gap. Areas that are not stacked hide each other's ends. */
function spanOf(tuple: Readonly<Record<string, unknown>>, field: string, mark: string): [number, number] | null {
  const [start, end] = [tuple[`${field}_start`], tuple[`${field}_end`]]
  if (typeof start === 'number' && typeof end === 'number') return [start, end]
  const value = mark === 'line' ? tuple[field] : null
  return typeof value === 'number' && Number.isFinite(value) ? [value, value] : null
}
