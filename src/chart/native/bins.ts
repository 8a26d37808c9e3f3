import { channelOf, numberIn } from './channel.ts'
import { picture } from './draft.ts'
import type { Placed } from './placed.ts'
import type { Layer } from './scene.ts'

/** More bins than these are no bins. */
const MOST_BINS = 500

/** Bins as categories: bars that stand between two numbers of even distance are named by both. */
export function binCategories(layers: readonly Layer[], name: 'x' | 'y', title: string): Placed {
  const ends = endsOf(layers, name)
  if (ends.size === 0) picture('bars at places between numbers')
  const starts = [...ends.keys()].sort((a, b) => a - b)
  const width = round(ends.get(starts[0]!)! - starts[0]!)
  const filled = evenly(starts, ends, width)
  const places = new Map(filled.map((start, index) => [start, index]))
  return {
    categories: {
      title,
      values: filled.map((start) => `${start}–${round(start + width)}`),
      kind: 'names',
      format: 'General',
    },
    placeOf: (value) => (typeof value === 'number' ? places.get(round(value)) : undefined),
  }
}

function endsOf(layers: readonly Layer[], name: 'x' | 'y'): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  for (const { encode, groups, type } of layers) {
    const [from, to] = [channelOf(encode, `${name}2`), channelOf(encode, name)]
    if (type !== 'rect' || from?.field == null || to?.field == null) continue
    for (const item of groups.flat()) {
      const sides = [numberIn(from, item), numberIn(to, item)].filter((one) => one !== null)
      if (sides.length === 2) ends.set(round(Math.min(...sides)), round(Math.max(...sides)))
    }
  }
  return ends
}

/** Every bin from the first to the last, those without a bar too. */
function evenly(starts: readonly number[], ends: ReadonlyMap<number, number>, width: number): readonly number[] {
  const [first] = starts as [number]
  const close = (a: number, b: number): boolean => Math.abs(a - b) < Math.max(width, 1e-9) * 1e-4
  const count = Math.round((starts.at(-1)! - first) / width) + 1
  if (!(width > 0) || count > MOST_BINS) picture('bars at places between numbers')
  const filled = Array.from({ length: count }, (_, index) => {
    const start = first + index * width
    return starts.find((one) => close(one, start)) ?? round(start)
  })
  const even = starts.every((start) => filled.includes(start) && close(ends.get(start)! - start, width))
  return even ? filled : picture('bars of different width')
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9
}
