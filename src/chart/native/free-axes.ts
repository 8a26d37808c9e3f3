import { type Axes, type Axis, BARE_AXIS } from '../../model/native-chart.ts'
import { lookOf, valueAxis } from './axes.ts'
import type { Tick } from './axis-guides.ts'
import { dateCodeOf } from './date-code.ts'
import type { Draft } from './draft.ts'
import { labelCode } from './label-code.ts'
import { isTime } from './placed.ts'
import { rulersOf } from './points.ts'
import { type Ruler, yearOf } from './ruler.ts'
import { evenTicks, stepOf } from './ticks.ts'

/** An axis of points, with texts in the place of labels that it cannot write itself. */
export interface FreeAxis {
  readonly axis: Axis
  readonly texts: readonly AxisText[] | null
}

/** A text of an axis and the number that it stands at. */
export interface AxisText {
  readonly at: number
  readonly text: string
}

/** Both axes of a chart of points. */
export function freeAxes(draft: Draft): { axes: Axes; x: FreeAxis; y: FreeAxis } {
  const rulers = rulersOf(draft)
  const [x, y] = [axisOf(rulers.x, draft, true), axisOf(rulers.y, draft, false)]
  return { axes: { category: x.axis, value: y.axis, secondary: null }, x, y }
}

function axisOf(ruler: Ruler, draft: Draft, horizontal: boolean): FreeAxis {
  const { scale, names, min, max } = ruler
  if (scale === null) return { axis: { ...BARE_AXIS, kind: 'numbers', min, max }, texts: null }
  if (names !== null) return ofNames(ruler, draft)
  if (ruler.years) return ofYears(ruler, draft, horizontal)
  const own = isTime(scale) ? ofTimes(ruler, draft, horizontal) : ofNumbers(ruler, draft, horizontal)
  return own.texts === null ? own : { ...own, axis: { ...own.axis, labels: false } }
}

function ofNames({ scale, names, min, max }: Ruler, draft: Draft): FreeAxis {
  const guide = draft.guides.axes.get(scale!.name)
  const far = guide?.orient === 'right' || guide?.orient === 'top'
  // Gridlines run between the names, where PowerPoint counts from; those of Vega run through them.
  const axis: Axis = {
    ...BARE_AXIS,
    ...lookOf(guide),
    kind: 'numbers',
    min,
    max,
    step: 1,
    labels: false,
    gridlines: false,
    far,
  }
  const hidden = new Set((guide?.ticks ?? []).filter(({ shown }) => !shown).map(({ label }) => label))
  const texts = names!.map((text, index) => ({ at: index + 1, text })).filter(({ text }) => !hidden.has(text))
  return { axis, texts: guide?.labels ? texts : null }
}

function ofNumbers({ scale }: Ruler, draft: Draft, horizontal: boolean): FreeAxis {
  const guide = draft.guides.axes.get(scale!.name)
  const shown = labelled(guide?.ticks ?? [])
  const words = shown.every(({ label, value }) => labelCode([{ text: label, value: Number(value) }]) === null)
  const spoken =
    guide?.labels === true && shown.length > 0 && words && !/\d/.test(shown.map(({ label }) => label).join(''))
  const notes = new Set<string>()
  const axis = valueAxis(scale!, spoken ? { ...draft, notes } : draft, horizontal)
  return { axis, texts: spoken ? shown.map(({ value, label }) => ({ at: Number(value), text: label })) : null }
}

/** Years are numbers at even distances. */
function ofYears({ scale, min, max }: Ruler, draft: Draft, horizontal: boolean): FreeAxis {
  const guide = draft.guides.axes.get(scale!.name)
  const ticks = labelled(guide?.ticks ?? []).map((tick) => ({ ...tick, value: yearOf(Number(tick.value)) }))
  const even = evenTicks(guide && { ...guide, ticks }, min, max, false)
  if (even.moved) draft.notes.add(`an axis starts at ${even.min}, not at ${min}`)
  const axis = valueAxis(scale!, { ...draft, notes: new Set() }, horizontal)
  return { axis: { ...axis, kind: 'numbers', min: even.min, max, step: even.step, format: '0' }, texts: null }
}

/** Times stand at even distances of days or parts of one, or else their labels are texts. */
function ofTimes({ scale, min, max }: Ruler, draft: Draft, horizontal: boolean): FreeAxis {
  const guide = draft.guides.axes.get(scale!.name)
  const shown = labelled(guide?.ticks ?? [])
  const step = exactStep(shown)
  const axis: Axis = {
    ...valueAxis(scale!, { ...draft, notes: new Set() }, horizontal),
    kind: 'dates',
    min,
    max,
    step: null,
    format: 'd mmm yyyy',
  }
  if (!guide?.labels || shown.length === 0) return { axis, texts: null }
  const code = dateCodeOf(shown.map(({ value, label }) => ({ value: Number(value), label })))
  const first = Number(shown[0]!.value)
  const starts = step !== null && Math.abs((first - min) / step - Math.round((first - min) / step)) < 1e-6
  if (code !== null && step !== null && starts)
    return { axis: { ...axis, step: step / DAY, format: code }, texts: null }
  return {
    axis: { ...axis, gridlines: false },
    texts: shown.map(({ value, label }) => ({ at: Number(value), text: label })),
  }
}

const DAY = 86_400_000

/** The distance of times that are as far from each other to the millisecond. */
function exactStep(ticks: readonly Tick[]): number | null {
  const step = stepOf(ticks)
  const [first] = ticks
  const exact = ticks.every(({ value }, index) => Number(value) === Number(first!.value) + index * (step ?? 0))
  return exact ? step : null
}

function labelled(ticks: readonly Tick[]): readonly Tick[] {
  return ticks.filter(({ shown, label }) => shown && label !== '')
}
