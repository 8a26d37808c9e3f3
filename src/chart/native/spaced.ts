import { picture } from './draft.ts'
import type { Scale } from './guides.ts'
import { MOST_POINTS, type Placed } from './placed.ts'

/** Numbers at even distances as categories, from one end of their scale to the other if that fits. */
export function spacedCategories(
  found: readonly unknown[],
  { run, type }: Scale,
  title: string,
  notes: Set<string>,
): Placed {
  if (type !== 'linear') picture(`areas over an axis of the type "${type}"`)
  const all = found.filter((value): value is number => typeof value === 'number' && Number.isFinite(value))
  const own = [...new Set(all.map(round))].sort((a, b) => a - b)
  const step = Math.min(...own.slice(1).map((value, index) => value - own[index]!))
  if (!Number.isFinite(step) || step <= 0) picture('areas over a single number')
  const [low, high] = [Math.min(...run.domain().map(Number)), Math.max(...run.domain().map(Number))]
  // Up to an end of the scale that is no whole number of steps away, the axis is as long as the data are.
  const before = whole((own[0]! - low) / step)
  const after = whole((high - own.at(-1)!) / step)
  const count = whole((own.at(-1)! - own[0]!) / step) + before + after + 1
  if (count > MOST_POINTS) picture('areas over numbers at uneven distances')
  const values = Array.from({ length: count }, (_, index) => round(own[0]! + (index - before) * step))
  const placeOf = (value: unknown): number | undefined => {
    const place = (Number(value) - own[0]!) / step + before
    return Math.abs(place - Math.round(place)) < 0.02 && place > -0.5 && place < count ? Math.round(place) : undefined
  }
  if (Math.abs(values[0]! - low) > step / 50 || Math.abs(values.at(-1)! - high) > step / 50)
    notes.add(`an axis runs from ${values[0]} to ${values.at(-1)}, not from ${low} to ${high}`)
  if (own.some((value) => placeOf(value) === undefined)) picture('areas over numbers at uneven distances')
  return { categories: { title, values, kind: 'numbers', format: 'General' }, placeOf }
}

/** A number of steps; 0 if it is none. */
function whole(steps: number): number {
  return Math.abs(steps - Math.round(steps)) < 0.02 ? Math.max(0, Math.round(steps)) : 0
}

function round(value: number): number {
  return Number(value.toPrecision(10))
}
