import type { AxisGuide, Tick } from './axis-guides.ts'

/** Where ticks of an axis of numbers are: every so many from its start on, as PowerPoint counts them. */
export interface Ticks {
  readonly min: number
  readonly max: number
  /** Null for PowerPoint's choice. */
  readonly step: number | null
  /** The axis starts where Vega's does not. */
  readonly moved: boolean
  /** The ticks of Vega that have a label. */
  readonly ticks: readonly Tick[]
}

/** More ticks than these crowd an axis. */
const MOST_TICKS = 14

/**
 * Ticks at Vega's places where they are even. PowerPoint counts from the end of the axis, so an end between two ticks
 * needs a smaller step, or moves to the tick before it.
 */
export function evenTicks(guide: AxisGuide | undefined, min: number, max: number, log: boolean): Ticks {
  const ticks = (guide?.ticks ?? []).filter(({ shown }) => shown)
  const plain: Ticks = { min, max, step: null, moved: false, ticks }
  const step = log ? null : (stepOf(ticks) ?? stepOf(guide?.ticks ?? []))
  if (step === null) return plain
  const first = Number(ticks[0]?.value ?? 0)
  const meets = (one: number): boolean => isMultiple(first - min, one) || isMultiple(min, one)
  if (isMultiple(first - min, step)) return { ...plain, step }
  const smaller = nice(step).find((one) => meets(one) && (max - min) / one <= MOST_TICKS)
  if (smaller !== undefined) return { ...plain, step: smaller }
  return { ...plain, min: Number((Math.floor(min / step) * step).toPrecision(12)), step, moved: true }
}

/** The distance of ticks that are all as far from each other; null for others. */
export function stepOf(ticks: readonly Tick[]): number | null {
  const values = ticks.map(({ value }) => Number(value instanceof Date ? value.getTime() : value))
  const steps = values.slice(1).map((value, index) => Math.abs(value - values[index]!))
  if (steps.length === 0) return null
  const each = steps.reduce((sum, one) => sum + one, 0) / steps.length
  return steps.every((one) => Math.abs(one - each) < each * 0.01) ? Number(each.toPrecision(12)) : null
}

function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-6
}

/** Smaller steps that people count in, the largest first. */
function nice(step: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(step))
  return [5, 2.5, 2, 1, 0.5, 0.25, 0.2, 0.1]
    .map((one) => Number((one * power).toPrecision(12)))
    .filter((one) => one < step)
}
