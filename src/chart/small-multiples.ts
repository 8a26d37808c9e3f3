import type { Members } from '../model/chart.ts'
import type { Size } from '../model/geometry.ts'
import { LINE } from './wrap.ts'

/** Vega-Lite's own size of a view, and of a step of names in one, in points. */
const VIEW = 300
const STEP = 20

/** The least and the most width or height of a view, in points. */
const LEAST_VIEW = 60
const MOST_VIEW = 450

/** Vega rounds the size of each view, and labels that find no room leave. */
const SLACK = 0.99

/** By how much of Vega-Lite's own size views are drawn. */
interface Scale {
  readonly x: number
  readonly y: number
}

/**
 * How large the views of a chart of several must be to fill a frame, as a config: the plots give way to the texts, which
 * stay as large as they are. Draws the chart at two sizes to learn what of it are plots.
 */
export async function viewSizes(
  draw: (config: Members) => Promise<Size>,
  frame: Size,
  textSize: number,
): Promise<Members> {
  const own = await draw({})
  if (own.width <= frame.width && own.height <= frame.height) return {}
  const half = await draw(configOf({ x: 0.5, y: 0.5 }, textSize))
  const x = factor(own.width, half.width, frame.width * SLACK)
  const y = factor(own.height, half.height, frame.height * SLACK)
  return configOf({ x, y }, textSize)
}

/** Where a length that grows evenly with its plots reaches a limit; 1 where it does not grow, because the spec sets it. */
function factor(whole: number, half: number, limit: number): number {
  const plots = 2 * (whole - half)
  return plots <= 0 ? 1 : Math.min(MOST_VIEW / VIEW, Math.max(LEAST_VIEW / VIEW, 1 - (whole - limit) / plots))
}

function configOf({ x, y }: Scale, textSize: number): Members {
  const height = Math.max(STEP * y, textSize * LINE)
  return {
    view: {
      continuousWidth: VIEW * x,
      continuousHeight: VIEW * y,
      discreteWidth: { step: STEP * x },
      discreteHeight: { step: height },
    },
  }
}
