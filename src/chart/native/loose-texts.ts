import type { Labels, LinePlot, Plot, PointSeries, Series } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { channelOf, numberIn, valueIn } from './channel.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { PLAIN, PLAIN_POINTS, seriesKeys } from './series.ts'
import { lookOf, placeBeside, worded } from './text-look.ts'
import { valueScale } from './value-scale.ts'

/** More texts than these at no point of a series are a picture. */
const MOST_TEXTS = 500

/** Texts that stand at no mark → labels of points that are not seen. */
export function looseTexts(
  layer: Layer,
  items: readonly SceneItem[],
  plots: readonly Plot[],
  draft: Draft,
): readonly Plot[] {
  if (items.length > MOST_TEXTS) picture(`more than ${MOST_TEXTS} texts`)
  if (plots.some(({ type }) => type === 'bubble')) picture('texts among bubbles')
  const keyOf = seriesKeys(layer, draft, 'Texts')
  const looks = new Map<string, SceneItem[]>()
  for (const item of items) {
    const look = JSON.stringify([keyOf(item).name, lookOf(item, placeBeside(item))])
    looks.set(look, [...(looks.get(look) ?? []), item])
  }
  const groups = [...looks.values()].map((own) => ({ own, name: keyOf(own[0]!).name }))
  if (draft.rulers) {
    const series = groups.map(({ own, name }) => pointsOf(own, name, layer, draft))
    return [...plots, { type: 'scatter', series }]
  }
  return [...plots, ...groups.map(({ own, name }) => lineOf(own, name, layer, draft))]
}

function labelsOf(items: readonly SceneItem[], points: readonly number[]): Labels {
  const [first] = items
  const texts = Object.fromEntries(items.map((item, index) => [points[index]!, worded(item.text)]))
  const sorted = [...points].sort((a, b) => a - b)
  return { ...lookOf(first!, placeBeside(first!)), format: null, shows: ['value'], points: sorted, texts }
}

function pointsOf(items: readonly SceneItem[], name: string, { encode }: Layer, draft: Draft): PointSeries {
  const { x, y } = draft.rulers!
  const [xs, ys] = [channelOf(encode, 'x', 'xc'), channelOf(encode, 'y', 'yc')]
  const labels = labelsOf(
    items,
    items.map((_, index) => index),
  )
  return {
    ...PLAIN_POINTS,
    name,
    color: labels.color,
    x: items.map((item) => x.at(xs, item, item.x ?? 0)),
    y: items.map((item) => y.at(ys, item, item.y ?? 0)),
    labels,
    unlisted: true,
  }
}

/** A line that is not drawn has a point for one text at each category. */
function lineOf(items: readonly SceneItem[], name: string, layer: Layer, draft: Draft): LinePlot {
  const across = categoryChannel(layer, 'x')
  const up = channelOf(layer.encode, 'y', 'yc')
  if (draft.lies || !up?.scale || (across?.offset ?? null) !== null) picture('texts beside the marks')
  const values: (number | null)[] = Array.from({ length: draft.categories?.values.length ?? 0 }, () => null)
  const points = items.map((item) => {
    const place = draft.placeOf(across === null ? null : valueIn(across, item))
    const value = numberIn(up, item)
    if (place === undefined || value === null || values[place] !== null) picture('texts beside the marks')
    values[place] = value
    return place
  })
  const labels = labelsOf(items, points)
  const series: Series = { ...PLAIN, name, color: labels.color, values, labels, unlisted: true }
  return { type: 'line', secondary: valueScale(up, draft).secondary, series: [series] }
}
