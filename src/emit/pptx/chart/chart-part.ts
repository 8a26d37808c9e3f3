import type { NativeChart } from '../../../model/native-chart.ts'
import type { Theme } from '../../../model/theme.ts'
import { DECLARATION } from '../../../opc/write-xml.ts'
import { guid } from '../package/guid.ts'
import { cornerXml, levelTitle, primaryAxes, secondaryAxes } from './axis.ts'
import { type Brush, brush, themeColor } from './brush.ts'
import { type AxisIds, plotXml } from './plot.ts'
import type { Member } from './series.ts'
import { type ChartSheet, layOut } from './sheet.ts'
import { richText, textProperties } from './text.ts'

/** A chart's part as XML, and the table that its workbook holds. */
export interface ChartPart {
  readonly xml: string
  readonly sheet: ChartSheet
}

/** What a chart's XML needs to know besides the chart. */
export interface ChartContext {
  readonly theme: Theme
  readonly language: string
  /** The chart's key, of which the ids of its series are made. */
  readonly key: string
}

const PRIMARY: AxisIds = [50_010, 50_020]
const SECONDARY: AxisIds = [50_030, 50_040]

/**
 * `c:chartSpace` of a chart. Its workbook is the relationship `rId1`. The copies of the data in it are the cells of the
 * workbook, and the first column holds the categories.
 */
export function chartPart(chart: NativeChart, context: ChartContext): ChartPart {
  const { sheet, places } = layOut(chart)
  const tool = brush(context.theme, context.language)
  const members = places.map(
    (columns, index): Member => ({ index, columns, sheet, id: guid(`${context.key} ${index}`) }),
  )
  let first = 0
  const plots = chart.plots.map((plot) => {
    const own = members.slice(first, first + plot.series.length)
    first += plot.series.length
    return plotXml(plot, own, isSecondary(plot) ? SECONDARY : PRIMARY, tool)
  })
  const axes = chart.plots.every(({ type }) => type === 'pie')
    ? ''
    : primaryAxes(chart, PRIMARY, tool) + secondaryAxes(chart, SECONDARY, tool)
  const text = { size: context.theme.type.chart, color: themeColor(context.theme.roles.body, tool), bold: false }
  return {
    xml:
      `${DECLARATION}<c:chartSpace ${NAMESPACES}><c:date1904 val="0"/><c:lang val="${context.language}"/><c:roundedCorners val="0"/>` +
      `<c:chart>${titleXml(chart, tool)}<c:plotArea>${plotLayout(chart)}${plots.join('')}${axes}<c:spPr><a:noFill/></c:spPr></c:plotArea>` +
      `${legendXml(chart, tool)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="${chart.blanks}"/></c:chart>` +
      `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(text, tool)}` +
      '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
    sheet,
  }
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

function isSecondary(plot: NativeChart['plots'][number]): boolean {
  return 'secondary' in plot && plot.secondary
}

function titleXml(chart: NativeChart, brush: Brush): string {
  const { type, roles } = brush.theme
  const level = levelTitle(chart)
  const text = level?.text ?? chart.title
  if (text === null) return '<c:autoTitleDeleted val="1"/>'
  const look = { size: type.chart, color: themeColor(level ? roles.muted : roles.body, brush), bold: level === null }
  const corner = cornerXml(level?.place ?? chart.frame?.title ?? null)
  return `<c:title><c:tx>${richText(text, look, brush)}</c:tx>${corner}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`
}

/** Where the plot stands without the labels of its axes, or PowerPoint's choice. */
function plotLayout({ frame }: NativeChart): string {
  if (frame === null) return '<c:layout/>'
  const { left, top, width, height } = frame.plot
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${left}"/><c:y val="${top}"/><c:w val="${width}"/><c:h val="${height}"/></c:manualLayout></c:layout>`
  )
}

const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const

/** Trendlines are entries of the legend too, after all the series. */
function legendXml({ legend, plots, frame }: NativeChart, brush: Brush): string {
  if (legend === null) return ''
  const series = plots.flatMap((plot) => plot.series.map((one) => one))
  const entries = [
    ...series.map(({ unlisted }) => unlisted),
    ...series.filter(({ trendline }) => trendline !== null).map(({ trendline }) => trendline?.name === null),
  ]
  const gone = entries.map((hidden, index) =>
    hidden ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : '',
  )
  const text = { size: brush.theme.type.chart, color: themeColor(brush.theme.roles.body, brush), bold: false }
  return `<c:legend><c:legendPos val="${SIDES[legend.side]}"/>${gone.join('')}${cornerXml(frame?.legend ?? null)}<c:overlay val="0"/>${textProperties(text, brush)}</c:legend>`
}
