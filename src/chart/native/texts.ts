import type { Labels, Plot, Series } from '../../model/native-chart.ts'
import { categoryChannel } from './categories.ts'
import { channelOf, valueIn } from './channel.ts'
import type { Draft } from './draft.ts'
import { labelCode } from './label-code.ts'
import { shiftsOf } from './label-shifts.ts'
import { aroundSlices, besidePoints, type Label } from './labelled.ts'
import { labelsOver } from './labels-over.ts'
import { looseTexts } from './loose-texts.ts'
import type { Layer, SceneItem } from './scene.ts'
import { stackOf } from './stacks.ts'
import { coloursOf, lookOf, placeFor, worded } from './text-look.ts'

/** The plots with texts as labels of the points that they stand at, or of points that are not seen. */
export function withTexts(layer: Layer, plots: readonly Plot[], draft: Draft): readonly Plot[] {
  const items = layer.groups.flat().filter(({ text, opacity }) => worded(text) !== '' && opacity !== 0)
  if (items.length === 0) return plots
  const names = namesOf(layer, items, draft)
  if (names) {
    draft.needs.names = names
    return plots
  }
  const labels = plots.some(({ type }) => type === 'pie')
    ? aroundSlices(items, plots)
    : besidePoints(layer, items, plots, draft)
  if (labels === null || !labels.every(({ plot, series }) => free(plots, plot, series)))
    return looseTexts(layer, items, plots, draft)
  return plots.map((plot, p) => {
    const made = plot.series.map((one, s) => {
      const own = labels.filter((label) => label.plot === p && label.series === s)
      if (own.length === 0) return { series: one, over: null }
      const look = labelsOf(own, one, plot, draft)
      return look.place === 'outside' && stackOf(plot) && plot.type === 'bar'
        ? { series: one, over: labelsOver(look, textsOf(own), one as Series, plot, draft) }
        : { series: { ...one, labels: look }, over: null }
    })
    const over = made.flatMap((one) => one.over ?? [])
    return { ...plot, series: [...made.map((one) => one.series), ...over] } as Plot
  })
}

/** Texts at the foot of the categories of an axis that has no labels are its labels. */
function namesOf(layer: Layer, items: readonly SceneItem[], draft: Draft): ReadonlyMap<number, string> | null {
  const across = categoryChannel(layer, 'y')
  const up = channelOf(layer.encode, 'x', 'xc')
  if (!draft.lies || draft.rulers || draft.needs.names || across?.scale == null) return null
  const labelled = draft.guides.axes.get(across.scale)?.labels === true
  if (labelled || up === null || up.field !== null || Number(up.value) !== 0) return null
  const over = items.every(({ baseline, dy = 0 }) => baseline === 'bottom' && dy < 0)
  const places = items.map((item) => draft.placeOf(valueIn(across, item)))
  if (!over || places.includes(undefined) || new Set(places).size < places.length) return null
  return new Map(items.map((item, index) => [places[index]!, worded(item.text)]))
}
function free(plots: readonly Plot[], plot: number, series: number): boolean {
  return plots[plot]!.series[series]!.labels === null
}

function labelsOf(own: readonly Label[], series: Plot['series'][number], plot: Plot, draft: Draft): Labels {
  const first = own[0]!.item
  const values = 'values' in series ? series.values : series.y
  const place = placeFor(first, values[own[0]!.point] ?? 0, plot, draft)
  const look = {
    ...lookOf(first, place),
    ...coloursOf(own, series, plot, draft),
    ...shiftsOf(own, place, plot, draft),
  }
  const all = own.length === values.filter((value) => value !== null).length
  const points = all ? null : own.map(({ point }) => point).sort((a, b) => a - b)
  const names = own.every(({ text }) => text === series.name)
  if (names) return { ...look, format: null, shows: ['series'], points }
  const categories = draft.categories?.values
  if (categories && own.every(({ text, point }) => text === String(categories[point])))
    return { ...look, format: null, shows: ['category'], points }
  const code = labelCode(own.map(({ text, point }) => ({ text, value: values[point] ?? null })))
  if (code !== null) return { ...look, format: code, shows: ['value'], points }
  return {
    ...look,
    format: null,
    shows: ['value'],
    points: own.map(({ point }) => point).sort((a, b) => a - b),
    texts: textsOf(own),
  }
}

function textsOf(labels: readonly Label[]): Readonly<Record<number, string>> {
  return Object.fromEntries(labels.map(({ point, text }) => [point, text]))
}
