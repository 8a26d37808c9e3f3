import type { ChartStyle, Json } from '../../model/chart.ts'
import type { NativeChart, Plot } from '../../model/native-chart.ts'
import { isObject } from '../walk.ts'
import { axesOf } from './axes.ts'
import { withAxisTexts } from './axis-texts.ts'
import { barPlots } from './bars.ts'
import { type Draft, picture, StaysPicture } from './draft.ts'
import { byCategories, byPlaces, bySlices } from './drafts.ts'
import { finished } from './finish.ts'
import { freeAxes } from './free-axes.ts'
import { freeLines } from './free-lines.ts'
import { freeRules } from './free-rules.ts'
import { tickPlots } from './free-ticks.ts'
import { type Guides, type RunScale, readGuides } from './guides.ts'
import { interaction } from './interaction.ts'
import { dashPlots, markerPlots, withMarkers } from './markers.ts'
import { areaPlots, linePlots } from './paths.ts'
import { scatterPlots } from './points.ts'
import { withRules } from './rules.ts'
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
  const why = interaction(vega)
  if (why !== null) return { picture: why }
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
  for (const layer of layers) checkKind(layer)
  if (layers.some(({ type }) => type === 'arc')) return ofSlices(layers, guides, style)
  const solid = layers.some(({ type, style: kind }) => type === 'area' || (type === 'rect' && kind !== 'tick'))
  try {
    return ofCategories(layers, byCategories(layers, guides, style))
  } catch (thrown) {
    if (!(thrown instanceof StaysPicture) || solid) throw thrown
    return otherwise(() => ofPoints(layers, byPlaces(layers, guides, style)), thrown)
  }
}

/** What points make of a chart, or the first reason why it stays a picture if they make nothing of it either. */
function otherwise(attempt: () => NativeChart, first: StaysPicture): NativeChart {
  try {
    return attempt()
  } catch (thrown) {
    if (!(thrown instanceof StaysPicture)) throw thrown
    throw first.message === NO_CATEGORIES ? thrown : first
  }
}

const NO_CATEGORIES = 'no categories'

function checkKind({ type, style }: Layer): void {
  if (!KNOWN.has(type)) picture(`marks of the type "${type}"`)
  if (style.startsWith('boxplot')) picture('box plots')
  if (type === 'rect' && style !== 'bar' && style !== 'tick') picture('rectangles')
}

const KNOWN = new Set(['rect', 'line', 'trail', 'area', 'symbol', 'rule', 'text', 'arc'])

function ofSlices(layers: readonly Layer[], guides: Guides, style: ChartStyle): NativeChart {
  const arcs = layers.filter(({ type }) => type === 'arc')
  if (arcs.length > 1 || layers.some(({ type }) => type !== 'arc' && type !== 'text'))
    picture('slices with other marks')
  const bare = bySlices(guides, style)
  const { plot, categories } = slices(arcs[0]!, bare)
  const draft = { ...bare, categories }
  const plots = texted(layers, [plot], draft)
  return finished(plots, draft, { axes: { category: null, value: null, secondary: null }, frame: null })
}

function ofCategories(layers: readonly Layer[], draft: Draft): NativeChart {
  let plots: readonly Plot[] = []
  for (const layer of layers) plots = withLayer(layer, draft, plots)
  plots = texted(layers, withMarkers(plots), draft)
  const named = withNames(draft)
  if (draft.needs.gap && draft.needs.span) picture('lines that break and lines that run on')
  return finished(plots, named, { axes: axesOf(named, plots), frame: null })
}

/** Texts that stand over bars as their names become the names of the categories. */
function withNames(draft: Draft): Draft {
  const { names } = draft.needs
  if (names === null || draft.categories === null) return draft
  const values = draft.categories.values.map((value, index) => names.get(index) ?? String(value))
  draft.notes.add('names stand beside the bars, not over them')
  return { ...draft, categories: { ...draft.categories, values, kind: 'names', format: 'General' } }
}

function withLayer(layer: Layer, draft: Draft, known: readonly Plot[]): readonly Plot[] {
  switch (layer.type) {
    case 'rect':
      return [...known, ...(layer.style === 'tick' ? dashPlots(layer, draft) : barPlots(layer, draft))]
    case 'line':
    case 'trail':
      return [...known, ...linePlots(layer, draft)]
    case 'area':
      return [...known, ...areaPlots(layer, draft)]
    case 'symbol':
      return [...known, ...markerPlots(layer, draft)]
    case 'rule':
      return withRules(layer, draft, known)
    default:
      return known
  }
}

function ofPoints(layers: readonly Layer[], draft: Draft): NativeChart {
  let plots: readonly Plot[] = []
  for (const layer of layers) plots = withFreeLayer(layer, draft, plots)
  if (plots.some(({ type }) => type === 'bubble') && plots.length > 1) picture('bubbles with other marks')
  plots = texted(layers, plots, draft)
  const { axes, x, y } = freeAxes(draft)
  const { plots: all, frame } = withAxisTexts(plots, { x, y }, draft)
  return finished(all, draft, { axes, frame })
}

function withFreeLayer(layer: Layer, draft: Draft, known: readonly Plot[]): readonly Plot[] {
  switch (layer.type) {
    case 'rect':
      return [...known, ...tickPlots(layer, draft)]
    case 'line':
    case 'trail':
      return [...known, ...freeLines(layer, draft)]
    case 'symbol':
      return [...known, ...scatterPlots(layer, draft)]
    case 'rule':
      return freeRules(layer, draft, known)
    default:
      return known
  }
}

function texted(layers: readonly Layer[], plots: readonly Plot[], draft: Draft): readonly Plot[] {
  return layers.filter(({ type }) => type === 'text').reduce((known, layer) => withTexts(layer, known, draft), plots)
}
