import type { Errors, LinePlot, Plot, Series } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import { type Span, withErrors } from './errors.ts'
import type { Layer, SceneItem } from './scene.ts'
import { PLAIN } from './series.ts'
import { valueScale } from './value-scale.ts'

/** More reference lines than these are a picture. */
const MOST_RULES = 12

/** The plots with straight lines: reference lines across the plot, or error bars. */
export function withRules(layer: Layer, draft: Draft, known: readonly Plot[]): readonly Plot[] {
  const items = distinct(layer.groups.flat())
  const channels = ['x', 'x2', 'y', 'y2'].map((name) => scaled(channelOf(layer.encode, name)))
  const [x, x2, y, y2] = channels as (Channel | null)[]
  const [from, to] = draft.lies ? [x!, x2!] : [y!, y2!]
  const across = draft.lies ? y : x
  const category = across && categoryChannel(layer, draft.lies ? 'y' : 'x')
  if (!category && from && !to) {
    const others = items.filter((item) => Number(valueIn(from, item)) !== 0)
    // Bars stand on the axis of the categories, which is a line along zero.
    const standing = known.some(({ type }) => type === 'bar')
    if (standing && others.length < items.length) draft.needs.zero = true
    const left = standing ? others : items
    return left.length === 0 ? known : [...known, levels(left, from, draft, known)]
  }
  if (draft.across === null && from && to) return ranges(items, null, from, to, draft, known)
  if (category && from && to) return ranges(items, category, from, to, draft, known)
  if (category && !from) return [...known, uprights(items, category, draft)]
  return picture('lines between other places')
}

/** A channel that is measured on an axis. */
function scaled(channel: Channel | null): Channel | null {
  return channel?.scale == null ? null : channel
}

/** One of each: a constant is drawn once for every row. */
export function distinct(items: readonly SceneItem[]): readonly SceneItem[] {
  return [...new Map(items.map((item) => [[item.x, item.y, item.x2, item.y2].join(), item])).values()]
}

/** Lines at a value, over all categories. */
function levels(items: readonly SceneItem[], value: Channel, draft: Draft, known: readonly Plot[]): LinePlot {
  if (draft.lies) picture('a reference line through bars that lie')
  if (items.length > MOST_RULES) picture(`more than ${MOST_RULES} reference lines`)
  const { secondary, title } = valueScale(value, draft)
  const count = draft.categories!.values.length
  // Over names and bars the axis goes on for half a category beyond the middle of the first and of the last one.
  const beyond = draft.categories!.kind === 'names' || known.some(({ type }) => type === 'bar') ? 0.5 : 0
  const series = items.map((item, index): Series => {
    const level = Number(valueIn(value, item))
    const stroke = strokeOf(item) ?? picture('a reference line that is not seen')
    const name = items.length > 1 ? `${title}: line ${index + 1}` : `${title}: line`
    const values = Array.from({ length: count }, () => level)
    const base = { ...PLAIN, name, color: stroke.color, values, unlisted: true }
    if (beyond === 0 || count < 2) return { ...base, line: stroke }
    return { ...base, trendline: { type: 'linear', order: 2, stroke, beyond, name: null } }
  })
  return { type: 'line', secondary, series }
}

/** Lines through all values at a category: a point at the top with an error bar down to the foot. */
function uprights(items: readonly SceneItem[], across: Channel, draft: Draft): LinePlot {
  if (draft.lies) picture('a reference line beside bars that lie')
  const [low, high] = draft.values[0]!.run.domain().map(Number) as [number, number]
  const spans = items.map((item) => spanOf(item, across, low, high, draft))
  return errorLine('Line', spans, draft)
}

/** Lines from one value to another at each category: error bars of what stands there, or of points that are not seen. */
function ranges(
  items: readonly SceneItem[],
  across: Channel | null,
  from: Channel,
  to: Channel,
  draft: Draft,
  known: readonly Plot[],
): readonly Plot[] {
  const { title } = valueScale(from, draft)
  const spans = items.map((item) => {
    const ends = [Number(valueIn(from, item)), Number(valueIn(to, item))]
    return spanOf(item, across, Math.min(...ends), Math.max(...ends), draft)
  })
  const held = withErrors(known, spans)
  if (held) return held
  if (draft.lies) picture('error bars beside names that run down the slide')
  return [...known, errorLine(`${title}: range`, spans, draft)]
}

function spanOf(item: SceneItem, across: Channel | null, from: number, to: number, draft: Draft): Span {
  const place = draft.placeOf(across === null ? null : valueIn(across, item))
  const beside =
    across?.offset == null ? null : String(valueIn({ ...across, field: across.offset, offset: null }, item))
  return { stroke: strokeOf(item) ?? picture('lines that are not seen'), place, beside, from, to }
}

function errorLine(name: string, spans: readonly Span[], draft: Draft): LinePlot {
  const count = draft.categories!.values.length
  const empty = (): (number | null)[] => Array.from({ length: count }, () => null)
  const [values, minus] = [empty(), empty()]
  for (const { place, from, to } of spans) {
    if (place === undefined) picture('a line beside the categories')
    if (values[place!] !== null) picture('several lines at one category')
    values[place!] = to
    minus[place!] = Number((to - from).toPrecision(12))
  }
  const { stroke } = spans[0]!
  const plus = minus.map((length) => (length === null ? null : 0))
  const errors: Errors = { plus, minus, ...stroke, caps: false, along: 'y' }
  return {
    type: 'line',
    secondary: false,
    series: [{ ...PLAIN, name, color: stroke.color, values, errors, unlisted: true }],
  }
}
