import type { Json } from '../model/chart.ts'

/** A value in a spec and where it stands. */
export interface Visit {
  /** The name that the value goes by; an element of a list goes by the list's name. */
  readonly key: string
  readonly value: Json
  /** Such as `layer[0].encoding.x`; empty for the spec itself. */
  readonly path: string
}

/** How deep a spec may be nested. */
export const MOST_DEPTH = 64

/**
 * Calls `visit` for a spec and every value in it, in order. Rows of data and `usermeta` are not part of the spec and are
 * passed over. False if the spec is nested deeper than 64 levels; what lies deeper is not visited.
 */
export function walk(spec: Json, visit: (visit: Visit) => void): boolean {
  let complete = true
  const descend = (value: Json, key: string, path: string, depth: number): void => {
    visit({ key, value, path })
    if (value === null || typeof value !== 'object') return
    if (depth === MOST_DEPTH) {
      complete = false
      return
    }
    if (isList(value)) {
      value.forEach((element, index) => {
        descend(element, key, `${path}[${index}]`, depth + 1)
      })
      return
    }
    for (const [name, child] of Object.entries(value)) {
      if (isPassedOver(name, key, path)) continue
      descend(child, name, path === '' ? name : `${path}.${name}`, depth + 1)
    }
  }
  descend(spec, '', '', 0)
  return complete
}

/** True for an object with named members. */
export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !isList(value)
}

/** True for a list; the standard guard does not know read-only ones. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

function isPassedOver(name: string, owner: string, path: string): boolean {
  if (path === '') return name === 'datasets' || name === 'usermeta'
  return owner === 'data' && name === 'values'
}

/**
 * A copy of a spec in which `change` had its say about every value: what it returns stands instead, undefined takes the
 * member out. Rows of data stay as they are.
 */
export function rewrite(spec: Json, change: (value: Json, key: string) => Json | undefined): Json {
  const copy = (value: Json, key: string, path: string): Json | undefined => {
    const changed = change(value, key)
    if (isList(changed)) return changed.map((element) => copy(element, key, '*') ?? null)
    if (!isObject(changed)) return changed
    const members = Object.entries(changed).flatMap(([name, child]): [string, Json][] => {
      const next = isPassedOver(name, key, path) ? child : copy(child, name, '*')
      return next === undefined ? [] : [[name, next]]
    })
    return Object.fromEntries(members)
  }
  return copy(spec, '', '') ?? null
}
