import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as vega from 'vega'
import { chartConfig } from '../../../src/chart/config.ts'
import { nativeChart, type RunChart, type Verdict } from '../../../src/chart/native/native.ts'
import type { SceneItem, SceneMark } from '../../../src/chart/native/scene.ts'
import { isOneView } from '../../../src/chart/prepare.ts'
import { openView, toVega } from '../../../src/chart/vega.ts'
import type { Json, Members } from '../../../src/model/chart.ts'
import type { NativeChart } from '../../../src/model/native-chart.ts'
import { measure, STYLE } from '../requests.ts'

const SPECS = path.join(import.meta.dirname, 'specs')
const DATA = path.join(import.meta.dirname, '../../../node_modules/vega-datasets')

/** The names of the specs. */
export const NAMES: readonly string[] = readdirSync(SPECS).map((file) => file.replace('.vl.json', ''))

/** An item with the type of its mark. */
export interface Item extends SceneItem {
  readonly type: string
}

/** A chart that has run, and what became of it. */
export interface Run {
  readonly verdict: Verdict
  /** The items of all marks that are no guides, those of groups included. */
  readonly items: readonly Item[]
  /** The root of Vega's scene. */
  readonly root: SceneMark
  readonly domains: ReadonlyMap<string, readonly unknown[]>
}

/** Runs a spec of the folder, with the data of `vega-datasets` in it. */
export function runSpec(name: string): Promise<Run> {
  return run(JSON.parse(readFileSync(path.join(SPECS, `${name}.vl.json`), 'utf8')) as Json)
}

/** The size of all drawings, in points. */
const SIZE = { width: 480, height: 300 }

/** Runs a spec in a frame of 480 by 300 points. Small multiples are as large as Vega-Lite makes them. */
export async function run(spec: Json): Promise<Run> {
  const log = { warnings: new Set<string>(), errors: new Set<string>() }
  const own = inlined(spec) as Members
  const sized = isOneView(own) ? { ...SIZE, autosize: { type: 'fit', contains: 'padding' }, ...own } : own
  const compiled = toVega(sized, chartConfig(STYLE), log)
  const view = await openView(compiled, null, measure, log)
  try {
    const root = view.scene()
    const chart: RunChart = { vega: compiled, root, scale: view.scale, style: STYLE, size: SIZE }
    const domains = new Map([...scalesOf(compiled, root)].map(([name, domain]) => [name, domain ?? view.domain(name)]))
    return { verdict: nativeChart(chart), items: itemsOf(root), root, domains }
  } finally {
    view.close()
  }
}

/** The model of a spec that must be native. */
export async function model(spec: Json): Promise<NativeChart> {
  const { verdict } = await run(spec)
  if ('picture' in verdict) throw new Error(`a picture: ${verdict.picture}`)
  return verdict.panels[0]!.chart
}

/** The names of all scales, with the domains of those that are a panel's own. */
function scalesOf(compiled: Json, root: SceneMark): ReadonlyMap<string, readonly unknown[] | null> {
  const { scales = [] } = compiled as unknown as { scales?: readonly { name: string }[] }
  const found = new Map<string, readonly unknown[] | null>(scales.map(({ name }) => [name, null]))
  const cells = (root.items[0]?.items ?? []).filter(({ role }) => role === 'scope').flatMap(({ items }) => items)
  for (const [index, { context }] of cells.entries())
    for (const [name, scale] of Object.entries(context?.scales ?? {}))
      if (scale?.value) found.set(`${name} of panel ${index + 1}`, scale.value.domain())
  return found
}

function itemsOf(root: SceneMark): readonly Item[] {
  return marksIn(root.items[0]?.items ?? []).flatMap(({ marktype, items }) =>
    items.map((item) => ({ ...item, type: marktype })),
  )
}

function marksIn(marks: readonly SceneMark[]): readonly SceneMark[] {
  return marks.flatMap((mark) => {
    if (mark.role === 'mark') return [mark]
    return mark.role === 'scope' ? mark.items.flatMap(({ items = [] }) => marksIn(items)) : []
  })
}

/** A spec with the files of `vega-datasets` that it names read into it, as Vega reads them. */
function inlined(spec: Json): Json {
  if (Array.isArray(spec)) return spec.map((part: Json) => inlined(part))
  if (typeof spec !== 'object' || spec === null) return spec
  const { url, format } = spec as { url?: Json; format?: { parse?: Json } }
  if (typeof url === 'string' && url.startsWith('data/')) {
    const type = url.split('.').at(-1)
    const text = readFileSync(path.join(DATA, url), 'utf8')
    return { values: vega.read(text, { type, parse: format?.parse ?? 'auto' } as never) as unknown as Json }
  }
  return Object.fromEntries(Object.entries(spec).map(([key, value]) => [key, inlined(value as Json)]))
}
