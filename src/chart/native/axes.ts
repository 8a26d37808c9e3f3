import { type Axes, type Axis, BARE_AXIS, type Plot } from '../../model/native-chart.ts'
import type { AxisGuide } from './axis-guides.ts'
import { dateAxis } from './date-axis.ts'
import { type Draft, picture } from './draft.ts'
import type { Scale } from './guides.ts'
import { labelCode } from './label-code.ts'
import { numberCode } from './number-code.ts'
import { isNames, isTime } from './placed.ts'
import { scaledCode } from './scaled-code.ts'
import { evenTicks, type Ticks } from './ticks.ts'

/** The axes of a chart of categories, with the domains of its scales. */
export function axesOf(draft: Draft, plots: readonly Plot[]): Axes {
  const { across, values } = draft
  const [value, secondary] = values
  return {
    category: across ? categoryAxis(across, draft, plots) : BARE_AXIS,
    value: value ? valueAxis(value, draft, draft.lies) : null,
    secondary: secondary ? valueAxis(secondary, draft, draft.lies) : null,
  }
}

function categoryAxis(scale: Scale, draft: Draft, plots: readonly Plot[]): Axis {
  const guide = draft.guides.axes.get(scale.name)
  const { categories, lies } = draft
  const drawn = lookOf(guide)
  const look = {
    ...BARE_AXIS,
    ...drawn,
    labels: drawn.labels || draft.needs.names !== null,
    line: drawn.line || draft.needs.zero,
    reversed: isReversed(scale, lies),
    far: guide?.orient === 'right' || guide?.orient === 'top',
  }
  if (categories?.kind === 'dates') return { ...look, ...dateAxis(scale, guide, draft, plots) }
  if (categories?.kind === 'numbers')
    return { ...look, kind: 'numbers', ...spaced(categories.values.map(Number), guide) }
  const step = isNames(scale) ? skipped(guide) : null
  if (step === null) return { ...look, step: namesStep(scale, guide, draft) }
  // Names that are not all written have room: other programs, which write them all, may turn them.
  const { turn, ...free } = look
  return { ...free, ...(turn !== 0 && { turn }), step }
}

/** A character is about as wide as this, in sizes of the text. */
const WIDE = 0.5

/** Every so many names have a label: all where they have room, of which PowerPoint would leave some out. */
function namesStep(scale: Scale, guide: AxisGuide | undefined, draft: Draft): number | null {
  const { guides, categories, style } = draft
  const names = categories?.values.map(String) ?? []
  const count = Math.max(1, names.length)
  if (draft.lies) return (guides.plot.height ?? 0) / count >= style.size ? 1 : null
  if (isNames(scale)) return guide?.ticks.length === count && guide.ticks.every(({ shown }) => shown) ? 1 : null
  const longest = Math.max(1, ...names.map((name) => name.length + 1)) * style.size * WIDE
  return Math.ceil(longest / ((guides.plot.width ?? 1) / count))
}

/** Every so many names have a label, from the first on; null if all have one, or some others. */
function skipped(guide: AxisGuide | undefined): number | null {
  const shown = (guide?.ticks ?? []).flatMap(({ shown: seen }, index) => (seen ? [index] : []))
  const [first, second = 0] = shown
  if (first !== 0 || shown.length < 2 || second < 2) return null
  return shown.every((place, index) => place === index * second) ? second : null
}

/** Numbers at even distances stand as names do; some of them have a label. */
function spaced(values: readonly number[], guide: AxisGuide | undefined): Pick<Axis, 'step' | 'format'> {
  const ticks = (guide?.ticks ?? []).filter(({ shown }) => shown).map(({ value }) => Number(value))
  const places = ticks.map((tick) =>
    values.findIndex((value) => Math.abs(value - tick) < 1e-9 * Math.max(1, Math.abs(tick))),
  )
  const steps = new Set(places.slice(1).map((place, index) => place - places[index]!))
  const [step] = steps.size === 1 && places[0] === 0 ? steps : [Math.max(1, Math.ceil(values.length / 10))]
  return { step: step ?? null, format: 'General' }
}

/** An axis of numbers, as Vega's scale has it. */
export function valueAxis(scale: Scale, draft: Draft, horizontal: boolean): Axis {
  const guide = draft.guides.axes.get(scale.name)
  const kind = kindOf(scale)
  const ends = scale.run.domain().map(Number)
  const [first = 0, last = 1] = [ends[0], ends.at(-1)]
  const even = evenTicks(guide, Math.min(first, last), Math.max(first, last), kind === 'log')
  if (even.moved && guide?.labels) draft.notes.add(`an axis starts at ${even.min}, not at ${Math.min(first, last)}`)
  return {
    ...BARE_AXIS,
    ...lookOf(guide),
    kind,
    format: formatOf(kind, guide, even, draft),
    min: even.min,
    max: even.max,
    step: kind === 'log' ? null : even.step,
    base: kind === 'log' ? baseOf(scale) : null,
    reversed: isReversed(scale, !horizontal),
    far: guide?.orient === 'right' || guide?.orient === 'top',
  }
}

/** Title, labels, line and gridlines. */
export function lookOf(guide: AxisGuide | undefined): Pick<Axis, 'title' | 'labels' | 'turn' | 'line' | 'gridlines'> {
  return {
    title: guide?.title ?? null,
    labels: guide?.labels ?? false,
    ...(guide?.labels && { turn: leastTurn(guide.turn) }),
    line: guide?.domain ?? false,
    gridlines: guide?.grid ?? false,
  }
}

/** The same turn, the short way round. */
export function leastTurn(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees
}

function kindOf(scale: Scale): Axis['kind'] {
  if (isNames(scale)) return 'names'
  if (isTime(scale)) return 'dates'
  if (scale.type === 'log') return 'log'
  return scale.type === 'linear' ? 'numbers' : picture(`an axis of the type "${scale.type}"`)
}

/** PowerPoint knows bases from 2 to 1,000. */
function baseOf({ spec }: Scale): number {
  const base = typeof spec['base'] === 'number' ? spec['base'] : 10
  return base >= 2 && base <= 1000 ? base : 10
}

/** The Excel code that writes the numbers of an axis as Vega does. */
function formatOf(kind: Axis['kind'], guide: AxisGuide | undefined, { ticks }: Ticks, { notes }: Draft): string {
  if (!guide?.labels) return 'General'
  const shown = ticks.filter(({ label }) => label !== '')
  const code = labelCode(shown.map(({ value, label }) => ({ text: label, value: Number(value) })))
  if (code !== null) return code
  const scaled = scaledCode(shown.map(({ value, label }) => ({ text: label, value: Number(value) })))
  if (scaled?.exact === false) notes.add('numbers of an axis are written otherwise')
  if (scaled) return scaled.code
  const converted = guide.format === null ? null : numberCode(guide.format)
  if (converted !== null) return converted
  if (guide.format === null && kind === 'log') return 'General'
  if (shown.length > 0) notes.add('numbers of an axis are written otherwise')
  return 'General'
}

/** True for an axis that runs against its usual way, to the right and up: names beside lying bars run down in Vega. */
function isReversed(scale: Scale, vertical: boolean): boolean {
  const { run } = scale
  const domain = run.domain()
  if (domain.length < 2) return vertical
  const [from, to] = [Number(run(domain[0])), Number(run(domain.at(-1)))]
  const grows = vertical ? to < from : to > from
  // Names run in their order, numbers and dates from the least of them on.
  return !isNames(scale) && Number(domain[0]) > Number(domain.at(-1)) ? grows : !grows
}
