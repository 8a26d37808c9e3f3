import type { ChartRequest, ChartStyle, Json, Members } from '../model/chart.ts'
import { recalled } from '../model/memory.ts'
import { error, hasErrors, type Message, type Outcome, type Place } from '../model/message.ts'
import type { ChartEntry, DataFile, Table } from '../model/report.ts'
import type { ChartItem, Scene } from '../model/scene.ts'
import type { Theme } from '../model/theme.ts'
import type { SourceText, World } from '../model/world.ts'
import { pinpoint } from './pinpoint.ts'

/** A chart's spec with the tables that it names: all that drawing takes, but for the theme and the size. */
export interface LoadedChart {
  readonly entry: ChartEntry
  readonly spec: Json
  readonly data: Readonly<Record<string, Table>>
}

/** A request without a size, as `World.expect` takes it. */
export type SizelessRequest = Omit<ChartRequest, 'width' | 'height'>

/** Charts and data → the specs and tables that they name, read and checked. A chart with an error is left out. */
export async function loadCharts(
  charts: Readonly<Record<string, ChartEntry>>,
  data: Readonly<Record<string, DataFile>>,
  world: World,
): Promise<Outcome<ReadonlyMap<string, LoadedChart>>> {
  const messages: Message[] = []
  const loaded = new Map<string, LoadedChart>()
  const [{ dataNames }, { checkColumns }] = await Promise.all([
    import('../chart/check.ts'),
    import('../chart/columns.ts'),
  ])
  const tables = new Map<string, Table | null>()
  for (const entry of Object.values(charts)) {
    const spec = await loadSpec(entry, Object.keys(data), world, messages)
    if (spec === null) continue
    const used: Record<string, Table> = {}
    let complete = true
    for (const name of dataNames(spec)) {
      const file = data[name]
      if (!file) continue
      if (!tables.has(name)) tables.set(name, await loadTable(file, world, messages))
      const table = tables.get(name)
      if (table) used[name] = table
      else complete = false
    }
    if (!complete) continue
    const { name } = entry
    const problems = recalled(
      world.memory,
      'columns of a chart',
      () => [name, spec as Members, ...Object.entries(used).flat()],
      () => checkColumns({ name, spec, data: used }, { path: `charts.${name}` }),
    )
    messages.push(...atChart(problems, entry))
    loaded.set(entry.name, { entry, spec, data: used })
  }
  return { value: loaded, messages }
}

async function loadSpec(
  entry: ChartEntry,
  dataNames: readonly string[],
  world: World,
  messages: Message[],
): Promise<Json | null> {
  const [{ readJson }, { checkSpec }] = await Promise.all([import('../read/json.ts'), import('../chart/check.ts')])
  const read = (text: SourceText): Outcome<Json | null> => {
    const spec = readJson(text)
    if (spec.value === null) return spec
    const problems = checkSpec(spec.value, text.file, dataNames).map((problem) => pinpoint(problem, text))
    return { value: hasErrors(problems) ? null : spec.value, messages: [...spec.messages, ...problems] }
  }
  return load({ what: 'spec', path: entry.spec, place: entry.place, with: dataNames, read }, world, messages)
}

async function loadTable(file: DataFile, world: World, messages: Message[]): Promise<Table | null> {
  const { readTable } = await import('../read/table.ts')
  return load({ ...file, what: 'table', with: [], read: readTable }, world, messages)
}

/** A text file of the project that is to be read. */
interface WantedFile<T> {
  readonly what: string
  readonly path: string
  /** What names it. */
  readonly place: Place
  readonly read: (text: SourceText) => Outcome<T | null>
  /** Names that reading it depends on too. */
  readonly with: readonly string[]
}

/** What is read in a text file of the project; a refusal is reported at the place that names the file. */
async function load<T>(wanted: WantedFile<T>, world: World, messages: Message[]): Promise<T | null> {
  const { what, path, place, read } = wanted
  const result = await world.read(path)
  if (result.type === 'refused') {
    messages.push(error('read/file', `"${path}" ${result.reason}`, place, result.hint))
    return null
  }
  const { decodeText } = await import('../read/decode.ts')
  const file = world.name(path)
  const { bytes } = result
  const found = recalled(
    world.memory,
    what,
    () => [bytes, file, ...wanted.with],
    () => {
      const text = decodeText(bytes, file)
      if (text.value === null) return { value: null, messages: text.messages }
      const made = read({ file, source: text.value })
      return { value: made.value, messages: [...text.messages, ...made.messages] }
    },
  )
  messages.push(...found.messages)
  return found.value
}

/** What was said of a drawing, placed where the chart is listed. */
export function atChart(messages: readonly Message[], { place }: ChartEntry): readonly Message[] {
  return messages.map((message) =>
    message.place?.file === undefined ? { ...message, place: { ...message.place, ...place } } : message,
  )
}

/** What drawing a chart in a theme takes, before its size is known. */
export function sizelessRequest(chart: LoadedChart, style: ChartStyle, language: string): SizelessRequest {
  return { name: chart.entry.name, spec: chart.spec, data: chart.data, style, language }
}

/** The chart items of a scene, each drawing once. */
export function chartItems(scene: Scene): ReadonlyMap<string, ChartItem> {
  const items = new Map<string, ChartItem>()
  for (const slide of scene.slides)
    for (const item of slide.items) if (item.type === 'chart') items.set(item.drawing, item)
  return items
}

/** A request for every drawing that a scene shows, by drawing key. */
export async function chartRequests(
  scene: Scene,
  charts: ReadonlyMap<string, LoadedChart>,
): Promise<ReadonlyMap<string, ChartRequest>> {
  const items = chartItems(scene)
  const requests = new Map<string, ChartRequest>()
  if (items.size === 0) return requests
  const style = await styleOf(scene.theme)
  for (const [key, item] of items) {
    const chart = charts.get(item.name)
    if (!chart) continue
    const size = { width: Math.round(item.box.width), height: Math.round(item.box.height) }
    requests.set(key, { ...sizelessRequest(chart, style, scene.language), ...size })
  }
  return requests
}

/** How the charts of a theme look. */
export async function styleOf(theme: Theme): Promise<ChartStyle> {
  const { chartStyle } = await import('../chart/style.ts')
  return chartStyle(theme)
}
