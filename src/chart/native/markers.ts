import type { LinePlot, Plot, Series } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { channelOf, numberIn, valueIn } from './channel.ts'
import { isDiscrete } from './classes.ts'
import { fillOpacity, hexOf, markerOf } from './colours.ts'
import { type Draft, picture } from './draft.ts'
import type { Layer, SceneItem } from './scene.ts'
import { grouped, looksOf, PLAIN, seriesKeys } from './series.ts'
import { valueScale } from './value-scale.ts'

/** Points at names or dates → lines that are not drawn, with a marker at each value. */
export function markerPlots(layer: Layer, draft: Draft): readonly LinePlot[] {
  if (draft.lies) picture('points beside names that run down the slide')
  const size = channelOf(layer.encode, 'size')
  if (size?.field != null && !isDiscrete(draft.guides.scales.get(size.scale ?? '')))
    picture('points of different sizes at names')
  return markersOf(layer, draft, ({ fill, stroke }) => [fill, stroke], markerOf)
}

/** Dashes of PowerPoint are thicker the longer they are, in points. */
const LONGEST_DASH = 16

/** Marks that are short lines across → markers that are dashes. */
export function dashPlots(layer: Layer, draft: Draft): readonly LinePlot[] {
  if (draft.lies) picture('ticks beside names that run down the slide')
  draft.notes.add('ticks are the dashes of PowerPoint')
  const shapeOf = (item: SceneItem): NonNullable<Series['marker']> => {
    if ((item.width ?? 0) < (item.height ?? 0)) picture('upright ticks over names')
    if ((item.width ?? 0) > LONGEST_DASH) picture('ticks over bars')
    return { shape: 'dash', size: item.width ?? 10, fill: hexOf(item.fill), line: null }
  }
  return markersOf(layer, draft, ({ fill }) => [fill], shapeOf)
}

function markersOf(
  layer: Layer,
  draft: Draft,
  coloursOf: (item: SceneItem) => readonly unknown[],
  shapeOf: (item: SceneItem) => NonNullable<Series['marker']>,
): readonly LinePlot[] {
  const x = categoryChannel(layer, 'x')
  const y = channelOf(layer.encode, 'y', 'yc')
  if (y === null || y.scale === null || (x?.offset ?? null) !== null) picture('points beside their names')
  const { secondary, title } = valueScale(y, draft)
  const count = draft.categories?.values.length ?? 0
  const items = layer.groups.flat().filter((item) => numberIn(y, item) !== null)
  const series = grouped(items, seriesKeys(layer, draft, title)).map(({ name, listed, items: own }): Series => {
    const values: (number | null)[] = Array.from({ length: count }, () => null)
    const placed: (SceneItem | null)[] = Array.from({ length: count }, () => null)
    for (const item of own) {
      const place = draft.placeOf(x === null ? null : valueIn(x, item))
      if (place === undefined) continue
      if (placed[place] !== null) picture('several points of a series at one place')
      values[place] = numberIn(y, item)
      placed[place] = item
    }
    const look = looksOf(placed, (item) => coloursOf(item).find((one) => hexOf(one) !== null && seen(item, one)))
    return { ...PLAIN, name, unlisted: !listed, ...look, values, marker: shapeOf(own[0]!) }
  })
  return [{ type: 'line', secondary, series }]
}

function seen(item: SceneItem, colour: unknown): boolean {
  return colour !== item.fill || fillOpacity(item) > 0
}

/** Points that lie on lines of the same chart become the markers of those lines. */
export function withMarkers(plots: readonly Plot[]): readonly Plot[] {
  const lines = plots.filter((plot): plot is LinePlot => plot.type === 'line')
  const gone = new Map<Series, Series>()
  const dropped = new Set<Series>()
  const all = lines.flatMap(({ series }) => series)
  const drawn = all.filter(({ line }) => line !== null)
  for (const points of all.filter(({ line, marker }) => line === null && marker !== null)) {
    const line = drawn.find((one) => !gone.has(one) && same(one.values, points.values))
    if (!line) continue
    const { marker, pointColors } = points
    gone.set(line, { ...line, marker, unlisted: line.unlisted && points.unlisted, ...(pointColors && { pointColors }) })
    dropped.add(points)
  }
  return plots.flatMap((plot): Plot[] => {
    if (plot.type !== 'line') return [plot]
    const series = plot.series.filter((one) => !dropped.has(one)).map((one) => gone.get(one) ?? one)
    return series.length > 0 ? [{ ...plot, series }] : []
  })
}

function same(a: readonly (number | null)[], b: readonly (number | null)[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index])
}
