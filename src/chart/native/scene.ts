import type { Json, Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'
import { picture } from './draft.ts'
import type { RunScale } from './guides.ts'
import { isHandle } from './interaction.ts'

/** A mark of Vega's scene, with the row that it stands for and what Vega made of it. Lengths are pixels of the plot. */
export interface SceneItem {
  readonly datum?: Readonly<Record<string, unknown>>
  readonly x?: number
  readonly y?: number
  readonly x2?: number
  readonly y2?: number
  readonly width?: number
  readonly height?: number
  readonly fill?: unknown
  readonly stroke?: unknown
  readonly opacity?: number
  readonly fillOpacity?: number
  readonly strokeOpacity?: number
  readonly strokeWidth?: number
  readonly strokeDash?: readonly number[]
  readonly size?: number
  readonly shape?: string
  readonly text?: unknown
  readonly fontWeight?: unknown
  readonly align?: string
  readonly baseline?: string
  readonly dx?: number
  readonly dy?: number
  readonly startAngle?: number
  readonly endAngle?: number
  readonly innerRadius?: number
  readonly outerRadius?: number
  readonly defined?: boolean
  readonly interpolate?: string
  readonly angle?: number
  readonly items?: readonly SceneMark[]
  /** Where Vega put it, with all that is in it, in pixels of the group that it is in. */
  readonly bounds?: Bounds
  /** Of a group: the scales that are known in it. */
  readonly context?: { readonly scales?: Readonly<Record<string, { readonly value?: RunScale } | undefined>> }
}

/** A rectangle in pixels. */
export interface Bounds {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** Marks of one type in Vega's scene. */
export interface SceneMark {
  readonly marktype: string
  readonly role?: string
  readonly name?: string
  readonly clip?: unknown
  readonly items: readonly SceneItem[]
  readonly bounds?: Bounds
}

/** One mark of a compiled spec with what it became. */
export interface Layer {
  /** `rect`, `line`, `area`, `symbol`, `arc`, `rule`, `text`, `trail` … */
  readonly type: string
  /** Vega-Lite's name for it: `bar`, `point`, `circle` … */
  readonly style: string
  /** Its channels: Vega's `enter` and `update`. */
  readonly encode: Members
  /** Its items; those of lines and areas in a group for each. */
  readonly groups: readonly (readonly SceneItem[])[]
}

/** The layers of a compiled spec of one view. Several views are a picture. */
export function readLayers(vega: Members, root: SceneMark): readonly Layer[] {
  const specs = isList(vega['marks']) ? vega['marks'].filter(isObject) : []
  const made = (root.items[0]?.items ?? []).filter(({ role }) => role === 'mark' || role === 'scope')
  if (specs.length !== made.length) picture(NESTED)
  const layers: Layer[] = []
  for (const [index, spec] of specs.entries()) {
    const mark = made[index]!
    if (isHandle(spec)) continue
    if (spec['type'] !== 'group') {
      layers.push(layer(spec, [mark.items]))
      continue
    }
    const inner = isList(spec['marks']) ? spec['marks'].filter(isObject) : []
    const path = inner[0]
    if (inner.length !== 1 || !path || !isFaceted(spec) || !PATHS.has(String(path['type']))) picture(NESTED)
    layers.push(
      layer(
        path,
        mark.items.map((group) => group.items?.[0]?.items ?? []),
      ),
    )
  }
  return layers.filter(({ groups }) => groups.some((items) => items.length > 0))
}

/** Why charts of charts of charts stay pictures. */
export const NESTED = 'views inside views'

/** Marks that Vega-Lite draws in a group for each series. */
const PATHS = new Set(['line', 'area', 'trail'])

function isFaceted({ from }: Members): boolean {
  return isObject(from) && isObject(from['facet'])
}

function layer(spec: Members, groups: Layer['groups']): Layer {
  const encode = part(spec, 'encode')
  const styles = isList(spec['style']) ? spec['style'] : [spec['style']]
  // Parts of a composed mark, such as `["bar", "boxplot-box"]`, go by the name of the whole.
  const style = styles.find((name) => String(name).startsWith('boxplot')) ?? styles[0]
  return {
    type: String(spec['type']),
    style: typeof style === 'string' ? style : String(spec['type']),
    encode: { ...part(encode, 'enter'), ...part(encode, 'update') },
    groups,
  }
}

function part(members: Members, name: string): Members {
  const found: Json | undefined = members[name]
  return isObject(found) ? found : {}
}
