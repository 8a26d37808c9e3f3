import type { ChartRequest, Json, Members } from '../model/chart.ts'
import { labelled, mayBeLabelled } from './direct/direct.ts'
import type { Measure } from './drawn.ts'
import { emphasised } from './emphasise.ts'
import { askedFor, type Highlight, highlighted } from './highlight.ts'
import type { ChartLocale } from './locale.ts'
import { localise } from './localise.ts'
import { lookOf, merged } from './look.ts'
import { type Plot, readPlot } from './plot.ts'
import { isOneView, prepare } from './prepare.ts'
import { type Reading, readMainMark } from './reading.ts'
import { type Rehearsal, viewSizes } from './small-multiples.ts'
import { turned } from './turn.ts'
import type { Log } from './vega.ts'

/** A Vega spec that is ready to run, and what a reader makes of it. */
export interface Dressed {
  readonly vega: Json
  readonly reading: Reading
  readonly highlight: Highlight | null
}

/** What runs charts: it takes long to load, and is there when the first chart is drawn. */
export type Engine = Pick<typeof import('./vega.ts'), 'toVega' | 'openView'>

/** A request → its chart in the theme: colours, highlight, language and labels. Throws what Vega-Lite and Vega throw. */
export async function dress(
  request: ChartRequest,
  engine: Engine,
  locale: ChartLocale | null,
  measure: Measure,
  log: Log,
): Promise<Dressed> {
  const { style, width, height } = request
  const room = { width, height, style, measure }
  const prepared = prepare(request)
  const author = turned(prepared, room) ?? prepared
  const asked = askedFor(request.spec)
  const [shown, highlight] = asked.length === 0 ? [author, null] : highlighted(author, asked, style)
  const look = lookOf(author, room, highlight)
  const rehearse = async (views: Members): Promise<Rehearsal> => {
    const vega = engine.toVega(shown, merged(look, views), quiet())
    return { vega, view: await engine.openView(vega, locale, measure, quiet()) }
  }
  const views = isOneView(author) || isLarge(request) ? {} : await viewSizes(rehearse, request, style.size)
  const compiled = engine.toVega(shown, merged(look, views), log)
  const local = locale ? localise(compiled, locale) : compiled
  const vega = highlight ? emphasised(local, highlight, style) : local
  const reading = readMainMark(vega)
  const plot = style.directLabels ? readPlot(author) : null
  if (plot === null || !mayBeLabelled(plot, reading)) return { vega, reading, highlight }
  const labelling = { request, engine, locale, measure, highlight, plot }
  return { vega: await withDirectLabels(vega, reading, labelling), reading, highlight }
}

/** With more rows than these a chart takes long to draw, and is drawn once only. */
const MANY_ROWS = 5000

function isLarge({ data }: ChartRequest): boolean {
  return Object.values(data).some(({ rows }) => rows.length > MANY_ROWS)
}

/** What is said of a rehearsal is said again of the chart itself. */
function quiet(): Log {
  return { warnings: new Set(), errors: new Set() }
}

interface Labelling {
  readonly request: ChartRequest
  readonly engine: Engine
  readonly locale: ChartLocale | null
  readonly measure: Measure
  readonly highlight: Highlight | null
  readonly plot: Plot
}

/** Whether labels fit depends on the data after every transform: it is run once without any mark, which takes little. */
async function withDirectLabels(
  vega: Json,
  reading: Reading,
  { request, engine, locale, measure, highlight, plot }: Labelling,
): Promise<Json> {
  const { style, width, height } = request
  const families = [style.font, ...style.fallback]
  const bare = { ...(vega as object), marks: [], axes: [], legends: [] }
  const view = await engine.openView(bare, locale, measure, quiet())
  try {
    return labelled({
      vega: vega as { readonly [key: string]: Json },
      plot,
      reading,
      style,
      highlight,
      width,
      height,
      tuples: view.tuples(reading.data ?? '') as readonly Readonly<Record<string, unknown>>[],
      scaled: view.scaled,
      domain: view.domain,
      wide: (text) => measure(text, families, style.size, true, false),
      number: view.number,
    })
  } finally {
    view.close()
  }
}
