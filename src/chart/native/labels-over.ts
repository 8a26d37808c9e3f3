import type { BarPlot, Labels, Series } from '../../model/native-chart.ts'
import { type Draft, picture } from './draft.ts'
import { PLAIN } from './series.ts'

/**
 * Labels beyond the end of a stack, where PowerPoint has no place for them: at the foot of bars that are not seen and
 * fill the rest of the axis. Labels of parts within the stack stay a picture.
 */
export function labelsOver(
  labels: Labels,
  texts: Readonly<Record<number, string>>,
  series: Series,
  plot: BarPlot,
  draft: Draft,
): Series {
  const index = plot.series.indexOf(series)
  const high = Math.max(...(draft.values[plot.secondary ? 1 : 0]?.run.domain().map(Number) ?? [0]))
  const points = Object.keys(texts).map(Number)
  if (plot.grouping !== 'stacked') picture('texts beside parts of a whole')
  const values = series.values.map((_, point) => {
    if (!points.includes(point)) return null
    if (plot.series.slice(index + 1).some((other) => (other.values[point] ?? 0) !== 0)) picture('texts between parts')
    const end = plot.series.reduce((sum, other) => sum + (other.values[point] ?? 0), 0)
    return end < 0 || end > high ? picture('texts beyond the axis') : Number((high - end).toPrecision(6))
  })
  return {
    ...PLAIN,
    name: `${series.name} (labels)`,
    color: labels.color,
    opacity: 0,
    values,
    unlisted: true,
    labels: { ...labels, place: 'left', shows: ['value'], format: null, points, texts },
  }
}
