import type { Axes, Plot } from '../../model/native-chart.ts'
import { picture } from './draft.ts'

/** PowerPoint draws no more series than these in a chart. */
const MOST_SERIES = 255

/** Ends the reading of a chart that PowerPoint could not open: numbers without an end, logarithms of nothing, too many series. */
export function checkSound(plots: readonly Plot[], axes: Axes): void {
  const count = plots.reduce((sum, { series }) => sum + series.length, 0)
  if (count > MOST_SERIES) picture(`more than ${MOST_SERIES} series`)
  for (const axis of Object.values(axes) as readonly Axes['value'][]) {
    if (axis?.kind === 'log' && !((axis.min ?? 0) > 0)) picture('a logarithmic axis through zero')
  }
  if (!allFinite([plots, axes])) picture('numbers without an end')
}

/** True if every number in a value is one. */
function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(allFinite)
}
