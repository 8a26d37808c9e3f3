import type { Axis, Plot } from '../../model/native-chart.ts'
import type { AxisGuide } from './axis-guides.ts'
import { dateCodeOf } from './date-code.ts'
import { floorTo, unitOf } from './dates.ts'
import type { Draft } from './draft.ts'
import type { Scale } from './guides.ts'
import { dateCode } from './number-code.ts'

type Ends = Pick<Axis, 'kind' | 'min' | 'max' | 'unit' | 'step' | 'stepUnit' | 'format'>

/** An axis of dates under bars, lines and areas: a place for each day, month or year from the first to the last. */
export function dateAxis(scale: Scale, guide: AxisGuide | undefined, draft: Draft, plots: readonly Plot[]): Ends {
  const values = (draft.categories?.values ?? []).map(Number)
  const bars = plots.some(({ type }) => type === 'bar')
  // Bars have a place for each unit; lines and areas stand where their dates are, as Vega has them.
  const unit = bars ? unitOf(values) : 'days'
  const ends = scale.run.domain().map(Number)
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  // A bar stands for the whole of its unit, so the last one is before the end of the scale.
  const last = bars ? Math.max(values.at(-1) ?? high, floorTo(high - 1, unit)) : floorTo(high, unit)
  const first = bars ? Math.min(values[0] ?? low, ceilTo(low, unit)) : floorTo(low, unit)
  const [each, stepUnit] = stepIn(guide, unit, draft)
  const format = formatOf(guide, draft, first, stepUnit, each)
  const step = each && roomy(each, (last - first) / 86_400_000 / DAYS[stepUnit], format, draft)
  return { kind: 'dates', min: first, max: last, unit, step, stepUnit, format }
}

/** The step at which labels stand side by side: that of Vega's, or twice or more of it where ours are longer. */
function roomy(step: number, whole: number, format: string, draft: Draft): number {
  const { guides, style, lies } = draft
  const longest = format.replace('mmmm', 'September').length * style.size * WIDE
  const room = ((guides.plot.width ?? 0) / Math.max(1, whole)) * step
  return lies || room >= longest || step >= whole ? step : roomy(step * 2, whole, format, draft)
}

/** A character is about as wide as this, in sizes of the text. */
const WIDE = 0.5

type Unit = 'days' | 'months' | 'years'

function ceilTo(date: number, unit: Unit): number {
  const down = floorTo(date, unit)
  return down === date ? date : next(down, unit, 1)
}

function next(date: number, unit: Unit, count: number): number {
  const at = new Date(date)
  if (unit === 'days') at.setUTCDate(at.getUTCDate() + count)
  if (unit === 'months') at.setUTCMonth(at.getUTCMonth() + count)
  if (unit === 'years') at.setUTCFullYear(at.getUTCFullYear() + count)
  return at.getTime()
}

const DAYS = { days: 1, months: 30.4375, years: 365.25 }

/** The distance of Vega's labels in whole days, months or years; null where there are none. */
function stepIn(guide: AxisGuide | undefined, unit: Unit, { categories }: Draft): readonly [number | null, Unit] {
  const ticks = (guide?.ticks ?? []).filter(({ shown }) => shown).map(({ value }) => Number(value))
  const [first, last] = [ticks[0], ticks.at(-1)]
  if (first === undefined || last === undefined || ticks.length < 2) return [null, unit]
  // Labels that say no day stand at months, wherever Vega's do.
  const least = unitOf((categories?.values ?? []).map(Number))
  const own = unit === 'days' ? (unitOf(ticks) === 'days' ? least : unitOf(ticks)) : unit
  const each = (last - first) / (ticks.length - 1) / 86_400_000
  return [Math.max(1, Math.round(each / DAYS[own])), own]
}

/** As Vega writes its labels if they stand at the same dates, else in full. */
function formatOf(
  guide: AxisGuide | undefined,
  { categories, notes }: Draft,
  first: number,
  unit: Unit,
  step: number | null,
): string {
  const shown = (guide?.ticks ?? []).filter(({ shown: seen, label }) => seen && label !== '')
  const full = categories?.format ?? 'd mmm yyyy'
  if (!guide?.labels || shown.length === 0) return full
  const code = dateCodeOf(shown.map(({ value, label }) => ({ value: Number(value), label })))
  const places = new Set(Array.from({ length: 400 }, (_, index) => next(first, unit, index * (step ?? 1))))
  const meets = shown.every(({ value }) => places.has(Number(value)))
  if (code !== null && (meets || namesEach(code, unit))) return code
  if (code === null && !shown.some(({ label }) => /\d{4}|'\d\d/.test(label)))
    notes.add('dates of an axis are written with their year')
  return (guide.format && namesEach(dateCode(guide.format) ?? '', unit) ? dateCode(guide.format) : null) ?? full
}

/** True if a code tells all the units of an axis apart, wherever its labels stand. */
function namesEach(code: string, unit: Unit): boolean {
  if (code === '') return false
  if (unit === 'years') return code.includes('y')
  return code.includes('m') && (unit === 'months' || code.includes('d'))
}
