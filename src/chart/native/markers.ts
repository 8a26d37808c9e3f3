import type { LinePlot, Plot, Series } from '../../model/native-chart.ts'

/** Points that lie on lines of the same chart become the markers of those lines. */
export function withMarkers(plots: readonly Plot[]): readonly Plot[] {
  const lines = plots.filter((plot): plot is LinePlot => plot.type === 'line')
  const gone = new Map<Series, Series>()
  const dropped = new Set<Series>()
  const drawn = lines.flatMap(({ series }) => series.filter(({ line }) => line !== null))
  for (const points of lines.flatMap(({ series }) =>
    series.filter(({ line, marker }) => line === null && marker !== null),
  )) {
    const line = drawn.find((one) => !gone.has(one) && same(one.values, points.values))
    if (!line) continue
    gone.set(line, { ...line, marker: points.marker, ...(points.pointColors && { pointColors: points.pointColors }) })
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
