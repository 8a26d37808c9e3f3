import type { Plot } from '../../../model/native-chart.ts'
import type { Brush } from './brush.ts'
import { type Member, pointSeriesXml, seriesXml } from './series.ts'

/** The ids of a plot's two axes. */
export type AxisIds = readonly [category: number, value: number]

/** A plot with its series: `c:barChart`, `c:lineChart` and so on, children in the order of the schema. */
export function plotXml(plot: Plot, members: readonly Member[], axes: AxisIds, brush: Brush): string {
  const ids = axes.map((id) => `<c:axId val="${id}"/>`).join('')
  switch (plot.type) {
    case 'bar': {
      const overlap = plot.beside ? 0 : 100
      const gap = Math.min(500, Math.max(0, Math.round(plot.gap)))
      return (
        `<c:barChart><c:barDir val="${plot.direction === 'column' ? 'col' : 'bar'}"/><c:grouping val="${GROUPINGS[plot.grouping]}"/>` +
        `${VARY}${valueSeries(plot, members, brush)}<c:gapWidth val="${gap}"/><c:overlap val="${overlap}"/>${ids}</c:barChart>`
      )
    }
    case 'line':
      return `<c:lineChart><c:grouping val="standard"/>${VARY}${valueSeries(plot, members, brush)}<c:marker val="1"/>${ids}</c:lineChart>`
    case 'area':
      return `<c:areaChart><c:grouping val="${GROUPINGS[plot.grouping]}"/>${VARY}${valueSeries(plot, members, brush)}${ids}</c:areaChart>`
    case 'pie': {
      const name = plot.hole > 0 ? 'doughnutChart' : 'pieChart'
      const hole = plot.hole > 0 ? `<c:holeSize val="${Math.min(90, Math.max(10, Math.round(plot.hole * 100)))}"/>` : ''
      const start = ((Math.round(plot.start) % 360) + 360) % 360
      return `<c:${name}><c:varyColors val="1"/>${valueSeries(plot, members, brush)}<c:firstSliceAng val="${start}"/>${hole}</c:${name}>`
    }
    case 'scatter': {
      const series = plot.series.map((one, index) => pointSeriesXml(one, plot, members[index]!, brush))
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${VARY}${series.join('')}${ids}</c:scatterChart>`
    }
    case 'bubble': {
      const series = plot.series.map((one, index) => pointSeriesXml(one, plot, members[index]!, brush))
      // At 100 the largest bubble is a quarter of the plot's shorter side.
      const scale = Math.min(300, Math.max(1, Math.round(plot.largest * 400)))
      return (
        `<c:bubbleChart>${VARY}${series.join('')}<c:bubbleScale val="${scale}"/><c:showNegBubbles val="0"/>` +
        `<c:sizeRepresents val="area"/>${ids}</c:bubbleChart>`
      )
    }
  }
}

const VARY = '<c:varyColors val="0"/>'

const GROUPINGS = {
  clustered: 'clustered',
  standard: 'standard',
  stacked: 'stacked',
  normalised: 'percentStacked',
} as const

function valueSeries(
  plot: Exclude<Plot, { type: 'scatter' | 'bubble' }>,
  members: readonly Member[],
  brush: Brush,
): string {
  return plot.series.map((series, index) => seriesXml(series, plot, members[index]!, brush)).join('')
}
