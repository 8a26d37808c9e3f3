import { createHash } from 'node:crypto'
import { crc32 } from '../../opc/crc32.ts'

/** A PNG as it is written to disk: with a chunk `tEXt` that says "Software: fandeck" and a digest, by which a file that somebody has edited is told from ours. */
export function markPng(png: Uint8Array): Uint8Array {
  return Buffer.concat([png.subarray(0, HEADER_END), mark(png), png.subarray(HEADER_END)])
}

/** True if these are bytes as `markPng` made them. */
export function isOurPng(bytes: Uint8Array): boolean {
  const plain = Buffer.concat([bytes.subarray(0, HEADER_END), bytes.subarray(HEADER_END + MARK_LENGTH)])
  const found = bytes.subarray(HEADER_END, HEADER_END + MARK_LENGTH)
  return mark(plain).equals(found)
}

/** Where `IHDR` ends, which always comes first (PNG, 5.6). */
const HEADER_END = 33

const KEYWORD = 'Software\0fandeck '
const DIGITS = 12
/** A chunk has 12 bytes beside its data: length, type and checksum. */
const MARK_LENGTH = 12 + KEYWORD.length + DIGITS

function mark(png: Uint8Array): Buffer {
  const digest = createHash('sha256').update(png).digest('hex').slice(0, DIGITS)
  const chunk = Buffer.alloc(MARK_LENGTH)
  chunk.writeUInt32BE(KEYWORD.length + DIGITS, 0)
  chunk.write(`tEXt${KEYWORD}${digest}`, 4, 'latin1')
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), MARK_LENGTH - 4)
  return chunk
}
