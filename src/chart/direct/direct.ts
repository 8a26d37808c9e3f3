import type { Members } from '../../model/chart.ts'
import type { Plot } from '../plot.ts'
import type { Reading } from '../reading.ts'
import { mayNameValues, nameValues } from './bar-values.ts'
import type { Draft } from './draft.ts'
import { legendInARow } from './legend-row.ts'
import { nameSeries } from './series-ends.ts'
import { nameSlices } from './slices.ts'

/** True for a chart whose labels may stand beside its marks, if what it shows after all transforms leaves them room. */
export function mayBeLabelled(plot: Plot, reading: Reading): boolean {
  return reading.data !== null && (plot.legendIsFree || (plot.mark === 'bar' && mayNameValues(plot, reading)))
}

/**
 * A compiled chart → the same chart with its labels beside the marks, as far as the author leaves them to the theme and
 * they fit; else with its legend in a row; else as it was.
 */
export function labelled(draft: Draft): Members {
  const { plot, vega } = draft
  if (plot.legendIsFree) return named(draft) ?? legendInARow(draft) ?? vega
  return (plot.mark === 'bar' ? nameValues(draft) : null) ?? vega
}

function named(draft: Draft): Members | null {
  if (draft.plot.mark === 'arc') return nameSlices(draft)
  const { category, series } = draft.reading
  const named = series && !draft.plot.grouped ? nameSeries(draft) : null
  if (named || draft.plot.mark !== 'bar' || series || !category) return named
  // Bars that are coloured by the names on their axis: the legend would say those again.
  const bare = { ...draft, vega: { ...draft.vega, legends: [] } }
  return nameValues(bare) ?? bare.vega
}
