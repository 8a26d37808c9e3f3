import { boxOf, type DrawnPath, type Spot } from './drawn-charts.ts'
import type { Mark } from './vega-marks.ts'

/** By how much of the plot's width or height a mark may be off. */
const NEAR = 0.03

/** By how much places may differ that are one: drawings have their lengths in tenths of points. */
const AT = 0.002

/**
 * What a program drew in a plot against what Vega drew: a line for each mark that is not where Vega has it, and for each
 * shape of a mark's colour that stands for none.
 */
export function strays(marks: readonly Mark[], paths: readonly DrawnPath[]): readonly string[] {
  const kinds = new Set(marks.map(({ kind, color }) => `${kind} ${color}`))
  return [...kinds].flatMap((name) => {
    const [kind, color] = name.split(' ') as [Mark['kind'], string]
    const own = marks.filter((mark) => mark.kind === kind && mark.color === color).map(({ at }) => at)
    const drawn = paths.filter((path) => path.filled === SOLID.has(kind) && isInside(path))
    // A rule along zero is the axis, which has a colour of its own.
    const alike = kind === 'rule' ? drawn : drawn.filter((path) => path.color === color)
    return astray(kind, own, alike).map((line) => `${name} ${line}`)
  })
}

/** Kinds of marks that have a fill. */
const SOLID = new Set<Mark['kind']>(['bar', 'point', 'area'])

/** Its middle is in the plot, or at its edge: it is no key of a legend. */
function isInside(path: DrawnPath): boolean {
  return middleOf(path).every((share) => share > -0.01 && share < 1.01)
}

function astray(kind: Mark['kind'], marks: readonly Places[], paths: readonly DrawnPath[]): readonly string[] {
  switch (kind) {
    case 'bar':
      return paired(marks, paths.map(boxOf))
    case 'point':
      return paired(marks, paths.map(middleOf))
    case 'line':
      return [...offLines(marks, paths), ...offMarks(paths, marks)]
    case 'rule':
      // LibreOffice draws lines across the ends of all error bars.
      return lost(marks, paths.map(boxOf))
    case 'area':
      return [...offAreas(marks, paths), ...offMarks(paths, marks.flatMap(edgesOf))]
  }
}

type Places = readonly number[]

function middleOf(path: DrawnPath): Places {
  const [left, top, right, bottom] = boxOf(path)
  return [(left + right) / 2, (top + bottom) / 2]
}

/** Marks that no shape goes with, and shapes that no mark goes with. */
function paired(marks: readonly Places[], shapes: readonly Places[]): readonly string[] {
  const found = pairs(marks, shapes)
  return [
    ...lost(marks, shapes),
    ...shapes.filter((shape) => !found.has(shape)).map((shape) => `stands for nothing: ${said(shape)}`),
  ]
}

function lost(marks: readonly Places[], shapes: readonly Places[]): readonly string[] {
  const found = pairs(marks, shapes)
  return marks.filter((mark) => !found.has(mark)).map((mark) => `is not drawn: ${said(mark)}`)
}

/** Each mark goes with one shape, the closest first. Of several at one place LibreOffice draws but one. */
function pairs(marks: readonly Places[], shapes: readonly Places[]): ReadonlySet<Places> {
  const all = marks.flatMap((mark) => shapes.map((shape) => ({ mark, shape, off: apart(mark, shape) })))
  const found = new Set<Places>()
  for (const { mark, shape, off } of all.sort((a, b) => a.off - b.off)) {
    if (off > NEAR) break
    if (off > AT && (found.has(mark) || found.has(shape))) continue
    found.add(mark)
    found.add(shape)
  }
  return found
}

function apart(a: Places, b: Places): number {
  return Math.max(...a.map((share, index) => Math.abs(share - b[index]!)))
}

function said(places: Places): string {
  return places.map((share) => share.toFixed(3)).join(' ')
}

/** Marks that no line goes through. */
function offLines(marks: readonly Places[], paths: readonly DrawnPath[]): readonly string[] {
  return marks
    .filter(([x, y]) => !paths.some(({ spots }) => heights(spots, x!).some((height) => Math.abs(height - y!) <= NEAR)))
    .map((mark) => `is not drawn: ${said(mark)}`)
}

/** Corners of shapes that are at no mark. */
function offMarks(paths: readonly DrawnPath[], marks: readonly Places[]): readonly string[] {
  return paths
    .flatMap(({ spots }) => spots)
    .filter((spot) => !marks.some((mark) => apart(spot, mark) <= NEAR))
    .map((spot) => `stands for nothing: ${said(spot)}`)
}

/** Places where an area's upper or lower edge is elsewhere. */
function offAreas(marks: readonly Places[], paths: readonly DrawnPath[]): readonly string[] {
  return marks.flatMap((mark) => {
    const found = paths.flatMap(({ spots }) => heights([...spots, spots[0]!], mark[0]!))
    const drawn = [mark[0]!, Math.min(...found), mark[2]!, Math.max(...found)]
    return apart(mark, drawn) <= NEAR ? [] : [`${said(mark)} is drawn at ${said(drawn)}`]
  })
}

/** An area's places at its upper and its lower edge. */
function edgesOf([x, top, , bottom]: Places): readonly Places[] {
  return [
    [x!, top!],
    [x!, bottom!],
  ]
}

/** Where a line is at a place across. */
function heights(spots: readonly Spot[], x: number): readonly number[] {
  return spots.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = spots[index]!
    if (x < Math.min(x1, x2) - AT || x > Math.max(x1, x2) + AT) return []
    if (Math.abs(x2 - x1) < AT) return [y1, y2]
    return y1 + (y2 - y1) * Math.min(1, Math.max(0, (x - x1) / (x2 - x1)))
  })
}
