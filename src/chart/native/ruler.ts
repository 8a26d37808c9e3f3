import { type Channel, numberIn } from './channel.ts'
import { picture } from './draft.ts'
import type { Guides, Scale } from './guides.ts'
import { isNames, isTime } from './placed.ts'
import type { SceneItem } from './scene.ts'

/** An axis of numbers for points. Names have the places 1, 2, 3 … on it; without a scale it runs from 0 to 1. */
export interface Ruler {
  readonly scale: Scale | null
  /** Names by place, from the left or from the foot; null for an axis that has numbers itself. */
  readonly names: readonly string[] | null
  /** Dates are years, as numbers. */
  readonly years?: true
  readonly min: number
  readonly max: number
  /** The first and the last pixel of the axis, from the left or from the top. */
  readonly pixels: readonly [number, number]
  /** Where an item is by its channel or, if that says nothing in the values of the axis, by its pixel. */
  at(channel: Channel | null, item: SceneItem, pixel: number): number
  /** How many units of the axis so many pixels are, near a place. */
  span(pixels: number): number
}

/** The ruler of a direction, with a scale or without. */
export function ruler(scale: Scale | null, vertical: boolean, guides: Guides, values: readonly unknown[]): Ruler {
  const length = (vertical ? guides.plot.height : guides.plot.width) ?? 1
  if (scale === null) return bare(length, vertical)
  if (isNames(scale)) return named(scale, vertical, length, guides)
  if (!isTime(scale)) return measured(scale)
  if (inYears(scale, guides, values)) return years(measured(scale))
  const own = measured(scale)
  return own.min < FIRST_DATE ? picture('dates before March 1900, which Excel does not know') : own
}

function bare(length: number, vertical: boolean): Ruler {
  const share = (pixel: number): number => round(vertical ? 1 - pixel / length : pixel / length)
  return {
    scale: null,
    names: null,
    min: 0,
    max: 1,
    pixels: [0, length],
    at: (_, __, pixel) => share(pixel),
    span: (pixels) => pixels / length,
  }
}

function named(scale: Scale, vertical: boolean, length: number, guides: Guides): Ruler {
  const { run } = scale
  const labels = new Map((guides.axes.get(scale.name)?.ticks ?? []).map(({ value, label }) => [keyOf(value), label]))
  const half = (run.bandwidth?.() ?? 0) / 2
  const places = run.domain().map((value) => ({
    pixel: Number(run(value)) + half,
    name: labels.get(keyOf(value)) || String(value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? '–')),
  }))
  places.sort((a, b) => (vertical ? b.pixel - a.pixel : a.pixel - b.pixel))
  const [first, second] = places
  if (!first) picture('an axis without names')
  const pixels = places.map(({ pixel }) => pixel)
  const step = second ? Math.abs(second.pixel - first.pixel) : run.step?.() || length
  return {
    scale,
    names: places.map(({ name }) => name),
    min: 0.5,
    max: places.length + 0.5,
    pixels: [Math.min(...pixels) - step / 2, Math.max(...pixels) + step / 2],
    at: (_, __, pixel) => round(1 + (vertical ? first.pixel - pixel : pixel - first.pixel) / step),
    span: (pixels) => pixels / step,
  }
}

function keyOf(value: unknown): string {
  return value instanceof Date ? String(value.getTime()) : String(value)
}

function measured(scale: Scale): Ruler {
  const { run } = scale
  const ends = run.domain().map(Number)
  const [first = 0, last = 1] = [ends[0], ends.at(-1)]
  const reach = [Number(run(first)), Number(run(last))] as const
  const length = Math.abs(reach[1] - reach[0]) || 1
  return {
    scale,
    names: null,
    min: Math.min(first, last),
    max: Math.max(first, last),
    pixels: [Math.min(...reach), Math.max(...reach)],
    at(channel, item, pixel) {
      if (channel?.scale === scale.name && channel.offset === null) {
        const value = numberIn(channel, item)
        if (value !== null) return value
      }
      return inverted(scale, pixel)
    },
    span: (pixels) => (pixels / length) * Math.abs(last - first),
  }
}

/** Excel knows no dates before these. */
const FIRST_DATE = Date.UTC(1900, 2, 1)

/**
 * True if all values and all labels of an axis are starts of years: a year is a number then, 2004, and no date. Dates that
 * Excel does not know are such numbers too.
 */
function inYears({ name }: Scale, { axes }: Guides, values: readonly unknown[]): boolean {
  const ticks = axes.get(name)?.ticks ?? []
  const all = [...ticks.map(({ value }) => Number(value)), ...values.map(Number)]
  const old = all.some((value) => value < FIRST_DATE)
  const inside = ({ value, label }: { value: unknown; label: string }): boolean =>
    label === '' || label === String(new Date(Number(value)).getUTCFullYear())
  return (
    ticks.length > 0 &&
    ticks.every(inside) &&
    all.every((value) => Number.isFinite(value) && (old || value === Date.UTC(new Date(value).getUTCFullYear(), 0, 1)))
  )
}

/** A ruler of dates as one of years, with the parts of a year that have gone by. */
function years(dates: Ruler): Ruler {
  return {
    ...dates,
    years: true,
    min: yearOf(dates.min),
    max: yearOf(dates.max),
    at: (channel, item, pixel) => yearOf(dates.at(channel, item, pixel)),
    span: (pixels) => dates.span(pixels) / (365.2425 * 86_400_000),
  }
}

/** A moment as a year and the part of it that has gone by. */
export function yearOf(date: number): number {
  const year = new Date(date).getUTCFullYear()
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return Number((year + (date - start) / (end - start)).toFixed(6))
}

function inverted({ run }: Scale, pixel: number): number {
  const value = run.invert?.(pixel)
  const number = value instanceof Date ? value.getTime() : Number(value)
  return Number.isFinite(number) ? Number(number.toPrecision(12)) : picture('marks outside of their axes')
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
