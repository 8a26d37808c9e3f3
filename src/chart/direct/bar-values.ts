import type { Json, Members } from '../../model/chart.ts'
import { titleAbove } from '../axes.ts'
import { isValue, type Value } from '../highlight.ts'
import type { Plot } from '../plot.ts'
import type { Reading } from '../reading.ts'
import { isObject } from '../walk.ts'
import { LINE } from '../wrap.ts'
import type { Draft } from './draft.ts'
import { placeOf } from './draft.ts'
import { type Label, list, withLabels } from './label.ts'
import { numberFormat } from './number-format.ts'

/** Above this many bars, an axis says more than a number at each. */
const MOST_BARS = 10

/** The part of the width that a number may take beside a bar that lies. */
const MOST_WIDTH = 0.2

/** The gap between a bar's end and its number, and between two numbers, in points. */
const GAP = 4

interface Bar {
  readonly name: Value
  readonly value: number
}

/** True for bars of one series that each have a name, and whose axis is the theme's to take away. */
export function mayNameValues(plot: Plot, { category, measure, series }: Reading): boolean {
  if (!plot.axisIsFree || plot.grouped || !category || !measure) return false
  return category.kind === 'name' && category.unit === null && !series
}

/** The chart with each bar's number at its end, without the axis that would say it again; null if they do not fit. */
export function nameValues(draft: Draft): Members | null {
  const { reading, plot, style, number, wide } = draft
  const { category, measure } = reading
  if (!mayNameValues(plot, reading) || !category || !measure) return null
  const bars = barsOf(draft, category.field, measure.field)
  if (!bars) return null
  const format = plot.format ?? numberFormat(bars.map(({ value }) => value))
  const texts = bars.map(({ value }) => number(value, format).trim())
  const widest = Math.max(...texts.map(wide))
  const lies = placeOf(draft, 'y', bars[0]!.name) !== null && placeOf(draft, 'x', bars[0]!.name) === null
  if (!fits(draft, bars.length, widest, lies)) return null
  const room = (lies ? widest + style.size : style.size * LINE) + 2 * GAP
  const bare = withoutAxis(draft, lies)
  const ready = bars.some(({ value }) => value < 0) ? withZero(bare, draft, lies, room) : bare
  const labels = bars.map((bar, index) => label(draft, bar, texts[index]!, lies))
  return withLabels(ready, labels, anchorOf(lies))
}

/** The bars, one for each name; null if some are not plain or there are too many. */
function barsOf({ tuples }: Draft, name: string, measure: string): readonly Bar[] | null {
  if (tuples.length === 0 || tuples.length > MOST_BARS) return null
  const bars = tuples.map((tuple) => ({ name: tuple[name], value: tuple[measure] }))
  const plain = bars.every((bar): bar is Bar => isValue(bar.name) && Number.isFinite(bar.value))
  return plain && new Set(bars.map((bar) => bar.name)).size === bars.length ? bars : null
}

/** Numbers stand beside each other over standing bars, and under each other beside lying ones. */
function fits({ width, height, style }: Draft, bars: number, widest: number, lies: boolean): boolean {
  if (lies) return widest <= width * MOST_WIDTH && style.size * LINE * bars <= height * 0.8
  return widest + GAP <= (width * 0.95) / bars
}

function label({ style }: Draft, { name, value }: Bar, text: string, lies: boolean): Label {
  const up = value >= 0
  const look = { text, fill: style.text, bold: true, at: { name, value } }
  if (lies) return { ...look, dx: up ? GAP : -GAP, dy: 0, align: up ? 'left' : 'right', baseline: 'middle' }
  return { ...look, dx: 0, dy: up ? -GAP : GAP, align: 'center', baseline: up ? 'bottom' : 'top' }
}

function anchorOf(lies: boolean): Members {
  const [length, place] = lies ? ['x', 'y'] : ['y', 'x']
  return { [length]: { scale: length, field: 'value' }, [place]: { scale: place, field: 'name', band: 0.5 } }
}

/** Of the axis its title stays, which says what is counted, above the numbers. */
function withoutAxis({ vega, style }: Draft, lies: boolean): Members {
  const scale = lies ? 'x' : 'y'
  const title = lies
    ? { orient: 'top', titleAnchor: 'start', titlePadding: GAP }
    : { titleY: titleAbove(style.size) - style.size * LINE }
  const axes = list(vega['axes']).flatMap((axis): Json[] => {
    if (!isObject(axis) || axis['scale'] !== scale) return [axis]
    if (axis['grid'] === true || axis['title'] === undefined) return []
    return [{ ...axis, labels: false, ticks: false, domain: false, ...title }]
  })
  return { ...vega, axes, scales: changed(vega['scales'], scale, { nice: false }) }
}

/** Bars on both sides of zero stand on a line there, and need room for numbers at both ends. */
function withZero(vega: Members, { style }: Draft, lies: boolean, room: number): Members {
  const [length, place, side] = lies ? ['x', 'y', 'height'] : ['y', 'x', 'width']
  const zero = {
    type: 'rule',
    encode: {
      update: {
        [length]: { scale: length, value: 0 },
        [place]: { value: 0 },
        [`${place}2`]: { signal: side },
        stroke: { value: style.muted },
      },
    },
  }
  return {
    ...vega,
    scales: changed(vega['scales'], length, { padding: room }),
    axes: list(vega['axes']).map((axis) =>
      isObject(axis) && axis['scale'] === place ? { ...axis, domain: false } : axis,
    ),
    marks: [...list(vega['marks']), zero],
  }
}

function changed(scales: Json | undefined, name: string, change: Members): Json {
  return list(scales).map((scale) => (isObject(scale) && scale['name'] === name ? { ...scale, ...change } : scale))
}
