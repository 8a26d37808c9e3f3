import type { Drawing } from '../model/chart.ts'
import { error, type Message, warning } from '../model/message.ts'
import type { Rendering } from '../model/rendering.ts'
import type { DrawResult, World } from '../model/world.ts'
import type { LoadedChart } from './charts.ts'

/**
 * What was drawn of a chart, as decks get it: the chart's own wish counts, else the build's. It is decided after drawing, so
 * that a drawing in the cache serves every build. A chart that is to be native and stays a picture is warned of.
 */
export async function rendered(
  result: DrawResult,
  { entry, spec }: LoadedChart,
  world: World,
  charts: Rendering = 'auto',
): Promise<DrawResult> {
  if (result.type === 'failed') return result
  const { renderingOf } = await import('../chart/settings.ts')
  const own = renderingOf(spec)
  const { drawing, messages } = result
  if (own === null && charts === 'picture') return withPng({ ...result, drawing: asPicture(drawing) }, world)
  if ((own ?? charts) !== 'native' || drawing.native !== null) return result
  return { ...result, messages: [...messages, staysPicture(entry.name, drawing)] }
}

/** What was drawn with its PNG, which a chart that PowerPoint draws by itself comes without. */
export async function withPng(result: DrawResult, world: Pick<World, 'rasterise'>): Promise<DrawResult> {
  if (result.type === 'failed' || result.drawing.png !== null) return result
  const { drawing, messages } = result
  const [made] = await world.rasterise([drawing.svg])
  if (made?.type === 'png') return { ...result, drawing: { ...drawing, png: made.png } }
  const reason = `no picture can be made of a chart: ${made?.reason ?? 'nothing makes PNGs'}`
  return { type: 'failed', messages: [...messages, error('compile/no-png', reason)] }
}

function asPicture(drawing: Drawing): Drawing {
  return { ...drawing, native: null, verdict: 'picture: the build asks for one' }
}

function staysPicture(name: string, { verdict }: Drawing): Message {
  const reason = `chart "${name}" stays a picture: ${verdict.replace(/^picture: /, '')}`
  const hint = 'if a picture will do, write "usermeta": {"fandeck": {"render": "auto"}} in its spec'
  return warning('compile/stays-picture', reason, { path: `charts.${name}` }, hint)
}
