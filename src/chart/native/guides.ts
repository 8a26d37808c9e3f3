import type { Json, Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'
import type { SceneMark } from './scene.ts'

/** A scale of a chart that has run. */
export interface RunScale {
  (value: unknown): unknown
  domain(): readonly unknown[]
  readonly invert?: (range: number) => unknown
  readonly bandwidth?: () => number
  readonly step?: () => number
}

/** A scale with what the spec says of it. */
export interface Scale {
  readonly name: string
  /** Vega's type: `band`, `point`, `linear`, `time`, `log` … */
  readonly type: string
  readonly spec: Members
  readonly run: RunScale
}

/** An axis or a pair of them, the one that has the gridlines and the one that has the labels. */
export interface AxisGuide {
  readonly title: string | null
  /** A d3 format, or null. */
  readonly format: string | null
  readonly labels: boolean
  readonly domain: boolean
  readonly grid: boolean
  readonly orient: string
  /** The values that have ticks, in order, and what stands at each. */
  readonly ticks: readonly { readonly value: unknown; readonly label: string }[]
}

/** What stands around the marks. */
export interface Guides {
  readonly scales: ReadonlyMap<string, Scale>
  /** By the name of the scale; scales without an axis have none. */
  readonly axes: ReadonlyMap<string, AxisGuide>
  readonly legends: readonly Members[]
  /** Columns of a stack → how it is offset: `zero`, `normalize`, `center`. */
  readonly stacks: ReadonlyMap<string, string>
}

/** Reads scales, axes, legends and stacks of a compiled spec and of its scene. */
export function readGuides(vega: Members, root: SceneMark, scaleOf: (name: string) => RunScale | null): Guides {
  const scales = new Map<string, Scale>()
  for (const spec of members(vega['scales'])) {
    const name = String(spec['name'])
    const run = scaleOf(name)
    if (run) scales.set(name, { name, type: String(spec['type'] ?? 'linear'), spec, run })
  }
  const ticks = ticksOf(root)
  const axes = new Map<string, AxisGuide>()
  for (const spec of members(vega['axes'])) {
    const name = String(spec['scale'])
    axes.set(name, merged(axes.get(name), spec, ticks.get(name) ?? []))
  }
  return { scales, axes, legends: members(vega['legends']), stacks: stacksOf(vega) }
}

function merged(known: AxisGuide | undefined, spec: Members, ticks: AxisGuide['ticks']): AxisGuide {
  const lines = spec['grid'] === true && spec['labels'] === false
  if (lines) return { ...(known ?? NOTHING), grid: true, orient: known?.orient ?? String(spec['orient']), ticks }
  return {
    title: titleOf(spec['title']),
    format: typeof spec['format'] === 'string' ? spec['format'] : null,
    labels: spec['labels'] !== false,
    domain: spec['domain'] !== false,
    grid: spec['grid'] === true || (known?.grid ?? false),
    orient: String(spec['orient']),
    ticks,
  }
}

const NOTHING: AxisGuide = {
  title: null,
  format: null,
  labels: false,
  domain: false,
  grid: false,
  orient: 'left',
  ticks: [],
}

function titleOf(title: Json | undefined): string | null {
  const text = isList(title) ? title.join(' ') : title
  return typeof text === 'string' && text !== '' ? text : null
}

/** The ticks of each axis in the scene, by its scale. */
function ticksOf(root: SceneMark): ReadonlyMap<string, AxisGuide['ticks']> {
  const found = new Map<string, AxisGuide['ticks']>()
  for (const axis of root.items[0]?.items ?? []) {
    if (axis.role !== 'axis') continue
    const parts = axis.items[0]?.items ?? []
    const about = parts.flatMap(({ items }) => items).find(({ datum }) => typeof datum?.['scale'] === 'string')
    const labels = parts.find(({ role }) => role === 'axis-label')?.items ?? []
    if (about === undefined || labels.length === 0) continue
    found.set(
      String(about.datum!['scale']),
      labels.map(({ datum, text }) => ({ value: datum?.['value'], label: worded(text) })),
    )
  }
  return found
}

function worded(text: unknown): string {
  return Array.isArray(text) ? text.join(' ') : String(text ?? '')
}

function stacksOf(vega: Members): ReadonlyMap<string, string> {
  const stacks = new Map<string, string>()
  for (const data of members(vega['data']))
    for (const { type, as, offset } of members(data['transform']))
      if (type === 'stack' && isList(as)) for (const column of as) stacks.set(String(column), String(offset ?? 'zero'))
  return stacks
}

function members(list: Json | undefined): Members[] {
  return isList(list) ? list.filter(isObject) : []
}
