import { unpackZlib } from '../../../opc/zlib.ts'
import { type Png, samplesOf } from './read-png.ts'

/** The samples of a PNG, eight bits each, line after line and pixel after pixel; null for damaged data. */
export function decodePng(png: Png): Uint8Array | null {
  const passes = png.interlaced ? ADAM7 : [WHOLE]
  const sizes = passes.map((pass) => sizeOf(pass, png))
  const total = sizes.reduce((sum, { lines, bytes }) => sum + lines * (bytes + 1), 0)
  const packed = unpackZlib(png.data, total)
  if (packed === null) return null
  const samples = new Uint8Array(png.width * png.height * samplesOf(png))
  let at = 0
  for (const [index, pass] of passes.entries()) {
    const { columns, lines, bytes } = sizes[index]!
    let above: Uint8Array = new Uint8Array(bytes)
    for (let line = 0; line < lines; line++) {
      const filter = packed[at]!
      if (filter > 4) return null
      const own = packed.subarray(at + 1, at + 1 + bytes)
      unfilter(filter, own, above, Math.max(1, (samplesOf(png) * png.bits) >> 3))
      spread(own, { pass, line, columns }, png, samples)
      above = own
      at += bytes + 1
    }
  }
  return samples
}

/** Which pixels a pass over the picture has: the first one, and how far it is to the next. */
type Pass = readonly [x: number, y: number, dx: number, dy: number]

const WHOLE: Pass = [0, 0, 1, 1]
const ADAM7: readonly Pass[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

function sizeOf([x, y, dx, dy]: Pass, png: Png): { columns: number; lines: number; bytes: number } {
  const columns = Math.max(0, Math.ceil((png.width - x) / dx))
  const lines = columns === 0 ? 0 : Math.max(0, Math.ceil((png.height - y) / dy))
  return { columns, lines, bytes: Math.ceil((columns * samplesOf(png) * png.bits) / 8) }
}

/** PNG, 9.2: a line is told as the difference from its neighbours. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : line[i - step]!
    const up = above[i]!
    const corner = i < step ? 0 : above[i - step]!
    line[i] = line[i]! + guess(filter, left, up, corner)
  }
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Puts the samples of a line where they belong: those of fewer than eight bits are spread, of those of sixteen the higher eight stay. */
function spread(
  line: Uint8Array,
  { pass: [x, y, dx, dy], line: number, columns }: { pass: Pass; line: number; columns: number },
  png: Png,
  samples: Uint8Array,
): void {
  const count = samplesOf(png)
  const most = (1 << Math.min(8, png.bits)) - 1
  const scale = png.color === 'palette' ? 1 : 255 / most
  for (let column = 0; column < columns; column++) {
    const to = ((y + number * dy) * png.width + x + column * dx) * count
    for (let sample = 0; sample < count; sample++) {
      const bit = (column * count + sample) * png.bits
      const value = png.bits >= 8 ? line[bit >> 3]! : (line[bit >> 3]! >> (8 - png.bits - (bit & 7))) & most
      samples[to + sample] = value * scale
    }
  }
}
