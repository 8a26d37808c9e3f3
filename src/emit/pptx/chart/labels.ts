import type { Labels, Plot, Shift } from '../../../model/native-chart.ts'
import type { Brush } from './brush.ts'
import { formatXml } from './cell-text.ts'
import { richText, textProperties } from './text.ts'

/** `c:dLbls`: the labels of a series; nothing for one that has none. */
export function labelsXml(labels: Labels | null, plot: Plot, count: number, brush: Brush): string {
  if (labels === null) return ''
  const place = placeOf(labels, plot)
  const look = lookXml(labels, brush)
  const shown = `${look}${place}${shows(labels)}`
  if (labels.points === null && !labels.texts && !labels.colors && !labels.shifts)
    return `<c:dLbls>${shown}${leaders(plot)}</c:dLbls>`
  const points = labels.points ?? Array.from({ length: count }, (_, index) => index)
  const single = points.map((point) => {
    const text = labels.texts?.[point]
    const own = { ...labels, color: labels.colors?.[point] ?? labels.color }
    const rich =
      text === undefined
        ? ''
        : `<c:tx>${richText(text, textLook(own, brush), brush, labels.turn ?? 0, UNBROKEN)}</c:tx>`
    return `<c:dLbl><c:idx val="${point}"/>${shiftXml(labels.shifts?.[point])}${rich}${lookXml(own, brush)}${place}${shows(labels)}</c:dLbl>`
  })
  return `<c:dLbls>${single.join('')}${shows({ ...labels, shows: [] })}${leaders(plot)}${labels.shifts ? NO_LEADERS : ''}</c:dLbls>`
}

/** `c:layout` of a label: how far from its place. */
function shiftXml(shift: Shift | undefined): string {
  if (shift === undefined) return ''
  return `<c:layout><c:manualLayout><c:x val="${shift.x}"/><c:y val="${shift.y}"/></c:manualLayout></c:layout>`
}

/** Labels have their lines of their own: else PowerPoint breaks those that are longer than a fifth of the chart. */
const UNBROKEN = ' wrap="none"'

function textLook(labels: Labels, { theme, color }: Brush): { size: number; color: string; bold: boolean } {
  return { size: theme.type.chart, color: color(labels.color), bold: labels.bold }
}

/** Number format, ground and text, in the order of the schema. */
function lookXml(labels: Labels, brush: Brush): string {
  const format = labels.format === null ? '' : `<c:numFmt formatCode="${formatXml(labels.format)}" sourceLinked="0"/>`
  const ground = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  return `${format}${ground}${textProperties(textLook(labels, brush), brush, labels.turn ?? null, UNBROKEN)}`
}

function shows({ shows: what }: Labels): string {
  const flag = (name: string, on: boolean): string => `<c:${name} val="${on ? 1 : 0}"/>`
  return (
    flag('showLegendKey', false) +
    flag('showVal', what.includes('value')) +
    flag('showCatName', what.includes('category')) +
    flag('showSerName', what.includes('series')) +
    flag('showPercent', what.includes('share')) +
    flag('showBubbleSize', false) +
    (what.length > 1 ? '<c:separator> </c:separator>' : '')
  )
}

/** `c15:showLeaderLines`, [MS-ODRAWXML] 2.24.3.77: LibreOffice draws lines to labels that are not at their place. */
const NO_LEADERS =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">' +
  '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'

/** Slices may have lines to their labels; nothing else. */
function leaders(plot: Plot): string {
  return plot.type === 'pie' ? '<c:showLeaderLines val="0"/>' : ''
}

/** `c:dLblPos`, where the kind of chart has places to choose from (ECMA-376 part 1, 21.2.2.48). */
function placeOf({ place }: Labels, plot: Plot): string {
  const position = POSITIONS[kindOf(plot)]?.[place]
  return position === undefined ? '' : `<c:dLblPos val="${position}"/>`
}

function kindOf(plot: Plot): string {
  if (plot.type === 'bar') return plot.grouping === 'clustered' ? 'bar' : 'stacked'
  if (plot.type === 'pie') return plot.hole > 0 ? 'doughnut' : 'pie'
  return plot.type === 'area' ? 'area' : 'line'
}

type Places = Readonly<Partial<Record<Labels['place'], string>>>

const POSITIONS: Readonly<Record<string, Places>> = {
  bar: {
    outside: 'outEnd',
    above: 'outEnd',
    right: 'outEnd',
    inside: 'inEnd',
    center: 'ctr',
    left: 'inBase',
    below: 'inBase',
  },
  stacked: {
    outside: 'inEnd',
    above: 'inEnd',
    right: 'inEnd',
    inside: 'inEnd',
    center: 'ctr',
    left: 'inBase',
    below: 'inBase',
  },
  line: { outside: 't', above: 't', inside: 'ctr', center: 'ctr', right: 'r', left: 'l', below: 'b' },
  pie: { outside: 'outEnd', inside: 'inEnd', center: 'ctr' },
}
