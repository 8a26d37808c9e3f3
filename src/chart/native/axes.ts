import type { Axes, Axis } from '../../model/native-chart.ts'
import { isNames, isTime, unitOf } from './categories.ts'
import { type Draft, picture } from './draft.ts'
import type { AxisGuide, Scale } from './guides.ts'
import { dateCode, numberCode } from './number-code.ts'

const DAY = 86_400_000

/** The axes of a chart, with the domains of its scales. */
export function axesOf(draft: Draft): Axes {
  const { across, values } = draft
  const [value, secondary] = values
  return {
    category: across ? axisOf(across, draft, true) : null,
    value: value ? axisOf(value, draft, false) : null,
    secondary: secondary ? axisOf(secondary, draft, false) : null,
  }
}

function axisOf(scale: Scale, draft: Draft, category: boolean): Axis {
  const guide = draft.guides.axes.get(scale.name)
  const binned = category && draft.categories?.kind === 'names' && !isNames(scale)
  const kind = binned ? 'names' : kindOf(scale)
  const ends = kind === 'names' ? [null, null] : scale.run.domain().map(Number)
  const [first = null, last = null] = [ends[0] ?? null, ends.at(-1) ?? null]
  const descending = first !== null && last !== null && first > last
  const [min, max] = descending ? [last, first] : [first, last]
  const unit = kind === 'dates' ? dateUnit(draft) : null
  return {
    kind,
    title: guide?.title ?? null,
    format: formatOf(kind, guide, draft),
    min,
    max,
    step: kind === 'names' || kind === 'log' ? null : stepOf(kind, guide, unit),
    unit,
    base: kind === 'log' ? baseOf(scale) : null,
    labels: guide?.labels ?? false,
    line: guide?.domain ?? false,
    gridlines: guide?.grid ?? false,
    reversed: isReversed(scale, descending, draft, category),
    far: guide?.orient === 'right' || guide?.orient === 'top',
  }
}

function kindOf(scale: Scale): Axis['kind'] {
  if (isNames(scale)) return 'names'
  if (isTime(scale)) return 'dates'
  if (scale.type === 'log') return 'log'
  if (scale.type === 'linear') return 'numbers'
  return picture(`an axis of the type "${scale.type}"`)
}

/** PowerPoint knows bases from 2 to 1,000. */
function baseOf({ spec }: Scale): number {
  const base = typeof spec['base'] === 'number' ? spec['base'] : 10
  return base >= 2 && base <= 1000 ? base : 10
}

function dateUnit({ categories }: Draft): 'days' | 'months' | 'years' {
  return categories?.kind === 'dates' ? unitOf(categories.values.map(Number)) : 'days'
}

/** The even distance of ticks; null where they are not even, and PowerPoint finds its own. */
function stepOf(kind: Axis['kind'], guide: AxisGuide | undefined, unit: Axis['unit']): number | null {
  const ticks = (guide?.ticks ?? []).map(({ value }) => Number(value instanceof Date ? value.getTime() : value))
  const steps = ticks.slice(1).map((tick, index) => tick - ticks[index]!)
  if (steps.length === 0) return null
  const each = steps.reduce((sum, one) => sum + one, 0) / steps.length
  if (kind !== 'dates')
    return steps.every((one) => Math.abs(one - each) < Math.abs(each) * 0.01)
      ? Number(Math.abs(each).toPrecision(12))
      : null
  const days = { days: 1, months: 30.4375, years: 365.25 }[unit ?? 'days']
  const step = Math.round(each / DAY / days)
  return step >= 1 ? step : null
}

function formatOf(kind: Axis['kind'], guide: AxisGuide | undefined, { categories, notes }: Draft): string {
  if (kind === 'names') return 'General'
  const format = guide?.format ?? null
  if (kind === 'dates') return (format && dateCode(format)) ?? categories?.format ?? 'd mmm yyyy'
  if (format === null) return kind === 'log' ? 'General' : grouped(guide)
  const code = numberCode(format)
  if (code === null && guide?.labels) notes.add(`numbers of an axis are not written as "${format}"`)
  return code ?? 'General'
}

/** Numbers from 1,000 up have commas, as Vega writes them. */
function grouped(guide: AxisGuide | undefined): string {
  const ticks = (guide?.ticks ?? []).map(({ label }) => label)
  const decimals = Math.max(0, ...ticks.map((label) => /\.(\d+)$/.exec(label)?.[1]?.length ?? 0))
  const whole = ticks.some((label) => label.includes(',')) ? '#,##0' : '0'
  return decimals > 0 ? `${whole}.${'0'.repeat(decimals)}` : whole
}

/** True for an axis that runs against its usual way: to the right, and up; names beside lying bars run down in Vega. */
function isReversed({ run, name }: Scale, descending: boolean, { lies }: Draft, category: boolean): boolean {
  const domain = run.domain()
  const vertical = category ? lies : !lies
  if (name !== '' && domain.length < 2) return category && lies
  const [from, to] = [Number(run(domain[0])), Number(run(domain.at(-1)))]
  const grows = vertical ? to < from : to > from
  return descending ? grows : !grows
}
