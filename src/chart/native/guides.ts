import type { Json, Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'
import { type AxisGuide, axisGuides } from './axis-guides.ts'
import { columnTitles } from './column-titles.ts'
import { type LegendEntries, legendEntries } from './legend-entries.ts'
import type { SceneItem, SceneMark } from './scene.ts'

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

/** What stands around the marks. */
export interface Guides {
  readonly scales: ReadonlyMap<string, Scale>
  /** By the name of the scale; scales without an axis have none. */
  readonly axes: ReadonlyMap<string, AxisGuide>
  readonly legends: readonly Members[]
  /** By the name of the scale: what a legend calls its values. */
  readonly entries: ReadonlyMap<string, LegendEntries>
  /** Columns of a stack → how it is offset: `zero`, `normalize`, `center`. */
  readonly stacks: ReadonlyMap<string, string>
  /** What columns that Vega-Lite made are called, by their names. */
  readonly titles: ReadonlyMap<string, string>
  /** The ground is coloured behind the plot or the whole chart. */
  readonly ground: boolean
  /** The chart's own title; null for none. */
  readonly title: string | null
  /** The group of the plot, as large as its axes are long. */
  readonly plot: SceneItem
}

/** Reads scales, axes, legends and stacks of a compiled spec and of its scene. */
export function readGuides(vega: Members, root: SceneMark, scaleOf: (name: string) => RunScale | null): Guides {
  const scales = new Map<string, Scale>()
  for (const spec of members(vega['scales'])) {
    const name = String(spec['name'])
    const run = scaleOf(name)
    if (run) scales.set(name, { name, type: String(spec['type'] ?? 'linear'), spec, run })
  }
  const plot = root.items[0] ?? {}
  return {
    scales,
    axes: axisGuides(members(vega['axes']), plot),
    legends: members(vega['legends']),
    entries: legendEntries(members(vega['legends']), plot),
    stacks: stacksOf(vega),
    titles: columnTitles(members(vega['data'])),
    ground: isColoured(vega['background']) || isColoured(plot.fill),
    title: titleOf(vega['title']),
    plot,
  }
}

function isColoured(fill: unknown): boolean {
  return typeof fill === 'string' && !/^(?:transparent|none|white|#fff(?:fff)?)$/i.test(fill)
}

function titleOf(title: Json | undefined): string | null {
  const text = isObject(title) ? title['text'] : title
  const line = isList(text) ? text.join(' ') : text
  return typeof line === 'string' && line !== '' ? line : null
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
