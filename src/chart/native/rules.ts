import type { Errors, LinePlot, Plot, PointSeries, ScatterPlot, Series } from '../../model/native-chart.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { PLAIN, PLAIN_POINTS } from './series.ts'
import { valueScale } from './value-scale.ts'

/** More reference lines than these are a picture. */
const MOST_RULES = 12

/** Straight lines → reference lines across the plot, or error bars. */
export function rulePlots(layer: Layer, draft: Draft, known: readonly Plot[]): readonly Plot[] {
  const items = distinct(layer.groups.flat())
  const [x, x2, y, y2] = ['x', 'x2', 'y', 'y2'].map((name) => scaled(channelOf(layer.encode, name)))
  const points = known.some(({ type }) => type === 'scatter' || type === 'bubble')
  const free = draft.categories === null
  if (free || points) return [segments(items, { x, x2, y, y2 }, draft)]
  const [across, from, to] = draft.lies ? [y, x, x2] : [x, y, y2]
  if (across === null && from) return levels(items, from, draft)
  if (across && from && to) return [ranges(items, across, from, to, draft)]
  if (across && !from) return [uprights(items, across, draft)]
  return picture('lines between other places')
}

/** A channel that is measured on an axis. */
function scaled(channel: Channel | null): Channel | null {
  return channel?.scale == null ? null : channel
}

/** One of each: a constant is drawn once for every row. */
function distinct(items: readonly SceneItem[]): readonly SceneItem[] {
  return [...new Map(items.map((item) => [[item.x, item.y, item.x2, item.y2].join(), item])).values()]
}

/** Lines at a value, over all categories. */
function levels(items: readonly SceneItem[], value: Channel, draft: Draft): readonly LinePlot[] {
  if (draft.lies) picture('a reference line through bars that lie')
  if (items.length > MOST_RULES) picture(`more than ${MOST_RULES} reference lines`)
  const { secondary, title } = valueScale(value, draft)
  const count = draft.categories!.values.length
  const series = items.map((item, index): Series => {
    const level = Number(valueIn(value, item))
    const line = strokeOf(item) ?? picture('a reference line that is not seen')
    const name = items.length > 1 ? `${title}: line ${index + 1}` : `${title}: line`
    return {
      ...PLAIN,
      name,
      color: line.color,
      line,
      values: Array.from({ length: count }, () => level),
      unlisted: true,
    }
  })
  draft.notes.add('reference lines end at the middle of the first and the last category')
  return [{ type: 'line', secondary, series }]
}

/** Lines through all values at a category: a point at the top with an error bar down to the foot. */
function uprights(items: readonly SceneItem[], across: Channel, draft: Draft): LinePlot {
  if (draft.lies) picture('a reference line beside bars that lie')
  const [low, high] = draft.values[0]!.run.domain().map(Number) as [number, number]
  const spans = items.map((item) => ({ item, place: draft.placeOf(valueIn(across, item)), from: low, to: high }))
  return errorLine('Line', spans, draft)
}

/** Lines from one value to another at each category. */
function ranges(items: readonly SceneItem[], across: Channel, from: Channel, to: Channel, draft: Draft): LinePlot {
  if (draft.lies) picture('error bars beside names that run down the slide')
  const { title } = valueScale(from, draft)
  const spans = items.map((item) => {
    const ends = [Number(valueIn(from, item)), Number(valueIn(to, item))]
    return { item, place: draft.placeOf(valueIn(across, item)), from: Math.min(...ends), to: Math.max(...ends) }
  })
  return errorLine(`${title}: range`, spans, draft)
}

interface Span {
  readonly item: SceneItem
  readonly place: number | undefined
  readonly from: number
  readonly to: number
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
  const line = strokeOf(spans[0]!.item) ?? picture('lines that are not seen')
  const errors: Errors = {
    plus: minus.map((length) => (length === null ? null : 0)),
    minus,
    color: line.color,
    width: line.width,
    caps: false,
  }
  return {
    type: 'line',
    secondary: false,
    series: [{ ...PLAIN, name, color: line.color, values, errors, unlisted: true }],
  }
}

/** Between two axes of numbers a line is two points. */
function segments(
  items: readonly SceneItem[],
  { x, x2, y, y2 }: Readonly<Record<'x' | 'x2' | 'y' | 'y2', Channel | null | undefined>>,
  draft: Draft,
): ScatterPlot {
  if (items.length > MOST_RULES) picture(`more than ${MOST_RULES} reference lines`)
  const across = draft.across!.run.domain().map(Number)
  const up = draft.values[0]!.run.domain().map(Number)
  const ends = (
    from: Channel | null | undefined,
    to: Channel | null | undefined,
    whole: readonly number[],
    item: SceneItem,
  ): number[] => {
    if (!from) return [whole[0]!, whole.at(-1)!]
    const first = Number(valueIn(from, item))
    return [first, to ? Number(valueIn(to, item)) : first]
  }
  const series = items.map((item, index): PointSeries => {
    const line = strokeOf(item) ?? picture('a reference line that is not seen')
    const name = items.length > 1 ? `Line ${index + 1}` : 'Line'
    return {
      ...PLAIN_POINTS,
      name,
      color: line.color,
      line,
      x: ends(x, x2, across, item),
      y: ends(y, y2, up, item),
      unlisted: true,
    }
  })
  return { type: 'scatter', series }
}
