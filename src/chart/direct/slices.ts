import type { Json, Members } from '../../model/chart.ts'
import { isValue, type Value } from '../highlight.ts'
import { isObject } from '../walk.ts'
import { LINE } from '../wrap.ts'
import { type Draft, isHighlighted, placeOf } from './draft.ts'
import { type Label, list, withLabels } from './label.ts'
import { numberFormat } from './number-format.ts'

/** More slices than these cannot be told apart by their angles. */
const MOST_SLICES = 8

/** The gap between a slice and its label, in points. */
const GAP = 8

/** The empty edge of every chart, in points. */
const PADDING = 2

/** The least radius that labels may leave a pie, in parts of the chart's height. */
const LEAST_RADIUS = 0.25

interface Slice {
  readonly name: Value
  readonly value: number
  /** The middle of the slice, clockwise from the top, in radians. */
  readonly theta: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The pie with its slices named and measured beside them, without a legend; null if the labels do not fit. */
export function nameSlices(draft: Draft): Members | null {
  const slices = slicesOf(draft)
  if (!slices) return null
  const format = draft.plot.format ?? numberFormat(slices.map(({ value }) => value))
  const unit = PER_CENT.test(draft.plot.title ?? '') ? '%' : ''
  const texts = slices.map(({ name, value }) => [String(name), `${draft.number(value, format).trim()}${unit}`] as const)
  return (
    placed(
      draft,
      slices,
      texts.map(([name, value]) => [`${name} ${value}`]),
    ) ?? placed(draft, slices, texts)
  )
}

/** A title that says that its numbers are per cent. */
const PER_CENT = /(?:^|[\s(])%(?:[\s)]|$)/

function placed(draft: Draft, slices: readonly Slice[], texts: readonly (readonly string[])[]): Members | null {
  const widths = texts.map((lines) => Math.max(...lines.map(draft.wide)))
  const line = draft.style.size * LINE
  const high = line * texts[0]!.length
  const room = { width: draft.width / 2 - PADDING, height: draft.height / 2 - PADDING }
  const radius = Math.min(room.width - Math.max(...widths), room.height - high) - GAP
  const inner = innerRadius(draft.vega)
  if (radius < draft.height * LEAST_RADIUS || inner === null || inner > radius * 0.8) return null
  const boxes = slices.map((slice, index) => boxOf(slice, radius + GAP, widths[index]!, high))
  if (boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlap(box, other)))) return null
  const labels = slices.map((slice, index) => label(draft, slice, texts[index]!, line))
  const anchor = {
    x: { signal: 'width', mult: 0.5 },
    y: { signal: 'height', mult: 0.5 },
    radius: { value: radius + GAP },
    theta: { field: 'theta' },
  }
  return withLabels({ ...withRadius(draft.vega, radius), legends: [] }, labels, anchor)
}

function slicesOf(draft: Draft): readonly Slice[] | null {
  const { tuples, reading } = draft
  const { category, measure } = reading
  if (!category || !measure || tuples.length === 0 || tuples.length > MOST_SLICES) return null
  const slices: Slice[] = []
  for (const tuple of tuples) {
    const [name, value] = [tuple[category.field], tuple[measure.field]]
    const start = placeOf(draft, 'theta', tuple[`${measure.field}_start`])
    const end = placeOf(draft, 'theta', tuple[`${measure.field}_end`])
    if (!isValue(name) || typeof value !== 'number' || start === null || end === null) return null
    slices.push({ name, value, theta: (start + end) / 2 })
  }
  return slices
}

/** The hole of a ring as the spec has it, in points; null if it is not a plain number. */
function innerRadius(vega: Members): number | null {
  const inner = channelsOf(list(vega['marks'])[0])['innerRadius']
  return isObject(inner) && typeof inner['value'] === 'number' ? inner['value'] : null
}

/** Vega would make a pie as large as its frame, and its labels would stand outside. */
function withRadius(vega: Members, radius: number): Members {
  const [mark, ...others] = list(vega['marks'])
  const encode = { update: { ...channelsOf(mark), outerRadius: { value: radius } } }
  return { ...vega, marks: [{ ...(isObject(mark) ? mark : {}), encode }, ...others] }
}

function channelsOf(mark: Json | undefined): Members {
  const encode = isObject(mark) && isObject(mark['encode']) ? mark['encode'] : {}
  return isObject(encode['update']) ? encode['update'] : {}
}

function sideOf({ theta }: Slice): Pick<Label, 'align' | 'baseline'> {
  const [across, down] = [Math.sin(theta), -Math.cos(theta)]
  if (Math.abs(across) < 0.2) return { align: 'center', baseline: down < 0 ? 'bottom' : 'top' }
  return { align: across > 0 ? 'left' : 'right', baseline: 'middle' }
}

function boxOf(slice: Slice, radius: number, width: number, height: number): Box {
  const { align, baseline } = sideOf(slice)
  const [x, y] = [Math.sin(slice.theta) * radius, -Math.cos(slice.theta) * radius]
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
  const top = baseline === 'top' ? y : baseline === 'bottom' ? y - height : y - height / 2
  return { left, right: left + width, top, bottom: top + height }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Vega sets the further lines of a text below its first, whatever the baseline. */
function label(draft: Draft, slice: Slice, lines: readonly string[], line: number): Label {
  const { style, highlight } = draft
  const side = sideOf(slice)
  const more = line * (lines.length - 1)
  const hit = isHighlighted(draft, slice.name)
  return {
    text: lines.length === 1 ? lines[0]! : lines,
    fill: highlight && !hit ? style.muted : style.text,
    bold: hit,
    at: { theta: slice.theta },
    dx: 0,
    dy: side.baseline === 'top' ? 0 : side.baseline === 'bottom' ? -more : -more / 2,
    ...side,
  }
}
