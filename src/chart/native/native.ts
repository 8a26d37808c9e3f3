import type { ChartStyle, Json, Members } from '../../model/chart.ts'
import type { Axes, Legend, NativeChart, Plot, PointSeries, Series } from '../../model/native-chart.ts'
import { isObject } from '../walk.ts'
import { axesOf } from './axes.ts'
import { barPlots } from './bars.ts'
import { categoriesOf, isNames, isTime, MOST_POINTS } from './categories.ts'
import { channelOf } from './channel.ts'
import { type Draft, picture, StaysPicture } from './draft.ts'
import { type Guides, type RunScale, readGuides, type Scale } from './guides.ts'
import { withMarkers } from './markers.ts'
import { areaPlots, linePlots } from './paths.ts'
import { markerPlots, scatterPlots } from './points.ts'
import { rulePlots } from './rules.ts'
import { type Layer, readLayers, type SceneMark } from './scene.ts'
import { slices } from './slices.ts'
import { withTexts } from './texts.ts'

/** A chart that has run in Vega. */
export interface RunChart {
  /** The compiled Vega spec. */
  readonly vega: Json
  /** The root of Vega's scene. */
  readonly root: SceneMark
  readonly scale: (name: string) => RunScale | null
  readonly style: ChartStyle
}

/** A native chart, or the reason why a chart stays a picture. */
export type Verdict = { readonly chart: NativeChart } | { readonly picture: string }

/**
 * Reads what the marks of a chart were really given, after every transform, into a chart that PowerPoint draws by itself.
 * What PowerPoint cannot show as it is stays a picture, with the reason. Throws nothing but our own faults.
 */
export function nativeChart({ vega, root, scale, style }: RunChart): Verdict {
  if (!isObject(vega)) return { picture: 'no chart' }
  const layers = readLayers(vega, root)
  if (typeof layers === 'string') return { picture: layers }
  try {
    return { chart: read(layers, readGuides(vega, root, scale), style) }
  } catch (thrown) {
    if (thrown instanceof StaysPicture) return { picture: thrown.message }
    throw thrown
  }
}

function read(layers: readonly Layer[], guides: Guides, style: ChartStyle): NativeChart {
  if (layers.length === 0) picture('nothing to show')
  const odd = layers.find(({ type }) => !KNOWN.has(type))
  if (odd) picture(`marks of the type "${odd.type}"`)
  const arcs = layers.filter(({ type }) => type === 'arc')
  if (arcs.length > 0) return ofSlices(layers, arcs, guides, style)
  const draft = draftOf(layers, guides, style)
  let plots: readonly Plot[] = []
  for (const layer of layers.filter(({ type }) => type !== 'text')) plots = [...plots, ...plotsOf(layer, draft, plots)]
  plots = withMarkers(named(plots))
  for (const layer of layers.filter(({ type }) => type === 'text')) plots = withTexts(layer, plots, draft)
  return finished(plots, draft, axesOf(draft))
}

const KNOWN = new Set(['rect', 'line', 'trail', 'area', 'symbol', 'rule', 'text', 'arc'])

function ofSlices(layers: readonly Layer[], arcs: readonly Layer[], guides: Guides, style: ChartStyle): NativeChart {
  if (arcs.length > 1 || layers.some(({ type }) => type !== 'arc' && type !== 'text'))
    picture('slices with other marks')
  const bare: Draft = {
    guides,
    style,
    lies: false,
    across: null,
    values: [],
    categories: null,
    placeOf: () => undefined,
    notes: new Set(),
  }
  const { plot, categories } = slices(arcs[0]!, bare)
  const draft = { ...bare, categories }
  let plots: readonly Plot[] = [plot]
  for (const layer of layers.filter(({ type }) => type === 'text')) plots = withTexts(layer, plots, draft)
  return finished(plots, draft, { category: null, value: null, secondary: null })
}

/** Which axis holds the categories, by the scales of the marks that measure. */
function draftOf(layers: readonly Layer[], guides: Guides, style: ChartStyle): Draft {
  const xs = scalesOf(layers, guides, ['x', 'xc', 'x2'])
  const ys = scalesOf(layers, guides, ['y', 'yc', 'y2'])
  if (xs.length === 0 || ys.length === 0) picture('marks on one axis')
  const lies = liesDown(layers, xs[0]!, ys[0]!)
  const [acrossAll, values] = lies ? [ys, xs] : [xs, ys]
  if (acrossAll.length > 1) picture('two axes of categories')
  if (values.length > 2) picture('three axes of values')
  if (lies && values.length > 1) picture('two axes under bars that lie')
  const across = acrossAll[0]!
  for (const scale of values)
    if (isNames(scale) || isTime(scale))
      picture(isNames(scale) ? 'names on both axes' : 'times on the axis of the values')
  const shared = { guides, style, lies, across, values, notes: new Set<string>() }
  const numeric = !isNames(across) && !isTime(across)
  const points = layers.every(({ type }) => type !== 'rect') && numeric
  if (
    points ||
    (isTime(across) &&
      layers.some(({ type }) => type === 'symbol') &&
      !layers.some(({ type }) => type !== 'symbol' && type !== 'text' && type !== 'rule'))
  )
    return { ...shared, categories: null, placeOf: () => undefined }
  const { categories, placeOf } = categoriesOf(across, guides.axes.get(across.name), layers, lies ? 'y' : 'x')
  if (categories.values.length > MOST_POINTS) picture(`more than ${MOST_POINTS} categories`)
  return { ...shared, categories, placeOf }
}

function scalesOf(layers: readonly Layer[], { scales }: Guides, names: readonly string[]): readonly Scale[] {
  const found = new Set<Scale>()
  for (const { encode } of layers) {
    for (const name of names) {
      const scale = scales.get(channelOf(encode, name)?.scale ?? '')
      if (scale) found.add(scale)
    }
  }
  return [...found]
}

/** True if bars lie: names, dates or bins run down the left side. */
function liesDown(layers: readonly Layer[], x: Scale, y: Scale): boolean {
  if (isNames(y) || isTime(y)) return !isNames(x) && !isTime(x)
  if (isNames(x) || isTime(x)) return false
  const bars = layers.find(({ type }) => type === 'rect')
  const both = (name: 'x' | 'y'): boolean =>
    bars !== undefined &&
    channelOf(bars.encode, name)?.field?.endsWith('_end') === true &&
    channelOf(bars.encode, `${name}2`)?.field != null
  return bars !== undefined && both('y') && !both('x')
}

function plotsOf(layer: Layer, draft: Draft, known: readonly Plot[]): readonly Plot[] {
  const free = draft.categories === null
  switch (layer.type) {
    case 'rect':
      if (layer.style !== 'bar') picture('rectangles')
      return barPlots(layer, draft)
    case 'line':
    case 'trail':
      return free ? freeLines(layer, draft) : linePlots(layer, draft)
    case 'area':
      return free ? picture('areas over numbers') : areaPlots(layer, draft)
    case 'symbol':
      return free ? scatterPlots(layer, draft) : markerPlots(layer, draft)
    default:
      return rulePlots(layer, draft, known)
  }
}

/** Lines over numbers are points with a line through them. */
function freeLines(layer: Layer, draft: Draft): readonly Plot[] {
  const groups = layer.groups.filter((items) => items.length > 0)
  return groups.flatMap((items) => {
    const [plot] = scatterPlots({ ...layer, groups: [items] }, draft)
    if (plot?.type !== 'scatter') picture('lines of different width')
    const { stroke, strokeWidth = 1, interpolate } = items[0]!
    if (interpolate?.startsWith('step')) picture('lines in steps')
    if (interpolate !== undefined && interpolate !== 'linear') draft.notes.add('curved lines are straight')
    const series = plot.series.map((one): PointSeries => {
      const color = typeof stroke === 'string' ? stroke : one.color
      return { ...one, marker: null, line: { color: color.toUpperCase(), width: strokeWidth, dash: 'solid' } }
    })
    return [{ ...plot, series }]
  })
}

/** Every series with a name of its own: the workbook tells them apart by it. */
function named(plots: readonly Plot[]): readonly Plot[] {
  return plots
}

function finished(plots: readonly Plot[], draft: Draft, axes: Axes): NativeChart {
  const count = plots.flatMap(({ series }) => series.map((one) => ('values' in one ? one.values.length : one.x.length)))
  if (count.reduce((sum, one) => sum + one, 0) > MOST_POINTS) picture(`more than ${MOST_POINTS} points`)
  const { legend, plots: listed } = withLegend(plots, draft)
  return { plots: listed, categories: draft.categories, axes, legend, approximations: [...draft.notes] }
}

/** The legend stands where Vega's does; series that it does not name are not listed in it. */
function withLegend(
  plots: readonly Plot[],
  { guides, notes }: Draft,
): { legend: Legend | null; plots: readonly Plot[] } {
  const shown = guides.legends.filter(({ fill, stroke, shape, strokeDash }) =>
    [fill, stroke, shape, strokeDash].some((name) => name !== undefined),
  )
  const named = shown.filter((legend) => isOrdinal(legend, guides))
  if (shown.length > named.length) notes.add('no legend of colours that measure')
  if (named.length === 0) return { legend: null, plots }
  const [first] = named
  const side = String(first!['orient'] ?? 'right')
  const orient = (['top', 'bottom', 'left'] as const).find((name) => side.startsWith(name)) ?? 'right'
  return { legend: { side: orient }, plots }
}

function isOrdinal(legend: Members, { scales }: Guides): boolean {
  const scale = scales.get(String(legend['fill'] ?? legend['stroke'] ?? legend['shape'] ?? legend['strokeDash']))
  return scale !== undefined && scale.type === 'ordinal' && legend['type'] !== 'gradient'
}

export type { Series }
