import type { Errors, PointSeries, ScatterPlot } from '../../model/native-chart.ts'
import { channelOf } from './channel.ts'
import { fillOpacity, hexOf, withOpacity } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import { MOST_POINTS } from './placed.ts'
import { rulersOf } from './points.ts'
import type { Layer, SceneItem } from './scene.ts'
import { grouped, PLAIN_POINTS, seriesKeys } from './series.ts'
import { titleOf } from './value-scale.ts'

/** More colours of ticks than these are a picture. */
const MOST_COLOURS = 20

/** Ticks → points that are not seen, each with an error bar that is: as long and as thick as the tick. */
export function tickPlots(layer: Layer, draft: Draft): readonly ScatterPlot[] {
  const items = layer.groups.flat()
  if (items.length > MOST_POINTS) picture(`more than ${MOST_POINTS} points`)
  const title = titleOf(channelOf(layer.encode, 'x', 'xc'), draft)
  const keyOf = seriesKeys(layer, draft, title)
  const series = grouped(items, keyOf).flatMap(({ name, listed, items: own }) => {
    const colours = [...new Set(own.map(colourOf))]
    return colours.map((color, index) => {
      const alike = own.filter((item) => colourOf(item) === color)
      return ticks(index === 0 ? name : `${name} (${index + 1})`, !listed || index > 0, color, alike, layer, draft)
    })
  })
  return series.length > MOST_COLOURS
    ? picture(`ticks of more than ${MOST_COLOURS} colours`)
    : [{ type: 'scatter', series }]
}

function colourOf(item: SceneItem): string {
  return withOpacity(hexOf(item.fill) ?? picture('ticks without a colour'), fillOpacity(item))
}

function ticks(
  name: string,
  unlisted: boolean,
  color: string,
  items: readonly SceneItem[],
  { encode }: Layer,
  draft: Draft,
): PointSeries {
  const { x, y } = rulersOf(draft)
  const [xs, ys] = [channelOf(encode, 'x', 'xc'), channelOf(encode, 'y', 'yc')]
  const { width = 1, height = 1 } = items[0]!
  const upright = height >= width
  const half = Number((upright ? y.span(height / 2) : x.span(width / 2)).toPrecision(6))
  const length = items.map(() => half)
  const errors: Errors = {
    plus: length,
    minus: length,
    color,
    width: upright ? width : height,
    caps: false,
    dash: 'solid',
    along: upright ? 'y' : 'x',
  }
  return {
    ...PLAIN_POINTS,
    name,
    unlisted,
    color: color.slice(0, 7),
    x: items.map((item) => x.at(xs, item, (item.x ?? 0) + (item.width ?? 0) / 2)),
    y: items.map((item) => y.at(ys, item, (item.y ?? 0) + (item.height ?? 0) / 2)),
    errors,
  }
}
