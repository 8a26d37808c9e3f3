import type { ChartStyle } from '../../model/chart.ts'
import type { Axis, Frame, Panel, TitlePlace } from '../../model/native-chart.ts'
import { LINE } from '../wrap.ts'
import { type Placed, type Sides, shares } from './grid.ts'
import { liesDown, titleLength, widthOf } from './panel-labels.ts'
import { headingLength, headingRoom, legendWidth } from './panel-room.ts'
import type { Part } from './panels.ts'

/** PowerPoint's inset of titles from the left, in points. */
const INSET = 3

/** A chart as a panel: its plot in its place, its name over it, and over the first one what the names stand for. */
export function framed(part: Part, placed: Placed, room: Sides, first: boolean, style: ChartStyle): Panel {
  const { chart, name } = part
  const long = name !== null && first && headingLength(name.long, style) <= headingRoom(placed)
  const title = name?.shown ? (long ? name.long : name.short) : null
  const unsaid = first && !long && name?.shown === true && name.long !== name.short
  const notes = unsaid ? ['the panels do not say what their names stand for'] : []
  return {
    place: placed.place,
    name: name?.short ?? null,
    chart: {
      ...chart,
      title,
      frame: frameOf(part, placed, room, title, style),
      approximations: [...chart.approximations, ...notes],
    },
  }
}

/**
 * Where the plot stands, and the texts that PowerPoint would put elsewhere: titles beside it, for it thinks of the labels
 * under it as well, and titles beyond texts that take the place of an axis's labels, of which it knows nothing.
 */
function frameOf({ chart, listed }: Part, placed: Placed, room: Sides, title: string | null, style: ChartStyle): Frame {
  const { plot, size } = placed
  const [x, y] = [plot.left * size.width, plot.top * size.height]
  const [right, foot] = [x + plot.width * size.width, y + plot.height * size.height]
  const at = (left: number, top: number, turn = 0): TitlePlace => ({
    ...shares({ x: left, y: top, width: 0, height: 0 }, size),
    turn,
  })
  const line = style.size * LINE
  const middle = (from: number, to: number, length: number): number => (from + to - length) / 2
  const across = (axis: Axis | null): TitlePlace | null => {
    if (axis?.title == null || axis.labels) return null
    const left = middle(x, right, widthOf(axis.title, style))
    return at(left, axis.far ? y - room.top : foot + room.bottom - line)
  }
  const upright = (axis: Axis | null): TitlePlace | null => {
    if (axis?.title == null || (axis.far && axis.labels)) return null
    const top = middle(y, foot, titleLength(axis, size.height, style))
    return at(axis.far ? right + room.right - line : x - room.left, top, -90)
  }
  const { category, value } = chart.axes
  const lies = liesDown(chart.plots)
  const round = chart.plots.some(({ type }) => type === 'pie')
  const legend = legendWidth(listed, style)
  const corner = { x: right + room.right - legend, y, width: legend, height: listed.length * line }
  return {
    plot,
    title: title === null ? null : at(round ? middle(x, right, headingLength(title, style)) : x - INSET, placed.top),
    categoryTitle: lies ? upright(category) : across(category),
    valueTitle: lies ? across(value) : upright(value),
    legend: legend === 0 ? null : shares(corner, size),
  }
}
