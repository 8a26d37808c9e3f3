import type { BubblePlot, PointSeries, ScatterPlot } from '../../model/native-chart.ts'
import { type Channel, channelOf, valueIn } from './channel.ts'
import { isDiscrete } from './classes.ts'
import { fillOpacity, hexOf, markerOf, strokeOf } from './colours.ts'
import { type Draft, picture, type Rulers } from './draft.ts'
import { MOST_POINTS } from './placed.ts'
import type { Layer, SceneItem } from './scene.ts'
import { grouped, looksOf, PLAIN_POINTS, seriesKeys } from './series.ts'
import { titleOf } from './value-scale.ts'

/** The most points that have a colour of their own each. */
const MOST_COLOURS = 400

/** Points between two axes → a scatter plot, or bubbles where their sizes measure something. */
export function scatterPlots(layer: Layer, draft: Draft): readonly (ScatterPlot | BubblePlot)[] {
  const { x, y } = rulersOf(draft)
  const [xs, ys] = [channelOf(layer.encode, 'x', 'xc'), channelOf(layer.encode, 'y', 'yc')]
  const items = layer.groups.flat()
  if (items.length > MOST_POINTS) picture(`more than ${MOST_POINTS} points`)
  const size = sizeOf(layer, draft)
  if (size) checkSizes(size, draft)
  const series = grouped(items, seriesKeys(layer, draft, titleOf(ys, draft))).map(({ name, listed, items: own }) => {
    const look = looksOf(own, markColour)
    if (look.pointColors && own.length > MOST_COLOURS) picture(`more than ${MOST_COLOURS} points of many colours`)
    const first = own[0]!
    if (!size && new Set(own.map((item) => item.size)).size > 1) draft.notes.add('points are of one size')
    if (new Set(own.map((item) => item.shape)).size > 1) picture('points of many shapes in a series')
    return {
      ...PLAIN_POINTS,
      name,
      unlisted: !listed,
      ...look,
      x: own.map((item) => x.at(xs, item, item.x ?? 0)),
      y: own.map((item) => y.at(ys, item, item.y ?? 0)),
      sizes: size ? own.map((item) => Number(valueIn(size, item))) : [],
      marker: size ? null : markerOf(first),
      line: size ? strokeOf(first) : null,
    } satisfies PointSeries
  })
  return [size ? bubbles(series, items, draft) : { type: 'scatter', series }]
}

/** How large the largest bubble of a chart is where nobody says otherwise, as a share of the plot's shorter side. */
const USUAL = 0.25

/**
 * A bubble that is not seen makes the others as large as Vega's: LibreOffice and others know no other scale, and it stays
 * the same when a number is changed.
 */
function bubbles(series: readonly PointSeries[], items: readonly SceneItem[], draft: Draft): BubblePlot {
  const { width = 1, height = 1 } = draft.guides.plot
  const largest = Math.max(...items.map((item) => Math.sqrt(item.size ?? 0))) / Math.max(1, Math.min(width, height))
  if (largest >= USUAL || largest === 0) return { type: 'bubble', series, largest }
  const { x, y } = rulersOf(draft)
  const most = Math.max(...series.flatMap(({ sizes }) => sizes))
  const scale: PointSeries = {
    ...PLAIN_POINTS,
    name: 'Scale of sizes',
    color: draft.style.muted,
    opacity: 0,
    unlisted: true,
    x: [(x.min + x.max) / 2],
    y: [(y.min + y.max) / 2],
    sizes: [Number((most * (USUAL / largest) ** 2).toPrecision(4))],
  }
  return { type: 'bubble', series: [...series, scale], largest: USUAL }
}

/** The rulers of a chart of points. */
export function rulersOf({ rulers }: Draft): Rulers {
  return rulers ?? picture('points without axes')
}

/** A point's own colour: of its fill, or of its ring. */
function markColour(item: SceneItem): unknown {
  return fillOpacity(item) > 0 && hexOf(item.fill) !== null ? item.fill : item.stroke
}

/** The channel of sizes that measure; null where they are all alike or tell series apart. */
function sizeOf({ encode }: Layer, { guides }: Draft): Channel | null {
  const size = channelOf(encode, 'size')
  const scale = guides.scales.get(size?.scale ?? '')
  return size?.field != null && scale && !isDiscrete(scale) ? size : null
}

/** Bubbles grow by area from nothing, as PowerPoint's do; else the chart says that they do not quite. */
function checkSizes(size: Channel, { guides, notes }: Draft): void {
  const scale = guides.scales.get(size.scale!)!
  const [low] = scale.run.domain()
  if (scale.type !== 'linear' || Number(low) !== 0) notes.add('sizes of bubbles start at nothing')
  if (guides.entries.has(scale.name)) notes.add('no legend of sizes')
}
