import type { ChartStyle } from '../../model/chart.ts'
import { categoriesOf, ONE, valuesOf } from './categories.ts'
import { channelOf } from './channel.ts'
import { type Draft, picture, type Source } from './draft.ts'
import type { Guides, Scale } from './guides.ts'
import { isNames, isTime, MOST_POINTS } from './placed.ts'
import { ruler } from './ruler.ts'
import type { Layer } from './scene.ts'

/** A draft of slices: no axes, and names that are found later. */
export function bySlices(guides: Guides, style: ChartStyle): Draft {
  return {
    guides,
    style,
    lies: false,
    across: null,
    values: [],
    categories: null,
    placeOf: () => undefined,
    rulers: null,
    needs: { gap: false, span: false, names: null, zero: false },
    notes: new Set(),
  }
}

/** A draft of points: each direction is an axis of numbers, on which names have places. */
export function byPlaces({ layers, guides, on }: Source, style: ChartStyle): Draft {
  const one = (found: readonly Scale[]): Scale | null =>
    found.length > 1 ? picture('points on several axes') : (found[0] ?? null)
  const x = one(scalesOf(layers, guides, ['x', 'xc', 'x2']))
  const y = one(scalesOf(layers, guides, ['y', 'yc', 'y2']))
  if (x === null && y === null) picture('marks without an axis')
  const rulers = {
    x: ruler(x, false, guides, x ? [...valuesOf(on(x), 'x')] : []),
    y: ruler(y, true, guides, y ? [...valuesOf(on(y), 'y')] : []),
  }
  return { ...bySlices(guides, style), across: x, values: y ? [y] : [], rulers }
}

/** A draft of categories: which axis holds them, by the scales of the marks that measure. */
export function byCategories({ layers, guides, on }: Source, style: ChartStyle): Draft {
  const xs = scalesOf(layers, guides, ['x', 'xc', 'x2'])
  const ys = scalesOf(layers, guides, ['y', 'yc', 'y2'])
  const solid = layers.some(({ type, style: kind }) => type === 'area' || (type === 'rect' && kind !== 'tick'))
  if (xs.length === 0 && ys.length === 0) picture('marks without an axis')
  if (xs.length === 0 || ys.length === 0) return onOneAxis(xs, ys, solid, bySlices(guides, style))
  const lies = liesDown(layers, xs[0]!, ys[0]!)
  const [acrossAll, values] = lies ? [ys, xs] : [xs, ys]
  if (acrossAll.length > 1) picture('two axes of categories')
  if (values.length > 2) picture('three axes of values')
  if (lies && values.length > 1) picture('two axes under bars that lie')
  const across = acrossAll[0]!
  if (!solid && !isNames(across) && !isTime(across)) picture('no categories')
  for (const scale of values)
    if (isNames(scale) || isTime(scale))
      picture(isNames(scale) ? 'names on both axes' : 'times on the axis of the values')
  const draft = bySlices(guides, style)
  const axis = guides.axes.get(across.name)
  const { categories: found, placeOf } = categoriesOf(
    across,
    axis,
    { layers, kin: on(across) },
    lies ? 'y' : 'x',
    draft.notes,
  )
  const categories = { ...found, title: guides.titles.get(found.title) ?? found.title }
  if (categories.values.length > MOST_POINTS) picture(`more than ${MOST_POINTS} categories`)
  return { ...draft, lies, across, values, categories, placeOf }
}

/** Bars beside no axis are those of one category. */
function onOneAxis(xs: readonly Scale[], ys: readonly Scale[], solid: boolean, draft: Draft): Draft {
  const values = xs.length > 0 ? xs : ys
  if (!solid || values.length > 1 || values.some((scale) => isNames(scale) || isTime(scale))) picture('no categories')
  return { ...draft, ...ONE, lies: xs.length > 0, values }
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
