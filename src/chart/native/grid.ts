import type { Box, Size } from '../../model/geometry.ts'
import type { Share } from '../../model/native-chart.ts'

/** Room on each side. */
export interface Sides {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A plot among others, in pixels, and the room for the texts around it, in points. */
export interface Tile {
  readonly row: number
  readonly column: number
  readonly box: Box
  readonly room: Sides
}

/** A tile in shares of the drawing, and its plot in shares of the tile. */
export interface Placed {
  readonly place: Share
  readonly plot: Share
  /** In points. */
  readonly size: Size
  readonly plotSize: Size
  /** How far below the top of the tile its texts begin, in points. */
  readonly top: number
}

/** Between the texts of a tile and those of the next one, in points. */
const GAP = 12

/** No plot may be less wide or high than this, in points. */
const LEAST_PLOT = 30

/**
 * Tiles that fill a drawing: texts have the room that they need, and the plots share what is left as they did in pixels, so
 * that plots of one size stay of one size. Null if the plots would be too small, or two of them are in one place.
 */
export function tiled(tiles: readonly Tile[], size: Size): readonly Placed[] | null {
  const columns = lanes(
    tiles.map(({ box, room, column }) => ({
      lane: column,
      start: box.x,
      length: box.width,
      before: room.left,
      after: room.right,
    })),
    size.width,
  )
  const rows = lanes(
    tiles.map(({ box, room, row }) => ({
      lane: row,
      start: box.y,
      length: box.height,
      before: room.top,
      after: room.bottom,
    })),
    size.height,
  )
  const spots = new Set(tiles.map(({ row, column }) => `${row} ${column}`))
  if (columns === null || rows === null || spots.size < tiles.length) return null
  return tiles.map((_, index) => placed(columns[index]!, rows[index]!, size))
}

/** One direction of a tile: where its plot starts and how long it is, in pixels, and the room on both sides. */
interface Strip {
  readonly lane: number
  readonly start: number
  readonly length: number
  readonly before: number
  readonly after: number
}

/** One direction of a tile in points: from where to where it goes, where its texts begin, and its plot. */
interface Lane {
  readonly from: number
  readonly to: number
  readonly texts: number
  readonly start: number
  readonly length: number
}

function lanes(strips: readonly Strip[], whole: number): readonly Lane[] | null {
  const count = Math.max(...strips.map(({ lane }) => lane)) + 1
  const edges = Array.from({ length: count }, (_, lane) => edgeOf(strips.filter((strip) => strip.lane === lane)))
  const fixed = edges.reduce((sum, { before, after }) => sum + before + after, GAP * (count - 1))
  const scale = (whole - fixed) / edges.reduce((sum, { length }) => sum + length, 0)
  if (!strips.every(({ length }) => length * scale >= LEAST_PLOT)) return null
  let at = 0
  const starts = edges.map(({ before, after, length }) => {
    const from = at
    at += before + length * scale + after + GAP
    return from
  })
  return strips.map((strip) => {
    const { lane } = strip
    const { start, even, before } = edges[lane]!
    return {
      from: lane === 0 ? 0 : starts[lane]! - GAP / 2,
      to: lane === count - 1 ? whole : starts[lane + 1]! - GAP / 2,
      texts: starts[lane]!,
      start: starts[lane]! + before + (even ? 0 : strip.start - start) * scale,
      length: strip.length * scale,
    }
  })
}

/** A lane's plots as one. Plots of one length stand in line. */
interface Edge {
  readonly start: number
  readonly length: number
  readonly even: boolean
  readonly before: number
  readonly after: number
}

function edgeOf(strips: readonly Strip[]): Edge {
  const lengths = strips.map(({ length }) => length)
  const longest = Math.max(...lengths)
  const start = Math.min(...strips.map((one) => one.start))
  if (longest - Math.min(...lengths) < 1) {
    const most = (side: 'before' | 'after'): number => Math.max(...strips.map((one) => one[side]))
    return { start, length: longest, even: true, before: most('before'), after: most('after') }
  }
  const end = Math.max(...strips.map((one) => one.start + one.length))
  const before = Math.max(0, ...strips.map((one) => one.before - (one.start - start)))
  const after = Math.max(0, ...strips.map((one) => one.after - (end - one.start - one.length)))
  return { start, length: end - start, even: false, before, after }
}

function placed(column: Lane, row: Lane, whole: Size): Placed {
  const size = { width: column.to - column.from, height: row.to - row.from }
  return {
    place: shares({ x: column.from, y: row.from, ...size }, whole),
    plot: shares(
      { x: column.start - column.from, y: row.start - row.from, width: column.length, height: row.length },
      size,
    ),
    size,
    plotSize: { width: column.length, height: row.length },
    top: row.texts - row.from,
  }
}

/** A box in shares of a size. */
export function shares({ x, y, width, height }: Box, whole: Size): Share {
  return {
    left: rounded(x / whole.width),
    top: rounded(y / whole.height),
    width: rounded(width / whole.width),
    height: rounded(height / whole.height),
  }
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1e5) / 1e5
}
