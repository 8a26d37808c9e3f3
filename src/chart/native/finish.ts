import type { NativeChart, Plot } from '../../model/native-chart.ts'
import { type Draft, picture } from './draft.ts'
import { frameOf, isFramed } from './frame.ts'
import { legendOf, named } from './legend.ts'
import { MOST_POINTS } from './placed.ts'
import { checkSound } from './sound.ts'

/** A chart of plots, if PowerPoint can hold them together. */
export function finished(found: readonly Plot[], draft: Draft, axes: NativeChart['axes']): NativeChart {
  const plots = named(joined(found))
  if (draft.guides.ground) draft.notes.add('the ground is not coloured')
  checkTogether(plots)
  const count = plots.flatMap(({ series }) => series.map((one) => ('values' in one ? one.values.length : one.x.length)))
  const points = count.reduce((sum, one) => sum + one, 0)
  if (points > MOST_POINTS) picture(`more than ${MOST_POINTS} points`)
  if (points === 0) picture('nothing to show')
  const legend = legendOf(plots, draft)
  const blanks = draft.needs.span && !draft.needs.gap ? 'span' : 'gap'
  const { title } = draft.guides
  checkSound(plots, axes)
  const frame = isFramed(axes, draft) ? frameOf({ plots, legend, axes }, draft) : null
  return { title, plots, categories: draft.categories, axes, legend, blanks, frame, approximations: [...draft.notes] }
}

/** Lines and points of one axis in one plot each: PowerPoint has one of each kind. */
function joined(plots: readonly Plot[]): readonly Plot[] {
  const whole = new Map<string, Plot>()
  for (const [index, plot] of plots.entries()) {
    const key = keyOf(plot) ?? String(index)
    const known = whole.get(key)
    whole.set(key, known ? ({ ...known, series: [...known.series, ...plot.series] } as Plot) : plot)
  }
  return [...whole.values()]
}

function keyOf(plot: Plot): string | null {
  if (plot.type === 'scatter') return 'scatter'
  if (plot.type === 'line' || (plot.type === 'area' && plot.grouping === 'standard'))
    return `${plot.type} ${plot.secondary}`
  return null
}

/** PowerPoint draws one plot of bars and one of areas on an axis. */
function checkTogether(plots: readonly Plot[]): void {
  const kinds = plots.map((plot) =>
    plot.type === 'bar' || plot.type === 'area' ? `${plot.type} ${plot.secondary}` : '',
  )
  const twice = kinds.find((kind, index) => kind !== '' && kinds.indexOf(kind) !== index)
  if (twice) picture(twice.startsWith('bar') ? 'bars over each other' : 'areas over each other')
}
