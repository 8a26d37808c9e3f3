import type { Compressed } from '../model/world.ts'
import { crc32 } from './crc32.ts'
import { deflate } from './deflate.ts'

/** A file in a zip archive. */
export interface ZipFile {
  /** ASCII, with `/` between folders. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Compressed, or stored as it is. */
  readonly deflate: boolean
}

/**
 * A zip archive with these files in this order and nothing that depends on when or where it is made. What was compressed
 * before is taken from `compressed`, and what is compressed now is put there.
 */
export function writeZip(files: readonly ZipFile[], compressed: Compressed = new Map()): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const file of files) {
    const name = new TextEncoder().encode(file.name)
    const data = file.deflate ? deflate(file.bytes, compressed) : file.bytes
    const about = fields(file, data.length, name.length)
    chunks.push(record([LOCAL_FILE, 4], ...about), name, data)
    directory.push(record([CENTRAL_FILE, 4], [VERSION, 2], ...about, ...NO_EXTRAS, [offset, 4]), name)
    offset += 30 + name.length + data.length
  }
  const size = length(directory)
  const count = files.length
  const end = record([END, 4], [0, 4], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2])
  return join([...chunks, ...directory, end])
}

/** True if the archive is in our hand: every entry dated as `writeZip` dates it, and nothing else in between. */
export function isOurZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  if (end < 0 || view.getUint32(end, true) !== END) return false
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const head = [
      view.getUint32(at, true),
      ...[4, 6, 8, 12, 14, 30, 32].map((field) => view.getUint16(at + field, true)),
    ]
    if (head.join() !== [CENTRAL_FILE, VERSION, VERSION, 0, TIME, DATE, 0, 0].join()) return false
    at += 46 + view.getUint16(at + 28, true)
  }
  return at === end
}

const LOCAL_FILE = 0x04034b50
const CENTRAL_FILE = 0x02014b50
const END = 0x06054b50
const VERSION = 20
// Midnight of 1 January 1980, where DOS began to count.
const TIME = 0
const DATE = 0x21

/** A little-endian number and how many bytes it has. */
type Field = readonly [value: number, bytes: 2 | 4]

// Length of the comment, disk, internal attributes, external attributes.
const NO_EXTRAS: readonly Field[] = [
  [0, 2],
  [0, 2],
  [0, 2],
  [0, 4],
]

/** What the header before a file and the entry in the directory have in common (APPNOTE 4.3.7, 4.3.12). */
function fields(file: ZipFile, stored: number, name: number): readonly Field[] {
  return [
    [VERSION, 2],
    [0, 2],
    [file.deflate ? 8 : 0, 2],
    [TIME, 2],
    [DATE, 2],
    [crc32(file.bytes), 4],
    [stored, 4],
    [file.bytes.length, 4],
    [name, 2],
    [0, 2],
  ]
}

function record(...fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}

function length(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0)
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(length(chunks))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
