import type { Members } from '../../model/chart.ts'
import { isObject } from '../walk.ts'
import type { SceneItem } from './scene.ts'

/** What a legend calls the values of its scale, in its order. Empty for a legend of colours that run into each other. */
export type LegendEntries = readonly LegendEntry[]

export interface LegendEntry {
  readonly value: unknown
  readonly label: string
}

/** The entries of each legend in the scene, by the names of its scales. */
export function legendEntries(specs: readonly Members[], plot: SceneItem): ReadonlyMap<string, LegendEntries> {
  const found = new Map<string, LegendEntries>()
  for (const spec of specs) for (const name of scalesIn(spec)) found.set(name, [])
  for (const mark of plot.items ?? []) {
    const group = mark.role === 'legend' ? mark.items[0] : undefined
    const scales = group?.datum?.['scales']
    if (!group || !isObject(scales as never)) continue
    const entries = labelsIn(group)
    for (const name of Object.values(scales as Readonly<Record<string, string>>)) found.set(name, entries)
  }
  return found
}

/** The names of the scales that a legend explains. */
export function scalesIn(spec: Members): readonly string[] {
  return LEGEND_CHANNELS.flatMap((name) => (typeof spec[name] === 'string' ? [spec[name] as string] : []))
}

const LEGEND_CHANNELS = ['fill', 'stroke', 'shape', 'size', 'opacity', 'strokeDash', 'strokeWidth']

function labelsIn(group: SceneItem): LegendEntries {
  const entries = (group.items ?? []).filter(({ role }) => role === 'legend-entry').flatMap(({ items }) => items)
  const scopes = entries.flatMap(({ items = [] }) => items).flatMap(({ items }) => items)
  return scopes
    .flatMap(({ items = [] }) => items)
    .filter(({ role }) => role === 'legend-label')
    .flatMap(({ items }) => items)
    .map(({ datum, text }) => ({ value: datum?.['value'], label: Array.isArray(text) ? text.join(' ') : String(text) }))
    .filter(({ label }) => !/^…\d+ entries$/.test(label))
}
