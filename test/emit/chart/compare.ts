import { child, childrenNamed, textOf } from '../../../src/opc/xml.ts'
import { all } from '../opened.ts'
import type { ReadColumn, ReadSeries } from './read-chart.ts'
import { type Shown, type ShownPoint, short } from './vega-points.ts'

/** Series that carry labels and lines of reference, and no marks of Vega's. */
const BESIDE = /\(labels\)(?: \(\d+\))?$|^Scale of sizes$|^Line(?: \(\d+\))?$|: line(?: \d+)?$|^Texts$/

/** A series of a chart part by what it shows. */
export interface WrittenSeries {
  readonly name: string
  readonly plot: string
  readonly points: readonly Omit<ShownPoint, 'colors'>[]
}

/** The series that stand for marks, with the names of axes that are labels of points. */
export function marksIn(series: readonly ReadSeries[]): readonly WrittenSeries[] {
  const names = namesIn(series)
  return series.filter(isMark).map((one) => ({ name: one.name, plot: one.plot, points: pointsOf(one, names) }))
}

/** False for a series that carries labels or a line of reference. */
export function isMark({ name }: ReadSeries): boolean {
  return !BESIDE.test(name)
}

/** Series of several panels as one for each name, or for each kind of plot where nothing tells series apart. */
export function together(
  panels: readonly WrittenSeries[],
  shown: readonly Shown[],
): readonly [WrittenSeries[], Shown[]] {
  const plain = shown.every(({ name }) => name === '')
  return [pooled(plain ? panels.map((one) => ({ ...one, name: '' })) : panels), pooled(shown)]
}

function pooled<S extends { readonly name: string; readonly points: readonly unknown[] }>(all: readonly S[]): S[] {
  const found = new Map<string, S>()
  for (const one of all) {
    const key = JSON.stringify({ ...one, points: null })
    const known = found.get(key)
    found.set(key, known ? { ...known, points: [...known.points, ...one.points] } : one)
  }
  return [...found.values()]
}

/** A line for each series of Vega's that the chart part does not have point by point, and for each that it has besides. */
export function differences(written: readonly WrittenSeries[], shown: readonly Shown[]): readonly string[] {
  const left = new Set(written)
  const lost: string[] = []
  for (const one of shown) {
    const named = written.filter(({ name }) => isNamed(name, one))
    const same = named.filter(({ points }) => told(points) === told(one.points))
    const found = same.find((series) => left.has(series))
    if (found) left.delete(found)
    // Points that lie on a line of the same chart are its markers.
    else if (one.kind !== 'points' || !same.some(({ plot }) => plot === 'lineChart'))
      lost.push(
        `${one.kind} "${one.name}" ${told(one.points)} is not in ${named.map(({ points }) => told(points)).join(' or ')}`,
      )
  }
  return [...lost, ...[...left].map(({ name }) => `"${name}" is not in Vega's`)]
}

/** Names that are there already have a number, and a bin has the name of both its ends. */
function isNamed(header: string, { name, kind }: Shown): boolean {
  if ((kind === 'from') !== header.endsWith(' (from)')) return false
  return name === '' || header === name || header.startsWith(`${name} (`) || header.startsWith(`${name} – `)
}

/** Points as text, in no order. */
export function told(points: WrittenSeries['points']): string {
  const lines = points.map(({ across, value, size }) => {
    const said = [across, typeof value === 'number' ? short(value) : value]
    return [...said, ...(size === null ? [] : [size])].join(': ')
  })
  return lines.sort().join(', ')
}

/** What stands at the numbers of an axis. */
export interface Names {
  readonly x: ReadonlyMap<number, string>
  readonly y: ReadonlyMap<number, string>
}

/** What the labels of an axis say at its numbers, where points have labels in the place of an axis. */
export function namesIn(series: readonly ReadSeries[]): Names {
  const found = { x: new Map<number, string>(), y: new Map<number, string>() }
  for (const { name, element, across, values } of series) {
    const labels = name.includes('(labels)') && across.kind === 'numbers' ? child(element, 'c:dLbls') : undefined
    const side = across.points.size > 1 && new Set(across.points.values()).size === 1 ? 'y' : 'x'
    for (const label of labels ? childrenNamed(labels, 'c:dLbl') : []) {
      const index = Number(child(label, 'c:idx')!.attributes['val'])
      const point = (side === 'x' ? across : values).points.get(index)
      found[side].set(Number(point), all(label, 'a:t').map(textOf).join(''))
    }
  }
  return found
}

/** The points of a series that have a value. */
export function pointsOf({ across, values, sizes }: ReadSeries, { x, y }: Names): WrittenSeries['points'] {
  return [...values.points].map(([index, value]) => {
    const place = placeOf(across, index)
    return {
      across: isDate(across) ? place : (x.get(Number(place)) ?? place),
      value: y.get(Number(value)) ?? Number(value),
      size: sizes ? Number(sizes.points.get(index)) : null,
    }
  })
}

function isDate({ format }: ReadColumn): boolean {
  return /[ymd]/.test(format ?? '')
}

/** A name, a number, or milliseconds since 1970 for a day of Excel's. */
function placeOf(column: ReadColumn, index: number): string | number {
  const found = column.points.get(index) ?? ''
  if (column.kind === 'text') return found
  return isDate(column) ? Math.round((Number(found) - 25_569) * 86_400_000) : short(Number(found))
}
