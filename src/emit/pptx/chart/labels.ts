import type { Labels, Plot } from '../../../model/native-chart.ts'
import { escapeXml } from '../../../opc/write-xml.ts'
import type { Brush } from './brush.ts'
import { richText, textProperties } from './text.ts'

/** `c:dLbls`: the labels of a series; nothing for one that has none. */
export function labelsXml(labels: Labels | null, plot: Plot, count: number, brush: Brush): string {
  if (labels === null) return ''
  const place = placeOf(labels, plot)
  const look = lookXml(labels, brush)
  const shown = `${look}${place}${shows(labels)}`
  if (labels.points === null && labels.texts === undefined && labels.colors === undefined)
    return `<c:dLbls>${shown}${leaders(plot)}</c:dLbls>`
  const points = labels.points ?? Array.from({ length: count }, (_, index) => index)
  const single = points.map((point) => {
    const text = labels.texts?.[point]
    const own = { ...labels, color: labels.colors?.[point] ?? labels.color }
    const rich =
      text === undefined ? '' : `<c:tx>${richText(text, textLook(own, brush), brush, labels.turn ?? 0)}</c:tx>`
    return `<c:dLbl><c:idx val="${point}"/>${rich}${lookXml(own, brush)}${place}${shows(labels)}</c:dLbl>`
  })
  return `<c:dLbls>${single.join('')}${shows({ ...labels, shows: [] })}${leaders(plot)}</c:dLbls>`
}

function textLook(labels: Labels, { theme, color }: Brush): { size: number; color: string; bold: boolean } {
  return { size: theme.type.chart, color: color(labels.color), bold: labels.bold }
}

/** Number format, ground and text, in the order of the schema. */
function lookXml(labels: Labels, brush: Brush): string {
  const format = labels.format === null ? '' : `<c:numFmt formatCode="${escapeXml(labels.format)}" sourceLinked="0"/>`
  const ground = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  return `${format}${ground}${textProperties(textLook(labels, brush), brush, labels.turn ?? null)}`
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
