import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { ChartRequest, Members } from '../../../src/model/chart.ts'

/** A scale of Vega that has run. */
export interface VegaScale {
  (value: unknown): unknown
  domain(): readonly unknown[]
  invert?(pixel: number): unknown
  bandwidth?(): number
  base?(): number
}

/** An item of Vega's scene. */
export interface VegaItem {
  readonly datum: Readonly<Record<string, unknown>>
  readonly x: number
  readonly y: number
  readonly x2?: number
  readonly y2?: number
  readonly width?: number
  readonly height?: number
  readonly fill?: unknown
  readonly stroke?: unknown
  readonly text?: unknown
  readonly items?: readonly VegaMark[]
}

/** A mark of Vega's scene. */
export interface VegaMark {
  readonly marktype: string
  readonly role: string
  readonly items: readonly VegaItem[]
}

/** A mark of a spec with what Vega made of it. */
export interface VegaLayer {
  /** `rect`, `line`, `symbol` … */
  readonly type: string
  /** Vega-Lite's name for it: `bar`, `tick` … */
  readonly style: string
  readonly encode: Readonly<Record<string, unknown>>
  /** Those of a line or an area in a group of their own. */
  readonly groups: readonly (readonly VegaItem[])[]
}

/** A chart as Vega alone draws it: no theme, no labels, nothing of ours. */
export interface VegaRun {
  readonly layers: readonly VegaLayer[]
  readonly scale: (name: string) => VegaScale
  /** Names of scales, with their types. */
  readonly types: ReadonlyMap<string, string>
  /** Scales of numbers that know only the bins that they are in. */
  readonly binned: ReadonlySet<string>
  /** By scale: what its axis calls a value. */
  readonly labels: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Compiles and runs what was asked for, without fandeck. */
export function runVega({ spec, data, width, height }: ChartRequest): Promise<VegaRun> {
  const datasets = Object.fromEntries(Object.entries(data).map(([name, { rows }]) => [name, rows]))
  const own = spec as Members
  const sized = { width, height, ...own, datasets: { ...datasets, ...(own['datasets'] as object) } }
  return runCompiled(compile(named(sized) as unknown as TopLevelSpec, { logger: SILENT }).spec)
}

/** Runs what Vega-Lite made of a spec. */
export async function runCompiled(compiled: vega.Spec): Promise<VegaRun> {
  const view = await new vega.View(vega.parse(compiled), { renderer: 'none', logger: SILENT }).runAsync()
  const specs = (compiled.marks ?? []) as unknown as readonly MarkSpec[]
  const root = (view.scenegraph() as unknown as { root: VegaMark }).root.items[0]!
  const scales = compiled.scales ?? []
  return {
    layers: layersIn(specs, [root]),
    scale: (name) => view.scale(name) as unknown as VegaScale,
    types: new Map(scales.map(({ name, type }) => [name, type ?? 'linear'])),
    binned: new Set(scales.filter((scale) => 'bins' in scale).map(({ name }) => name)),
    labels: labelsIn(root),
  }
}

interface MarkSpec {
  readonly type: string
  readonly role?: string
  readonly style?: string | readonly string[]
  readonly encode?: { readonly update?: Readonly<Record<string, unknown>> }
  readonly marks?: readonly MarkSpec[]
}

/** Data by name are there already: how a file is written says nothing any more. */
function named(spec: Members): Members {
  const { data, ...rest } = spec
  const { format: _, ...own } = (data ?? {}) as Members
  return 'name' in own ? { ...rest, data: own } : spec
}

/** The marks of a view in all groups that it was drawn in: one, or one for each facet. */
function layersIn(specs: readonly MarkSpec[], groups: readonly VegaItem[]): readonly VegaLayer[] {
  const marks = groups.map(({ items = [] }) => items.filter(({ role }) => role === 'mark' || role === 'scope'))
  const own = specs.filter(({ role = 'scope' }) => role === 'scope' || role === 'mark')
  return own.flatMap((spec, index) => {
    const made = marks.flatMap((all) => all[index] ?? [])
    const items = made.map((mark) => mark.items)
    if (spec.type !== 'group') return [layer(spec, items)]
    const [inner, ...others] = spec.marks ?? []
    const path = others.length === 0 && inner !== undefined && PATHS.has(inner.type)
    const paths = items.flat().map((group) => (group.items ?? []).flatMap((mark) => mark.items))
    return path ? [layer(inner, paths)] : layersIn(spec.marks ?? [], items.flat())
  })
}

const PATHS = new Set(['line', 'area', 'trail'])

function layer(spec: MarkSpec, groups: VegaLayer['groups']): VegaLayer {
  const style = typeof spec.style === 'string' ? spec.style : (spec.style?.[0] ?? spec.type)
  return { type: spec.type, style, encode: spec.encode?.update ?? {}, groups }
}

function labelsIn(root: VegaItem): VegaRun['labels'] {
  const found = new Map<string, Map<string, string>>()
  const visit = ({ role, items }: VegaMark): void => {
    for (const item of items) {
      const labels = (item.items ?? []).filter((mark) => mark.role === 'axis-label').flatMap((mark) => mark.items)
      const scale = role === 'axis' ? String((item.datum as { scale?: unknown }).scale) : null
      const known = found.get(scale ?? '') ?? new Map<string, string>()
      if (scale !== null && labels.length > 0)
        found.set(
          scale,
          new Map([
            ...known,
            ...labels.map(
              ({ datum, text }) =>
                [keyOf(datum['value']), Array.isArray(text) ? text.join(' ') : String(text)] as const,
            ),
          ]),
        )
      for (const mark of item.items ?? []) visit(mark)
    }
  }
  for (const mark of root.items ?? []) visit(mark)
  return found
}

/** How a channel gets its value. */
export interface Rule {
  readonly scale?: string
  readonly field?: string
  readonly value?: unknown
  readonly signal?: string
  readonly offset?: { readonly scale?: string; readonly field?: string }
}

/** The rule of a channel for rows that are valid, by the first of the names that is there. */
export function ruleOf({ encode }: VegaLayer, ...names: readonly string[]): Rule | null {
  for (const name of names) {
    const found = encode[name] as Rule | readonly Rule[] | undefined
    if (found !== undefined) return Array.isArray(found) ? (found.at(-1) as Rule) : (found as Rule)
  }
  return null
}

/** A value of a scale as text; a number is not the text of it. */
export function keyOf(value: unknown): string {
  return value instanceof Date ? `number ${value.getTime()}` : `${typeof value} ${value}`
}

const SILENT = {
  level: () => 0,
  error: () => SILENT,
  warn: () => SILENT,
  info: () => SILENT,
  debug: () => SILENT,
} as unknown as vega.LoggerInterface
