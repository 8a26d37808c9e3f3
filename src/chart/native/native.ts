import type { ChartStyle, Json } from '../../model/chart.ts'
import type { Size } from '../../model/geometry.ts'
import type { Panel } from '../../model/native-chart.ts'
import { isObject } from '../walk.ts'
import { picture, StaysPicture } from './draft.ts'
import { type RunScale, readGuides } from './guides.ts'
import { interaction } from './interaction.ts'
import { readPanels } from './panels.ts'
import { readAlike } from './read-chart.ts'
import { readLayers, type SceneMark } from './scene.ts'

/** A chart that has run in Vega. */
export interface RunChart {
  /** The compiled Vega spec. */
  readonly vega: Json
  /** The root of Vega's scene. */
  readonly root: SceneMark
  readonly scale: (name: string) => RunScale | null
  readonly style: ChartStyle
  /** How large it is drawn. */
  readonly size: Size
}

/** Native charts, one for each panel of small multiples and else one, or the reason why a chart stays a picture. */
export type Verdict = { readonly panels: readonly Panel[] } | { readonly picture: string }

/**
 * Reads what the marks of a chart were really given, after every transform, into charts that PowerPoint draws by itself.
 * What PowerPoint cannot show as it is stays a picture, with the reason. Throws nothing but our own faults.
 */
export function nativeChart(run: RunChart): Verdict {
  try {
    return { panels: read(run) }
  } catch (thrown) {
    if (thrown instanceof StaysPicture) return { picture: thrown.message }
    throw thrown
  }
}

function read(run: RunChart): readonly Panel[] {
  const { vega, root, scale, style } = run
  if (!isObject(vega)) return picture('no chart')
  const why = interaction(vega)
  if (why !== null) picture(why)
  if (isObject(vega['layout'])) return readPanels(vega, run)
  const layers = readLayers(vega, root)
  const [chart] = readAlike([{ layers, guides: readGuides(vega, root, scale), on: () => layers }], style)
  return [{ chart: chart!, place: { left: 0, top: 0, width: 1, height: 1 }, name: null }]
}
