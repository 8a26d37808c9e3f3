import type { Json, Members } from '../model/chart.ts'
import type { Size } from '../model/geometry.ts'
import type { View } from './vega.ts'
import { isList, isObject } from './walk.ts'
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

/** A chart whose views have Vega-Lite's own size or another. */
export interface Rehearsal {
  /** The compiled Vega spec. */
  readonly vega: Json
  readonly view: Pick<View, 'size' | 'change' | 'close'>
}

type Rehearse = (config: Members) => Promise<Rehearsal>

/**
 * How large the views of a chart of several must be to fill a frame, as a config: the plots give way to the texts, which
 * stay as large as they are. Lays the chart out at two sizes to learn what of it are plots.
 */
export async function viewSizes(rehearse: Rehearse, frame: Size, textSize: number): Promise<Members> {
  const { vega, view } = await rehearse({})
  try {
    const own = view.size()
    if (own.width <= frame.width && own.height <= frame.height) return {}
    const half = isResizable(vega) ? await halved(view, vega, textSize) : await halfSize(rehearse, textSize)
    const x = factor(own.width, half.width, frame.width * SLACK)
    const y = factor(own.height, half.height, frame.height * SLACK)
    return configOf({ x, y }, textSize)
  } finally {
    view.close()
  }
}

async function halved(view: Rehearsal['view'], vega: Json, textSize: number): Promise<Size> {
  await view.change(halves(vega, textSize))
  return view.size()
}

async function halfSize(rehearse: Rehearse, textSize: number): Promise<Size> {
  const { view } = await rehearse(configOf({ x: 0.5, y: 0.5 }, textSize))
  view.close()
  return view.size()
}

/** False where Vega-Lite wrote a step into an expression, as it does for names beside each other. */
function isResizable(vega: Json): boolean {
  return !signalsOf(vega).some(({ update }) => /^[\d.]+ \* bandspace\(/.test(String(update)))
}

/** The signals that hold Vega-Lite's own sizes, with half of them. */
function halves(vega: Json, textSize: number): Readonly<Record<string, number>> {
  const steps: Record<string, number> = { x_step: STEP / 2, y_step: stepOf(0.5, textSize) }
  const found: Record<string, number> = {}
  for (const { name, value } of signalsOf(vega)) {
    const [kind = ''] = /(?:[xy]_step|width|height)$/i.exec(String(name)) ?? []
    if (kind in steps ? value === STEP : kind !== '' && value === VIEW) found[String(name)] = steps[kind] ?? VIEW / 2
  }
  return found
}

/** Width and height of a chart with one view across or down are members of their own. */
function signalsOf(vega: Json): readonly Members[] {
  if (!isObject(vega)) return []
  const { signals = [], width = null, height = null } = vega
  return [
    ...(isList(signals) ? signals.filter(isObject) : []),
    ...[
      { name: 'width', value: width },
      { name: 'height', value: height },
    ],
  ]
}

/** Where a length that grows evenly with its plots reaches a limit; 1 where it does not grow, because the spec sets it. */
function factor(whole: number, half: number, limit: number): number {
  const plots = 2 * (whole - half)
  return plots <= 0 ? 1 : Math.min(MOST_VIEW / VIEW, Math.max(LEAST_VIEW / VIEW, 1 - (whole - limit) / plots))
}

function configOf({ x, y }: Scale, textSize: number): Members {
  return {
    view: {
      continuousWidth: VIEW * x,
      continuousHeight: VIEW * y,
      discreteWidth: { step: STEP * x },
      discreteHeight: { step: stepOf(y, textSize) },
    },
  }
}

/** Names under each other need the height of a line. */
function stepOf(y: number, textSize: number): number {
  return Math.max(STEP * y, textSize * LINE)
}
