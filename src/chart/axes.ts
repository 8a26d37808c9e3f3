import type { ChartStyle, Members } from '../model/chart.ts'
import { isList, isObject, walk } from './walk.ts'

/** The gap between an axis and its labels, in points. */
export const LABEL_PADDING = 6

/** Marks that both axes place, where the eye needs both lines. */
const POINTS = new Set(['point', 'circle', 'square', 'rect'])

/**
 * How the axes of one plot look, as a Vega-Lite config: titles level at their axis's end, and a line only where marks
 * stand on it.
 */
export function plotAxes(spec: Members, { size }: ChartStyle, width: number): Members {
  const numbers = { domain: isScatter(spec), tickCount: 5 }
  const title = {
    titleAngle: 0,
    titleAnchor: 'end',
    titleBaseline: 'bottom',
    titleY: titleAbove(size),
    titleLimit: width * 0.9,
  }
  return {
    axisY: { ...title, titleAlign: 'left', titleX: 0 },
    axisRight: { titleAlign: 'right' },
    axisYDiscrete: { titleAlign: 'right', titleX: -LABEL_PADDING },
    axisYQuantitative: numbers,
    axisXQuantitative: { domain: !hasRows(spec) },
  }
}

/** Where the title of a vertical axis stands, in points from the top of the plot. */
export function titleAbove(size: number): number {
  return -size * 0.8
}

function isScatter(spec: Members): boolean {
  let found = false
  walk(spec, ({ key, value, path }) => {
    if (!/(?:^|\.)mark(?:\.type)?$/.test(path)) return
    found ||= (key === 'mark' || key === 'type') && typeof value === 'string' && POINTS.has(value)
  })
  return found
}

/** True if names or dates stand before the rows of a chart. */
function hasRows(spec: Members): boolean {
  const layers = isList(spec['layer']) ? spec['layer'].filter(isObject) : []
  return [spec, ...layers].some(({ encoding }) => {
    const y = isObject(encoding) ? encoding['y'] : undefined
    return isObject(y) && y['field'] !== undefined && y['type'] !== 'quantitative' && y['aggregate'] === undefined
  })
}
