import type { Json, Members } from '../../model/chart.ts'
import type { Box } from '../../model/geometry.ts'
import { isList, isObject } from '../walk.ts'
import { picture } from './draft.ts'
import { type Layer, NESTED, readLayers, type SceneItem, type SceneMark } from './scene.ts'

/** A chart that is one of several, as it stands in the scene. */
export interface Cell {
  readonly spec: Members
  readonly item: SceneItem
  readonly layers: readonly Layer[]
  /** Its plot, in pixels of the whole drawing. */
  readonly box: Box
  /** Which row of plots it is in, and which column, from 0. */
  readonly row: number
  readonly column: number
  /** It is one of a facet: the others have the same marks. */
  readonly faceted: boolean
}

/** The cells of a compiled spec that have marks, row by row. Cells that hold several charts again are a picture. */
export function cellsOf(vega: Members, root: SceneMark): readonly Cell[] {
  const made = root.items[0]?.items ?? []
  const groups = membersOf(vega['marks']).filter(({ type, role }) => type === 'group' && role === undefined)
  const cells = groups.flatMap((spec) => {
    if (spec['layout'] !== undefined) picture(NESTED)
    const items = made.find(({ name }) => name === spec['name'])?.items ?? []
    return items.map((item) => cellOf(spec, item))
  })
  const full = cells.filter(({ layers }) => layers.length > 0)
  const rows = lanesOf(full.map(({ box }) => ({ start: box.y, length: box.height })))
  const columns = lanesOf(full.map(({ box }) => ({ start: box.x, length: box.width })))
  return full
    .map((cell, index) => ({ ...cell, row: rows[index]!, column: columns[index]! }))
    .sort((a, b) => a.row - b.row || a.column - b.column)
}

/** Which lane each part of a line is in, from 0: parts that overlap are in one. */
function lanesOf(parts: readonly { readonly start: number; readonly length: number }[]): readonly number[] {
  const lanes = new Map<unknown, number>()
  let [lane, end] = [-1, Number.NEGATIVE_INFINITY]
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    if (part.start >= end - 1) lane += 1
    lanes.set(part, lane)
    end = Math.max(end, part.start + part.length)
  }
  return parts.map((part) => lanes.get(part)!)
}

function cellOf(spec: Members, item: SceneItem): Omit<Cell, 'row' | 'column'> {
  const { x = 0, y = 0, width = 0, height = 0 } = item
  // A facet of rows and columns has cells without any data, and those are without marks.
  const empty = !item.items?.some(({ role }) => role === 'mark' || role === 'scope')
  return {
    spec,
    item,
    layers: empty ? [] : readLayers(spec, { marktype: 'group', items: [item] }),
    box: { x, y, width, height },
    faceted: isObject(spec['from']) && isObject(spec['from']['facet']),
  }
}

/** The objects of a list in a spec; none if it is no list. */
export function membersOf(list: Json | undefined): readonly Members[] {
  return isList(list) ? list.filter(isObject) : []
}

/** The text of the first title among some marks; null for none. */
export function titleIn(marks: readonly SceneMark[] | undefined): string | null {
  const parts = marks?.find(({ role }) => role === 'title')?.items[0]?.items ?? []
  const text = parts.find(({ role }) => role === 'title-text')?.items[0]?.text
  const line = Array.isArray(text) ? text.join(' ') : String(text ?? '')
  return line === '' ? null : line
}
