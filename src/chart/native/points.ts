import type { BubblePlot, LinePlot, PointSeries, ScatterPlot, Series } from '../../model/native-chart.ts'
import { MOST_POINTS } from './categories.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { fillOpacity, markerOf, strokeOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { coloursOf, grouped, nameIn, PLAIN, PLAIN_POINTS, seriesChannel } from './series.ts'
import { valueScale } from './value-scale.ts'

/** The most points that have a colour of their own each. */
const MOST_COLOURS = 400

/** Points between two axes of numbers → a scatter plot, or bubbles where their sizes measure something. */
export function scatterPlots(layer: Layer, draft: Draft): readonly (ScatterPlot | BubblePlot)[] {
  const { x, y, items, nameOf } = pointsOf(layer, draft)
  const size = channelOf(layer.encode, 'size')
  const bubbles = size?.field != null && draft.guides.scales.has(size.scale ?? '')
  if (bubbles) checkSizes(size, draft)
  const series = [...grouped(items, nameOf)].map(([name, own]): PointSeries => {
    const first = own[0]!
    const colours = coloursOf(own, markColour)
    if (colours.pointColors && own.length > MOST_COLOURS) picture(`more than ${MOST_COLOURS} points of many colours`)
    return {
      ...PLAIN_POINTS,
      name,
      ...colours,
      opacity: fillOpacity(first) || 1,
      x: own.map((item) => Number(valueIn(x, item))),
      y: own.map((item) => Number(valueIn(y, item))),
      sizes: bubbles ? own.map((item) => Number(valueIn(size!, item))) : [],
      marker: bubbles ? null : markerOf(first),
      line: bubbles ? strokeOf(first) : null,
    }
  })
  if (!bubbles) return [{ type: 'scatter', series }]
  const largest = Math.max(...items.map((item) => Math.sqrt(item.size ?? 0)))
  return [{ type: 'bubble', series, largest: largest / Math.max(1, shorterSide(draft)) }]
}

/** Points at names or dates → lines that are not drawn, with a marker at each value. */
export function markerPlots(layer: Layer, draft: Draft): readonly LinePlot[] {
  if (draft.lies) picture('points beside names that run down the slide')
  const { x, y, items, nameOf, secondary } = pointsOf(layer, draft)
  if (channelOf(layer.encode, 'size')?.field != null) picture('points of different sizes at names')
  const count = draft.categories?.values.length ?? 0
  const series = [...grouped(items, nameOf)].map(([name, own]): Series => {
    const values: (number | null)[] = Array.from({ length: count }, () => null)
    const placed: (SceneItem | null)[] = Array.from({ length: count }, () => null)
    for (const item of own) {
      const place = draft.placeOf(valueIn(x, item))
      if (place === undefined) continue
      if (placed[place] !== null) picture('several points of a series at one place')
      values[place] = Number(valueIn(y, item))
      placed[place] = item
    }
    return {
      ...PLAIN,
      name,
      ...coloursOf(placed, markColour),
      values,
      opacity: fillOpacity(own[0]!) || 1,
      marker: markerOf(own[0]!),
    }
  })
  return [{ type: 'line', secondary, series }]
}

/** A point's own colour: of its fill, or of its ring. */
function markColour(item: SceneItem): unknown {
  return fillOpacity(item) > 0 && item.fill !== undefined && item.fill !== 'transparent' ? item.fill : item.stroke
}

interface Points {
  readonly x: Channel
  readonly y: Channel
  readonly items: readonly SceneItem[]
  readonly nameOf: (item: SceneItem) => string
  readonly secondary: boolean
}

function pointsOf(layer: Layer, draft: Draft): Points {
  const x = channelOf(layer.encode, 'x', 'xc')
  const y = channelOf(layer.encode, 'y', 'yc')
  if (x === null || y === null || x.scale === null || y.scale === null) picture('points on one axis')
  const { secondary, title } = valueScale(y, draft)
  const items = layer.groups
    .flat()
    .filter((item) => Number.isFinite(Number(valueIn(y, item))) && valueIn(y, item) !== null)
  if (items.length > MOST_POINTS) picture(`more than ${MOST_POINTS} points`)
  const colour = seriesChannel(layer, draft)
  const shape = channelOf(layer.encode, 'shape')
  const byShape = shape?.field != null && shape.field !== colour?.field
  const nameOf = (item: SceneItem): string => {
    const name = nameIn(colour, item, title)
    return byShape ? (colour === null ? nameIn(shape, item, title) : `${name}, ${nameIn(shape, item, '')}`) : name
  }
  return { x, y, items, nameOf, secondary }
}

/** Bubbles grow by area from nothing, as PowerPoint's do; else the chart says that they do not quite. */
function checkSizes(size: Channel, { guides, notes }: Draft): void {
  const scale = guides.scales.get(size.scale!)!
  const [low] = scale.run.domain()
  if (scale.type !== 'linear' || Number(low) !== 0) notes.add('sizes of bubbles start at nothing')
  if (guides.legends.some((legend) => legend['size'] === size.scale)) notes.add('no legend of sizes')
}

function shorterSide({ across, values }: Draft): number {
  const length = (
    scale: { run: (value: unknown) => unknown; domain?: unknown } | undefined,
    domain: readonly unknown[],
  ): number => (scale ? Math.abs(Number(scale.run(domain.at(-1))) - Number(scale.run(domain[0]))) : 1)
  return Math.min(
    length(across ?? undefined, across?.run.domain() ?? []),
    length(values[0], values[0]?.run.domain() ?? []),
  )
}
