import type { Json, Members } from '../../model/chart.ts'
import { isList, isObject } from '../walk.ts'

/** Why a chart that reacts to its reader is a picture; null for one that does not, or whose reactions change nothing seen. */
export function interaction(vega: Members): string | null {
  const signals = isList(vega['signals']) ? vega['signals'].filter(isObject) : []
  if (signals.some(({ bind }) => bind !== undefined)) return 'controls that change what is seen'
  if (signals.some(({ on }) => isList(on) && on.some(isTimer))) return 'a chart that moves'
  const data = isList(vega['data']) ? vega['data'].map(withoutRows) : []
  return [vega['marks'] ?? [], data].some(asksSelection) ? 'selections that change what is seen' : null
}

/** Rows ask for nothing, and may be many. */
function withoutRows(data: Json): Json {
  return isObject(data) ? { ...data, values: null } : data
}

function isTimer(event: Json): boolean {
  return isObject(event) && JSON.stringify(event['events'] ?? null).includes('timer')
}

/** True if marks or data depend on what was selected. */
function asksSelection(part: Json): boolean {
  return /vlSelection(?:Test|IdTest|Resolve)/.test(JSON.stringify(part))
}

/** True for a mark that is there to be pointed at, and not seen until then. */
export function isHandle({ name }: Members): boolean {
  return typeof name === 'string' && /(?:_brush(?:_bg)?|voronoi)$/.test(name)
}
