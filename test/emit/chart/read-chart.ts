import { parseXml } from '../../../src/opc/parse-xml.ts'
import { child, childrenNamed, find, textOf, type XmlElement } from '../../../src/opc/xml.ts'
import { all } from '../opened.ts'

/** A reference to cells, with the copy of them that the chart keeps. */
export interface ReadColumn {
  /** The address of the cells. */
  readonly formula: string
  readonly kind: 'text' | 'numbers'
  /** `c:formatCode`; null for text. */
  readonly format: string | null
  /** `c:ptCount`. */
  readonly count: number
  /** By place, from 0; empty cells have none. */
  readonly points: ReadonlyMap<number, string>
}

/** A series as a chart part has it. */
export interface ReadSeries {
  /** `barChart`, `lineChart` … */
  readonly plot: string
  readonly name: string
  readonly header: ReadColumn
  /** The categories, or the places across of points. */
  readonly across: ReadColumn
  readonly values: ReadColumn
  readonly sizes: ReadColumn | null
  readonly plus: ReadColumn | null
  readonly minus: ReadColumn | null
  readonly element: XmlElement
}

/** An axis as a chart part has it. */
export interface ReadAxis {
  readonly id: string
  /** `catAx`, `dateAx` or `valAx`. */
  readonly kind: string
  readonly min: number | null
  readonly max: number | null
  readonly base: number | null
  readonly reversed: boolean
}

/** A chart part. */
export interface ReadChart {
  readonly root: XmlElement
  /** In the order of plots. */
  readonly series: readonly ReadSeries[]
  readonly axes: readonly ReadAxis[]
}

const AXES = ['c:catAx', 'c:dateAx', 'c:valAx']

/** Reads a chart part. */
export function readChart(xml: string): ReadChart {
  const root = parseXml(xml, 'chart')
  const area = find(root, 'c:chart', 'c:plotArea')!
  const plots = area.children.filter(
    (node): node is XmlElement => typeof node !== 'string' && node.name.endsWith('Chart'),
  )
  const series = plots.flatMap((plot) =>
    childrenNamed(plot, 'c:ser').map((element) => readSeries(element, plot.name.slice(2))),
  )
  return { root, series, axes: childrenNamed(area, ...AXES).map(readAxis) }
}

function readSeries(element: XmlElement, plot: string): ReadSeries {
  const column = (...path: readonly string[]): ReadColumn | null => {
    const at = find(element, ...path)
    return at ? readColumn(at) : null
  }
  const header = column('c:tx')!
  return {
    plot,
    name: header.points.get(0)!,
    header,
    across: (column('c:cat') ?? column('c:xVal'))!,
    values: (column('c:val') ?? column('c:yVal'))!,
    sizes: column('c:bubbleSize'),
    plus: column('c:errBars', 'c:plus'),
    minus: column('c:errBars', 'c:minus'),
    element,
  }
}

/** All references of a chart, each with its copy. */
export function columnsOf({ series }: ReadChart): readonly ReadColumn[] {
  return series.flatMap(({ header, across, values, sizes, plus, minus }) =>
    [header, across, values, sizes, plus, minus].filter((column) => column !== null),
  )
}

function readColumn(holder: XmlElement): ReadColumn {
  const reference = (child(holder, 'c:strRef') ?? child(holder, 'c:numRef'))!
  const cache = (child(reference, 'c:strCache') ?? child(reference, 'c:numCache'))!
  const points = childrenNamed(cache, 'c:pt').map(
    (point) => [Number(point.attributes['idx']), textOf(child(point, 'c:v')!)] as const,
  )
  const format = child(cache, 'c:formatCode')
  return {
    formula: textOf(child(reference, 'c:f')!),
    kind: reference.name === 'c:strRef' ? 'text' : 'numbers',
    format: format ? textOf(format) : null,
    count: Number(child(cache, 'c:ptCount')!.attributes['val']),
    points: new Map(points),
  }
}

function readAxis(axis: XmlElement): ReadAxis {
  const number = (name: string): number | null => {
    const found = find(axis, 'c:scaling', name)
    return found ? Number(found.attributes['val']) : null
  }
  return {
    id: child(axis, 'c:axId')!.attributes['val']!,
    kind: axis.name.slice(2),
    min: number('c:min'),
    max: number('c:max'),
    base: number('c:logBase'),
    reversed: all(axis, 'c:orientation')[0]!.attributes['val'] === 'maxMin',
  }
}
