import type { Members } from '../../model/chart.ts'
import { type Cell, membersOf } from './cells.ts'
import type { Source } from './draft.ts'
import type { Sides } from './grid.ts'
import { type Guides, type RunScale, readGuides } from './guides.ts'
import { type Header, isBeside, partFor } from './headers.ts'
import type { Bounds, SceneMark } from './scene.ts'

/** What all cells of a drawing share. */
export interface Whole {
  readonly vega: Members
  readonly root: SceneMark
  readonly scale: (name: string) => RunScale | null
  readonly cells: readonly Cell[]
  readonly headers: readonly Header[]
}

/** A cell as if it were a chart of its own: with the scales, axes and legends that it shares with the others. */
export function sourceOf(cell: Cell, whole: Whole): Omit<Source, 'on'> {
  const { vega, root } = whole
  const own = cell.spec
  const shared = whole.headers.map((header) => ({
    axes: isBeside(header, cell, whole.cells) ? header.axes : header.axes.map(unlabelled),
    marks: axesIn(partFor(header, cell)?.items),
  }))
  const legends = (root.items[0]?.items ?? []).filter(({ role }) => role === 'legend')
  const alone: Members = {
    data: [...membersOf(vega['data']), ...membersOf(own['data'])],
    scales: [...membersOf(vega['scales']), ...membersOf(own['scales'])],
    axes: [...membersOf(own['axes']), ...shared.flatMap(({ axes }) => axes)],
    legends: [...membersOf(vega['legends']), ...membersOf(own['legends'])],
    background: vega['background'] ?? null,
  }
  const marks = [...(cell.item.items ?? []), ...shared.flatMap((header) => header.marks), ...legends]
  const item = { ...cell.item, items: marks }
  const guides: Guides = readGuides(alone, { marktype: 'group', items: [item] }, (name) => scaleIn(cell, name, whole))
  return { layers: cell.layers, guides }
}

/** Inside a row only one of its cells has the labels of their axis. */
function unlabelled(axis: Members): Members {
  return { ...axis, labels: false, title: null }
}

function axesIn(marks: readonly SceneMark[] | undefined): readonly SceneMark[] {
  return (marks ?? []).filter(({ role }) => role === 'axis')
}

/** The scale that a name means in a cell. */
function scaleIn({ item }: Cell, name: string, { scale }: Whole): RunScale | null {
  return item.context?.scales?.[name]?.value ?? scale(name)
}

/** How far marks and axes of a cell, and the axes that it shows for others, reach beyond its plot, in pixels. */
export function reachOf(cell: Cell, { cells, headers }: Whole): Sides {
  const { width, height } = cell.box
  const own = (cell.item.items ?? []).filter(({ role }) => role !== 'title' && role !== 'legend')
  const reaches = [beyond(own, width, height)]
  for (const header of headers) {
    if (!isBeside(header, cell, cells)) continue
    const axes = axesIn(partFor(header, cell)?.items)
    const [across, down] = header.along === 'row' ? [header.far ? 0 : width, height] : [width, header.far ? 0 : height]
    reaches.push(beyond(axes, across, down))
  }
  const most = (side: keyof Sides): number => Math.max(...reaches.map((reach) => reach[side]))
  return { left: most('left'), right: most('right'), top: most('top'), bottom: most('bottom') }
}

function beyond(marks: readonly SceneMark[], width: number, height: number): Sides {
  const all = marks.flatMap(({ bounds, items }): Bounds[] => (bounds && items.length > 0 ? [bounds] : []))
  const out = (distances: readonly number[]): number => Math.max(0, ...distances.filter(Number.isFinite))
  return {
    left: out(all.map(({ x1 }) => -x1)),
    right: out(all.map(({ x2 }) => x2 - width)),
    top: out(all.map(({ y1 }) => -y1)),
    bottom: out(all.map(({ y2 }) => y2 - height)),
  }
}
