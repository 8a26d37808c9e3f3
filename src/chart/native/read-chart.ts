import type { ChartStyle } from '../../model/chart.ts'
import type { NativeChart, Plot } from '../../model/native-chart.ts'
import { axesOf } from './axes.ts'
import { withAxisTexts } from './axis-texts.ts'
import { barPlots } from './bars.ts'
import { type Draft, picture, type Source, StaysPicture } from './draft.ts'
import { byCategories, byPlaces, bySlices } from './drafts.ts'
import { finished } from './finish.ts'
import { freeAxes } from './free-axes.ts'
import { freeLines } from './free-lines.ts'
import { freeRules } from './free-rules.ts'
import { tickPlots } from './free-ticks.ts'
import { dashPlots, markerPlots, withMarkers } from './markers.ts'
import { areaPlots, linePlots } from './paths.ts'
import { scatterPlots } from './points.ts'
import { withRules } from './rules.ts'
import type { Layer } from './scene.ts'
import { slices } from './slices.ts'
import { withTexts } from './texts.ts'

/** Charts of one kind: all of them have categories, or all of them are points. Ends in a picture if that cannot be. */
export function readAlike(sources: readonly Source[], style: ChartStyle): readonly NativeChart[] {
  const all = sources.flatMap(({ layers }) => layers)
  if (all.length === 0) picture('nothing to show')
  for (const layer of all) checkKind(layer)
  if (all.some(({ type }) => type === 'arc')) return sources.map((source) => ofSlices(source, style))
  const solid = all.some(({ type, style: kind }) => type === 'area' || (type === 'rect' && kind !== 'tick'))
  try {
    return sources.map((source) => ofCategories(source.layers, byCategories(source, style)))
  } catch (thrown) {
    if (!(thrown instanceof StaysPicture) || solid) throw thrown
    return otherwise(() => sources.map((source) => ofPoints(source.layers, byPlaces(source, style))), thrown)
  }
}

/** What points make of charts, or the first reason why they stay pictures if they make nothing of them either. */
function otherwise(attempt: () => readonly NativeChart[], first: StaysPicture): readonly NativeChart[] {
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

function ofSlices({ layers, guides }: Source, style: ChartStyle): NativeChart {
  const arcs = layers.filter(({ type }) => type === 'arc')
  if (arcs.length > 1 || layers.some(({ type }) => type !== 'arc' && type !== 'text'))
    picture('slices with other marks')
  const bare = bySlices(guides, style)
  const { plot, categories } = slices(arcs[0]!, layers, bare)
  const draft = { ...bare, categories }
  const plots = texted(layers, [plot], draft)
  return finished(plots, draft, { category: null, value: null, secondary: null })
}

function ofCategories(layers: readonly Layer[], draft: Draft): NativeChart {
  let plots: readonly Plot[] = []
  for (const layer of layers) plots = withLayer(layer, draft, plots)
  plots = texted(layers, withMarkers(plots), draft)
  const named = withNames(draft)
  if (draft.needs.gap && draft.needs.span) picture('lines that break and lines that run on')
  return finished(plots, named, axesOf(named, plots))
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
  return finished(withAxisTexts(plots, { x, y }, draft), draft, axes)
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
