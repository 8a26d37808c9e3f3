import { hexOf } from '../../../src/chart/native/colours.ts'
import { child, childrenNamed, find, type XmlElement } from '../../../src/opc/xml.ts'
import { all } from '../opened.ts'
import { type Names, pointsOf, told } from './compare.ts'
import type { ReadSeries } from './read-chart.ts'
import type { Shown, ShownPoint } from './vega-points.ts'
import { THEME } from './written-charts.ts'

/** The colour of each point of a series in the theme, as `#RRGGBB`, by its place; undefined for one that is not seen. */
function coloursOf({ element, values }: ReadSeries): ReadonlyMap<number, string | undefined> {
  const own = new Map(childrenNamed(element, 'c:dPt').map((point) => [numberOf(point), colourIn(point)] as const))
  const common = colourIn(element)
  return new Map([...values.points.keys()].map((index) => [index, own.get(index) ?? common]))
}

/** The points of a chart part that have another colour than Vega's of the same place and value; null for no such points. */
export function otherColours(series: ReadSeries, shown: readonly Shown[], name: Names): readonly string[] | null {
  const own = coloursOf(series)
  const places = [...own.keys()]
  const points = pointsOf(series, name)
  const same = shown.filter((one) => one.kind !== 'from' && told(one.points) === told(points))
  if (same.length === 0 || series.name.endsWith(' (from)')) return null
  const all = same.flatMap((one) => one.points)
  return points.flatMap((point, index) => {
    const drawn = all.filter((one) => told([one]) === told([point])).flatMap(drawnIn)
    const colour = own.get(places[index]!)
    return colour !== undefined && drawn.includes(colour) ? [] : `${told([point])} is ${colour}, not ${drawn.join()}`
  })
}

/** The colours that Vega drew a point in, as `#RRGGBB`. */
function drawnIn({ colors }: ShownPoint): readonly string[] {
  return colors.flatMap((colour) => hexOf(colour)?.slice(0, 7) ?? [])
}

function numberOf(point: XmlElement): number {
  return Number(child(point, 'c:idx')!.attributes['val'])
}

/** The fill or the line of a series, of its markers, of its error bars, or the colour of its labels. */
function colourIn(holder: XmlElement): string | undefined {
  const paths = [
    ['c:spPr', 'a:solidFill'],
    ['c:spPr', 'a:ln', 'a:solidFill'],
    ['c:marker', 'c:spPr', 'a:solidFill'],
    ['c:marker', 'c:spPr', 'a:ln', 'a:solidFill'],
    ['c:errBars', 'c:spPr', 'a:ln', 'a:solidFill'],
    ['c:dLbls', 'c:dLbl', 'c:txPr', 'a:p', 'a:pPr', 'a:defRPr', 'a:solidFill'],
    ['c:dLbls', 'c:txPr', 'a:p', 'a:pPr', 'a:defRPr', 'a:solidFill'],
  ]
  const fill = paths.map((path) => find(holder, ...path)).find((one) => one !== undefined)
  return fill && `#${hexIn(fill)}`
}

const SLOTS: Readonly<Record<string, string>> = { tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' }

/** A colour of the theme by its slot, or one by its number. */
function hexIn(fill: XmlElement): string {
  const [scheme] = all(fill, 'a:schemeClr')
  if (scheme === undefined) return all(fill, 'a:srgbClr')[0]!.attributes['val']!
  const slot = scheme.attributes['val']!
  return THEME.colors[(SLOTS[slot] ?? slot) as keyof typeof THEME.colors].hex
}
