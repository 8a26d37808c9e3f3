import type { ChartRequest, Drawing } from '../model/chart.ts'
import { hasErrors, type Message, type Place } from '../model/message.ts'
import { altText } from './alt.ts'
import { checkSpec } from './check.ts'
import { cleanSvg } from './clean.ts'
import { checkColumns } from './columns.ts'
import { dataTable } from './data-table.ts'
import type { DrawnChart, Measure } from './drawn.ts'
import { dress, type Engine } from './dress.ts'
import { frame } from './frame.ts'
import { checkHighlight } from './highlight-values.ts'
import { chartLocale } from './locale.ts'
import { cannotDraw, nothingToDraw, noticed, smallText, tooManyMarks, unsafeDrawing } from './messages.ts'
import { nativeChart, type Verdict } from './native/native.ts'
import { plainRows } from './rows.ts'
import { renderingOf } from './settings.ts'
import type { Log, View } from './vega.ts'
import { wordsOf } from './words.ts'

/** More marks than these cannot be told apart on a slide, and take a reader seconds to paint. */
const MOST_MARKS = 50_000

/** Text below this size cannot be read from a seat, in points. */
const LEAST_TEXT = 9

/** The drawing that is under way: Vega has one text measure, one random generator and one id counter for all charts. */
let last: Promise<unknown> = Promise.resolve()

/**
 * A chart request → SVG, the rows that its marks were given, and drafted alt text. The same request gives the same bytes
 * wherever the process's time zone is UTC, which the lanes see to. Never throws. Vega comes with `load`, which is called
 * for each chart; by default it is imported when first needed.
 */
export function drawChart(
  request: ChartRequest,
  measure: Measure,
  load: () => Promise<Engine> = () => import('./vega.ts'),
): Promise<DrawnChart> {
  const drawn = last.then(() => drawNext(request, measure, load))
  last = drawn.catch(() => null)
  return drawn
}

async function drawNext(request: ChartRequest, measure: Measure, load: () => Promise<Engine>): Promise<DrawnChart> {
  const place = { path: `charts.${request.name}` }
  const messages: Message[] = [
    ...checkSpec(request.spec, `chart "${request.name}"`, Object.keys(request.data)),
    ...tooMany(request, place),
  ]
  if (!hasErrors(messages)) messages.push(...checkColumns(request, place))
  if (hasErrors(messages)) return { value: null, messages }
  const log: Log = { warnings: new Set(), errors: new Set() }
  try {
    const drawn = await withVega(request, await load(), measure, log, place)
    const said = [...log.warnings].filter(isNews).map((warning) => noticed(place, request.name, warning))
    return { value: drawn.value, messages: [...messages, ...said, ...drawn.messages] }
  } catch (thrown) {
    const why = [...log.errors][0] ?? (thrown instanceof Error ? thrown.message : String(thrown))
    return { value: null, messages: [...messages, cannotDraw(place, request.name, why)] }
  }
}

/** Without a transform there is a mark for every row: known before Vega spends its time on them. */
function tooMany(request: ChartRequest, place: Place): Message[] {
  const most = Math.max(0, ...Object.values(request.data).map((table) => table.rows.length))
  if (most <= MOST_MARKS) return []
  const fewer = /"(?:aggregate|bin|timeUnit|transform)":/.test(JSON.stringify(request.spec))
  return fewer ? [] : [tooManyMarks(place, most, MOST_MARKS)]
}

async function withVega(
  request: ChartRequest,
  engine: Engine,
  measure: Measure,
  log: Log,
  place: Place,
): Promise<DrawnChart> {
  const locale = chartLocale(request.language)
  const { vega, reading, highlight } = await dress(request, engine, locale, measure, log)
  const view = await engine.openView(vega, locale, measure, log)
  try {
    const [error] = log.errors
    if (error !== undefined) throw new Error(error)
    const tuples = reading.data === null ? [] : view.tuples(reading.data)
    if (tuples.length > MOST_MARKS) return { value: null, messages: [tooManyMarks(place, tuples.length, MOST_MARKS)] }
    if (reading.drawn.length > 0 && reading.drawn.every((name) => view.tuples(name).length === 0))
      return { value: null, messages: [nothingToDraw(place, request.name)] }
    const { rows, messages } = plainRows(tuples, reading.dates, request.name, place)
    const unknown = highlight ? checkHighlight(highlight, rows, request.name, place) : []
    if (unknown.length > 0) return { value: null, messages: unknown }
    const words = wordsOf(view, locale)
    const alt = altText(reading, rows, words, highlight?.values ?? [])
    const table = dataTable(reading.columns, rows, words)
    const verdict = verdictOf(request, () =>
      nativeChart({ vega, root: view.scene(), scale: view.scale, style: request.style, size: request }),
    )
    const picture = await paint(view, request, place)
    return {
      value: picture.svg === null ? null : { ...drawing(request, picture.svg, rows), alt, table, ...verdict },
      messages: [...messages, ...picture.messages],
    }
  } finally {
    view.close()
  }
}

function drawing(
  { width, height }: ChartRequest,
  svg: string,
  rows: Drawing['rows'],
): Pick<Drawing, 'svg' | 'width' | 'height' | 'rows'> {
  return { svg, width, height, rows }
}

/** What the chart becomes in a deck. An author who wants a native chart gets one that is not quite the same, too. */
function verdictOf({ spec }: ChartRequest, read: () => Verdict): Pick<Drawing, 'native' | 'verdict'> {
  const wanted = renderingOf(spec)
  if (wanted === 'picture') return { native: null, verdict: 'picture: the chart asks for one' }
  const found = read()
  if ('picture' in found) return { native: null, verdict: `picture: ${found.picture}` }
  const { panels } = found
  const approximations = [...new Set(panels.flatMap(({ chart }) => chart.approximations))]
  return { native: panels, verdict: approximations.length > 0 ? `native, but ${approximations.join('; ')}` : 'native' }
}

async function paint(
  view: View,
  request: ChartRequest,
  place: Place,
): Promise<{ svg: string | null; messages: Message[] }> {
  const cleaned = cleanSvg(await view.toSvg())
  if ('unsafe' in cleaned) return { svg: null, messages: [unsafeDrawing(place, request.name, cleaned.unsafe)] }
  const { svg, scale } = frame(cleaned.svg, request)
  const size = Math.round(request.style.size * scale * 10) / 10
  return { svg, messages: size < LEAST_TEXT ? [smallText(place, request.name, size, LEAST_TEXT)] : [] }
}

/** Not news: that the spec is for an earlier Vega-Lite, that the size is the slide's, that nobody can click, that a scale was empty on the way. */
function isNews(warning: string): boolean {
  return !/The input spec uses Vega-Lite|autosize|"container"|event source|Infinite extent/i.test(warning)
}
