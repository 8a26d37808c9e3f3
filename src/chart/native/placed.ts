import type { Categories } from '../../model/native-chart.ts'
import type { Scale } from './guides.ts'

/** Categories and where each value of their scale stands among them. */
export interface Placed {
  readonly categories: Categories
  readonly placeOf: (value: unknown) => number | undefined
}

/** A chart with more points than these is a picture. */
export const MOST_POINTS = 2000

/** True for a scale that has a place for each of some values. */
export function isNames({ type }: Scale): boolean {
  return type === 'band' || type === 'point' || type === 'ordinal'
}

export function isTime({ type }: Scale): boolean {
  return type === 'time' || type === 'utc'
}
