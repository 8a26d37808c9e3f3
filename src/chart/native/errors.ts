import type { Plot, Series, Stroke } from '../../model/native-chart.ts'

/** A line from one value to another at a category. */
export interface Span {
  readonly stroke: Stroke
  readonly place: number | undefined
  /** The series that it is for, where several stand beside each other; null for any. */
  readonly beside: string | null
  readonly from: number
  readonly to: number
}

/** The plots with error bars at the bars or points that the lines run through; null if some run through none. */
export function withErrors(plots: readonly Plot[], spans: readonly Span[]): readonly Plot[] | null {
  if (spans.some(({ place }) => place === undefined)) return null
  for (const [index, plot] of plots.entries()) {
    if (plot.type !== 'line' && !(plot.type === 'bar' && plot.grouping === 'clustered' && plot.beside)) continue
    const series = plot.series.map((one) => held(one, spans, plot.series.length))
    const count = series.reduce((sum, one) => sum + one.count, 0)
    if (count !== spans.length) continue
    const own = { ...plot, series: series.map((one) => one.series) } as Plot
    return plots.map((other, at) => (at === index ? own : other))
  }
  return null
}

function held(series: Series, spans: readonly Span[], beside: number): { series: Series; count: number } {
  if (series.errors !== null || series.line !== null) return { series, count: 0 }
  const own = spans.filter(({ beside: name }) => (beside === 1 ? name === null : name === series.name))
  const plus: (number | null)[] = series.values.map(() => null)
  const minus: (number | null)[] = series.values.map(() => null)
  let count = 0
  for (const { place, from, to } of own) {
    const value = series.values[place!] ?? null
    if (value === null || value < from || value > to || plus[place!] !== null) continue
    plus[place!] = Number((to - value).toPrecision(12))
    minus[place!] = Number((value - from).toPrecision(12))
    count++
  }
  if (count === 0) return { series, count }
  const errors = { plus, minus, ...own[0]!.stroke, caps: false, along: 'y' } as const
  return { series: { ...series, errors }, count }
}
