import type { Marker, Plot, PointSeries, Series, Trendline } from '../../../model/native-chart.ts'
import { escapeXml } from '../../../opc/write-xml.ts'
import { sanitise } from '../sanitise.ts'
import { type Brush, fillXml, markerXml, strokeXml } from './brush.ts'
import { columnXml, nameXml } from './data.ts'
import { evenErrors } from './errors.ts'
import { labelsXml } from './labels.ts'
import type { ChartSheet, SeriesColumns } from './sheet.ts'

/** A series with its number in the chart, its place in the table and an id that no other has. */
export interface Member {
  readonly index: number
  readonly columns: SeriesColumns
  readonly sheet: ChartSheet
  /** A GUID in braces. */
  readonly id: string
}

/** `c:ser` of bars, lines, areas and slices. Children in the order of ECMA-376 part 1, 21.2.2.170 to .176. */
export function seriesXml(
  series: Series,
  plot: Exclude<Plot, { type: 'scatter' | 'bubble' }>,
  member: Member,
  brush: Brush,
): string {
  const { sheet, columns } = member
  const bars = plot.type === 'bar'
  const line = plot.type === 'line'
  return (
    `<c:ser>${head(member)}${lookXml(series, line, brush)}` +
    (bars ? '<c:invertIfNegative val="0"/>' : '') +
    (line ? markerXml(seriesMarker(series), series.opacity, brush) : '') +
    pointsXml(series, plot, brush) +
    labelsXml(series.labels, plot, series.values.length, brush) +
    trendlineXml(series.trendline, brush) +
    errorsXml('', member, brush) +
    `<c:cat>${columnXml(0, sheet)}</c:cat><c:val>${columnXml(columns.values, sheet)}</c:val>` +
    `${line ? '<c:smooth val="0"/>' : ''}${uniqueId(member.id)}</c:ser>`
  )
}

/** `c:ser` of points and bubbles. */
export function pointSeriesXml(
  series: PointSeries,
  plot: Extract<Plot, { type: 'scatter' | 'bubble' }>,
  member: Member,
  brush: Brush,
): string {
  const { sheet, columns } = member
  const bubbles = plot.type === 'bubble'
  const sizes = columns.sizes === null ? '' : `<c:bubbleSize>${columnXml(columns.sizes, sheet)}</c:bubbleSize>`
  return (
    `<c:ser>${head(member)}${lookXml(series, !bubbles, brush)}` +
    (bubbles ? '<c:invertIfNegative val="0"/>' : markerXml(seriesMarker(series), series.opacity, brush)) +
    pointsXml(series, plot, brush) +
    labelsXml(series.labels, plot, series.x.length, brush) +
    trendlineXml(series.trendline, brush) +
    errorsXml(`<c:errDir val="${series.errors?.along ?? 'y'}"/>`, member, brush) +
    `<c:xVal>${columnXml(columns.x!, sheet)}</c:xVal><c:yVal>${columnXml(columns.values, sheet)}</c:yVal>` +
    `${bubbles ? `${sizes}<c:bubble3D val="0"/>` : '<c:smooth val="0"/>'}${uniqueId(member.id)}</c:ser>`
  )
}

function head({ index, columns, sheet }: Member): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/>${nameXml(columns.values, sheet)}`
}

/** Fill and outline of an area; of a line the stroke alone. */
function lookXml({ color, opacity, line }: Series | PointSeries, stroke: boolean, brush: Brush): string {
  if (stroke) return `<c:spPr>${strokeXml(line, brush)}</c:spPr>`
  return `<c:spPr>${fillXml(color, opacity, brush)}${strokeXml(line, brush)}</c:spPr>`
}

/** `c:dPt` for each point that has a colour of its own. */
function pointsXml(series: Series | PointSeries, plot: Plot, brush: Brush): string {
  const marked = (plot.type === 'line' || plot.type === 'scatter') && series.marker !== null
  return (series.pointColors ?? [])
    .map((own, index) => {
      if (own === null && !marked) return ''
      const color = own ?? series.color
      const fill = `${fillXml(color, series.opacity, brush)}${strokeXml(plot.type === 'pie' ? series.line : null, brush)}`
      if (plot.type === 'line' || plot.type === 'scatter')
        return `<c:dPt><c:idx val="${index}"/>${markerXml(pointMarker(series, color), series.opacity, brush)}<c:bubble3D val="0"/></c:dPt>`
      const invert = plot.type === 'bar' || plot.type === 'bubble' ? '<c:invertIfNegative val="0"/>' : ''
      return `<c:dPt><c:idx val="${index}"/>${invert}<c:bubble3D val="0"/><c:spPr>${fill}</c:spPr></c:dPt>`
    })
    .join('')
}

/** A point's marker. A hollow one of many colours has them as its line. */
function pointMarker({ marker, color: base }: Series | PointSeries, color: string): Marker | null {
  if (marker === null) return null
  const fill = marker.fill === null || (marker.line !== null && marker.fill !== base) ? marker.fill : color
  return { ...marker, fill, line: marker.line && color }
}

/** The marker of a series. LibreOffice shows the colours of single points if their size is not that of the series. */
function seriesMarker({ marker, pointColors }: Series | PointSeries): Marker | null {
  return marker && pointColors ? { ...marker, size: marker.size + 1 } : marker
}

const TRENDS: Readonly<Record<Trendline['type'], string>> = {
  linear: 'linear',
  logarithmic: 'log',
  exponential: 'exp',
  power: 'power',
  polynomial: 'poly',
}

function trendlineXml(trendline: Trendline | null, brush: Brush): string {
  if (trendline === null) return ''
  const name = trendline.name === null ? '' : `<c:name>${escapeXml(sanitise(trendline.name))}</c:name>`
  const order = trendline.type === 'polynomial' ? `<c:order val="${trendline.order}"/>` : ''
  const { beyond: far } = trendline
  const beyond = far > 0 ? `<c:forward val="${far}"/><c:backward val="${far}"/>` : ''
  return (
    `<c:trendline>${name}<c:spPr>${strokeXml(trendline.stroke, brush)}</c:spPr>` +
    `<c:trendlineType val="${TRENDS[trendline.type]}"/>${order}${beyond}<c:dispRSqr val="0"/><c:dispEq val="0"/></c:trendline>`
  )
}

function errorsXml(direction: string, { columns, sheet }: Member, brush: Brush): string {
  const { errors } = columns
  if (errors === null) return ''
  const look = `<c:noEndCap val="${errors.caps ? 0 : 1}"/>`
  const line = `<c:spPr>${strokeXml(errors, brush)}</c:spPr>`
  const even = evenErrors(errors)
  if (even !== null)
    return (
      `<c:errBars>${direction}<c:errBarType val="${even.sides}"/><c:errValType val="fixedVal"/>${look}` +
      `<c:val val="${even.length}"/>${line}</c:errBars>`
    )
  if (columns.plus === null || columns.minus === null) return ''
  return (
    `<c:errBars>${direction}<c:errBarType val="both"/><c:errValType val="cust"/>${look}` +
    `<c:plus>${columnXml(columns.plus, sheet)}</c:plus><c:minus>${columnXml(columns.minus, sheet)}</c:minus>${line}</c:errBars>`
  )
}

/** `c16:uniqueId`, [MS-ODRAWXML] 2.24: by it PowerPoint knows a series again. */
function uniqueId(id: string): string {
  return (
    '<c:extLst><c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart">' +
    `<c16:uniqueId val="${id}"/></c:ext></c:extLst>`
  )
}
