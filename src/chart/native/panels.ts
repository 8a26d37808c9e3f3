import type { ChartStyle, Members } from '../../model/chart.ts'
import type { Size } from '../../model/geometry.ts'
import type { NativeChart, Panel } from '../../model/native-chart.ts'
import { reachOf, sourceOf, type Whole } from './cell-chart.ts'
import { type Cell, cellsOf } from './cells.ts'
import { picture, type Source } from './draft.ts'
import { type Placed, type Sides, tiled } from './grid.ts'
import type { RunScale } from './guides.ts'
import { headersOf, nameOf, type PanelName } from './headers.ts'
import { framed } from './panel-frame.ts'
import { fitting } from './panel-labels.ts'
import { withLegend } from './panel-legend.ts'
import { fitOf, roomOf } from './panel-room.ts'
import { readAlike } from './read-chart.ts'
import type { SceneMark } from './scene.ts'

/** More panels than these are a picture. */
const MOST_PANELS = 6

/** A drawing of several charts. */
interface Drawn {
  readonly root: SceneMark
  readonly scale: (name: string) => RunScale | null
  readonly style: ChartStyle
  /** In points. */
  readonly size: Size
}

/** A chart on its way to a panel. */
export interface Part {
  readonly cell: Cell
  /** Null for one that nothing tells from the others. */
  readonly name: PanelName | null
  readonly chart: NativeChart
  /** How far its texts reach beyond the plot, in points. */
  readonly reach: Sides
  /** What its legend lists; nothing for a panel without one. */
  readonly listed: readonly string[]
  /** What legends of the whole drawing list, in their order. */
  readonly order: readonly string[]
}

/** Small multiples → a panel for each, with plots in rows and columns and one legend for all. */
export function readPanels(vega: Members, { root, scale, style, size }: Drawn): readonly Panel[] {
  const cells = cellsOf(vega, root)
  if (cells.length === 0) picture('nothing to show')
  if (cells.length > MOST_PANELS) picture(`${cells.length} panels, more than ${MOST_PANELS}`)
  const parts = withLegend(partsOf({ vega, root, scale, cells, headers: headersOf(vega, root) }, style))
  const guess = parts.map((part) => roomOf(part, null, style))
  const fits = fitOf(parts, placesOf(parts, guess, size), style)
  const rooms = parts.map((part, index) => roomOf(part, fits[index]!, style))
  const places = placesOf(parts, rooms, size)
  const panels = parts.map((part, index) => {
    const said = { ...part, chart: fitting(part.chart, places[index]!, style) }
    return framed(said, places[index]!, rooms[index]!, index === 0, style)
  })
  return vega['title'] === undefined ? panels : panels.map(untitled)
}

function untitled({ chart, ...panel }: Panel): Panel {
  return { ...panel, chart: { ...chart, approximations: [...chart.approximations, 'no title over all panels'] } }
}

function partsOf(whole: Whole, style: ChartStyle): readonly Part[] {
  const { cells, headers, root } = whole
  const alone = cells.map((cell) => sourceOf(cell, whole))
  const sources = alone.map((source): Source => {
    const shares = ({ guides }: Pick<Source, 'guides'>, { name, run }: Parameters<Source['on']>[0]): boolean =>
      guides.scales.get(name)?.run === run
    return { ...source, on: (one) => alone.filter((other) => shares(other, one)).flatMap(({ layers }) => layers) }
  })
  const charts = cells.every(({ faceted }) => faceted)
    ? readAlike(sources, style)
    : sources.flatMap((source) => readAlike([source], style))
  return cells.map((cell, index) => ({
    cell,
    name: nameOf(cell, headers, root),
    chart: charts[index]!,
    reach: reachOf(cell, whole),
    listed: [],
    order: [...sources[index]!.guides.entries.values()].flatMap((entries) => entries.map(({ label }) => label)),
  }))
}

function placesOf(parts: readonly Part[], rooms: readonly Sides[], size: Size): readonly Placed[] {
  const tiles = parts.map(({ cell }, index) => ({ ...cell, room: rooms[index]! }))
  return tiled(tiles, size) ?? picture(`no room for ${parts.length} panels`)
}
