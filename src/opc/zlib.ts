import { Unzlib } from 'fflate'
import type { Compressed } from '../model/world.ts'
import { deflate } from './deflate.ts'

/** Bytes as a stream of zlib (RFC 1950), which PDF and PNG have; the same on every Node, unlike those of Node's own zlib. */
export function packZlib(bytes: Uint8Array, compressed: Compressed = new Map()): Uint8Array {
  const data = deflate(bytes, compressed)
  const packed = new Uint8Array(data.length + 6)
  packed.set(HEADER)
  packed.set(data, 2)
  new DataView(packed.buffer).setUint32(data.length + 2, adler32(bytes))
  return packed
}

/** A window of 32 kB and the usual effort. */
const HEADER = [0x78, 0x9c]

/** The content of a stream of zlib that has to be of one size; null for one of another size, and for a damaged one. */
export function unpackZlib(packed: Uint8Array, size: number): Uint8Array | null {
  const content = new Uint8Array(size)
  let length = 0
  const stream = new Unzlib((piece) => {
    if (length + piece.length > size) throw new RangeError('there is more of it')
    content.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at === 0 || at < packed.length; at += PIECE)
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
  } catch {
    return null
  }
  return length === size ? content : null
}

/** Bytes that are unpacked at a time: they make at most four megabytes. */
const PIECE = 4096

/** The checksum of RFC 1950, 8.2. */
function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let at = 0; at < bytes.length; ) {
    // So many that neither sum leaves 32 bits.
    const end = Math.min(bytes.length, at + 3800)
    for (; at < end; at++) {
      low += bytes[at]!
      high += low
    }
    low %= 65521
    high %= 65521
  }
  return ((high << 16) | low) >>> 0
}
