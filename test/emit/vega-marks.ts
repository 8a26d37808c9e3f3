import { hexOf } from '../../src/chart/native/colours.ts'
import type { SceneItem, SceneMark } from '../../src/chart/native/scene.ts'

/** A mark that Vega drew. */
export interface Mark {
  readonly kind: 'bar' | 'point' | 'line' | 'area' | 'rule'
  /** `#RRGGBB`. */
  readonly color: string
  /**
   * In shares of the plot's width and height: left, top, right, bottom of a bar or a rule; x, y of a point or of a place on
   * a line; x, top, x, bottom of an area.
   */
  readonly at: readonly number[]
}

/** The marks of each plot of a scene, but for texts: one plot, or those of small multiples row by row. */
export function vegaMarks(root: SceneMark): readonly (readonly Mark[])[] {
  const [whole] = root.items
  const cells = (whole?.items ?? []).filter(({ role, name }) => role === 'scope' && !name?.endsWith('pathgroup'))
  const plots = cells.flatMap(({ items }) => items)
  plots.sort((a, b) => a.y! - b.y! || a.x! - b.x!)
  return (cells.length === 0 ? [whole!] : plots).map(marksIn).filter((marks) => marks.length > 0)
}

function marksIn(plot: SceneItem): readonly Mark[] {
  const own = (plot.items ?? []).filter(({ role }) => role === 'mark' || role === 'scope')
  // Each line and each area is in a group of its own.
  const marks = own.flatMap((mark) => (mark.role === 'mark' ? mark : mark.items.flatMap(({ items = [] }) => items)))
  return marks.flatMap(({ marktype, items }) =>
    withCorners(items)
      .filter(({ opacity, defined }) => opacity !== 0 && defined !== false)
      .flatMap((item) => markOf(marktype, item) ?? [])
      .map((mark) => ({ ...mark, at: mark.at.map((at, i) => at / (i % 2 === 0 ? plot.width! : plot.height!)) })),
  )
}

/** The places of a line, and with them the corners of its steps. */
function withCorners(items: readonly SceneItem[]): readonly SceneItem[] {
  return items.flatMap((item, index) => {
    const next = items[index + 1]
    const turn = STEPS[item.interpolate ?? '']
    if (next === undefined || turn === undefined) return item
    const x = item.x! + (next.x! - item.x!) * turn
    return [item, { ...item, x }, { ...item, x, y: next.y! }]
  })
}

/** Where a step is between its ends. */
const STEPS: Readonly<Record<string, number>> = { 'step-before': 0, step: 0.5, 'step-after': 1 }

function markOf(type: string, item: SceneItem): Mark | null {
  const { x = 0, y = 0, x2 = x, y2 = y, width = 0, height = 0 } = item
  const stroke = hexOf(item.stroke)?.slice(0, 7) ?? ''
  const color = hexOf(item.fill)?.slice(0, 7) ?? stroke
  switch (type) {
    case 'rect':
      if (width === 0 || height === 0) return null
      return width < TICK
        ? tick(x + width / 2, y, height, color)
        : { kind: 'bar', color, at: [x, y, x + width, y + height] }
    case 'rule':
      return { kind: 'rule', color: stroke, at: [Math.min(x, x2), Math.min(y, y2), Math.max(x, x2), Math.max(y, y2)] }
    case 'symbol':
      return { kind: 'point', color, at: [x, y] }
    case 'line':
      return { kind: 'line', color: stroke, at: [x, y] }
    case 'trail':
      return { kind: 'line', color, at: [x, y] }
    case 'area':
      return { kind: 'area', color, at: [x, Math.min(y, y2), x2, Math.max(y, y2)] }
    default:
      return null
  }
}

/** A bar that is less wide than this, in pixels, is a tick: a line to the eye. */
const TICK = 3

function tick(x: number, top: number, height: number, color: string): Mark {
  return { kind: 'rule', color, at: [x, top, x, top + height] }
}
