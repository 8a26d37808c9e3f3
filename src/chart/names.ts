import type { Json } from '../model/chart.ts'
import { isObject } from './walk.ts'

/** True for a channel that shows a column of names: nothing is computed from it, and it is not said to hold numbers or dates. */
export function isNames(def: Json | undefined): def is { readonly [key: string]: Json } {
  if (!isObject(def) || typeof def['field'] !== 'string') return false
  if (['timeUnit', 'bin', 'aggregate'].some((key) => def[key] !== undefined)) return false
  return def['type'] === undefined || def['type'] === 'nominal' || def['type'] === 'ordinal'
}
