import { viewOf } from './sfnt.ts'

/** The glyphs of some characters, as a font's `cmap` has them; characters that it lacks are left out. */
export function glyphsFor(cmap: Uint8Array, codePoints: readonly number[]): ReadonlyMap<number, number> {
  const look = lookup(cmap)
  const glyphs = codePoints.map((point): [number, number] => [point, look(point)])
  return new Map(glyphs.filter(([, glyph]) => glyph !== 0))
}

type Look = (point: number) => number

/** The subtable for all of Unicode (format 12), or else the one for its first plane (format 4). */
function lookup(cmap: Uint8Array): Look {
  const view = viewOf(cmap)
  const starts = Array.from({ length: view.getUint16(2) }, (_, index) => view.getUint32(4 + 8 * index + 4))
  const whole = starts.find((start) => view.getUint16(start) === 12)
  const plane = starts.find((start) => view.getUint16(start) === 4)
  if (whole !== undefined) return groups(view, whole)
  return plane === undefined ? () => 0 : segments(view, plane)
}

function groups(view: DataView, start: number): Look {
  const count = view.getUint32(start + 12)
  return (point) => {
    for (let at = start + 16; at < start + 16 + 12 * count; at += 12) {
      if (point <= view.getUint32(at + 4)) {
        const first = view.getUint32(at)
        return point < first ? 0 : view.getUint32(at + 8) + point - first
      }
    }
    return 0
  }
}

function segments(view: DataView, start: number): Look {
  const twice = view.getUint16(start + 6)
  return (point) => {
    for (let at = 0; at < twice; at += 2) {
      if (point > view.getUint16(start + 14 + at)) continue
      const first = view.getUint16(start + 16 + twice + at)
      if (point < first || point > 0xffff) return 0
      const delta = view.getUint16(start + 16 + 2 * twice + at)
      const place = start + 16 + 3 * twice + at
      const offset = view.getUint16(place)
      const glyph = offset === 0 ? point : view.getUint16(place + offset + 2 * (point - first))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

/** A `cmap` that has these characters only: format 4 for the first plane, format 12 for all. */
export function writeCmap(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const pairs = [...glyphs].sort(([a], [b]) => a - b)
  const [short, long] = [format4(runsOf(pairs.filter(([point]) => point < 0xffff))), format12(runsOf(pairs))]
  const table = new Uint8Array(20 + short.length + long.length)
  const view = viewOf(table)
  view.setUint16(2, 2)
  for (const [index, [encoding, offset]] of [[1, 20] as const, [10, 20 + short.length] as const].entries()) {
    view.setUint16(4 + 8 * index, 3)
    view.setUint16(6 + 8 * index, encoding)
    view.setUint32(8 + 8 * index, offset)
  }
  table.set(short, 20)
  table.set(long, 20 + short.length)
  return table
}

/** Characters that follow each other and whose glyphs do. */
interface Run {
  readonly first: number
  readonly last: number
  readonly glyph: number
}

function runsOf(pairs: readonly (readonly [number, number])[]): readonly Run[] {
  const runs: { first: number; last: number; glyph: number }[] = []
  for (const [point, glyph] of pairs) {
    const run = runs.at(-1)
    if (run && point === run.last + 1 && glyph === run.glyph + point - run.first) run.last = point
    else runs.push({ first: point, last: point, glyph })
  }
  return runs
}

function format4(runs: readonly Run[]): Uint8Array {
  const all = [...runs, { first: 0xffff, last: 0xffff, glyph: 0 }]
  const twice = 2 * all.length
  const table = new Uint8Array(16 + 4 * twice)
  const view = viewOf(table)
  const selector = Math.floor(Math.log2(all.length))
  const range = 2 * 2 ** selector
  for (const [index, value] of [4, table.length, 0, twice, range, selector, twice - range].entries())
    view.setUint16(2 * index, value)
  for (const [index, { first, last, glyph }] of all.entries()) {
    view.setUint16(14 + 2 * index, last)
    view.setUint16(16 + twice + 2 * index, first)
    view.setUint16(16 + 2 * twice + 2 * index, first === 0xffff ? 1 : (glyph - first) & 0xffff)
  }
  return table
}

function format12(runs: readonly Run[]): Uint8Array {
  const table = new Uint8Array(16 + 12 * runs.length)
  const view = viewOf(table)
  view.setUint16(0, 12)
  view.setUint32(4, table.length)
  view.setUint32(12, runs.length)
  for (const [index, { first, last, glyph }] of runs.entries()) {
    view.setUint32(16 + 12 * index, first)
    view.setUint32(20 + 12 * index, last)
    view.setUint32(24 + 12 * index, glyph)
  }
  return table
}
