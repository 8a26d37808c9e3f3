import { deflateSync } from 'fflate'
import { crc32 } from '../../src/opc/crc32.ts'

/** An entry of an archive that may lie about itself. */
export interface RawEntry {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** The bytes in the archive; the content deflated if left out. */
  readonly packed?: Uint8Array
  readonly method?: number
  readonly flags?: number
  /** The size that is written, whatever it is. */
  readonly size?: number
  readonly packedSize?: number
  readonly crc?: number
  /** Where its bytes are said to be. */
  readonly offset?: number
  /** The name in front of its content. */
  readonly localName?: string
}

/** The record at the end of an archive. */
export interface RawEnd {
  readonly count?: number
  readonly size?: number
  readonly from?: number
  readonly disk?: number
  readonly comment?: string
}

/** A zip archive of these entries, with whatever they and its end say of themselves. */
export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const local = Buffer.from(entry.localName ?? entry.name)
    const content = Buffer.from(entry.content ?? '')
    const packed = entry.packed ?? (entry.method === 0 ? content : deflateSync(content))
    const crc = entry.crc ?? crc32(content)
    const about = fields(entry, crc, entry.packedSize ?? packed.length, entry.size ?? content.length)
    const head = Buffer.concat([numbers([0x04034b50, 4], [20, 2]), about, numbers([local.length, 2], [0, 2])])
    bodies.push(head, local, Buffer.from(packed))
    directory.push(
      numbers([0x02014b50, 4], [20, 2], [20, 2]),
      about,
      numbers([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset ?? at, 4]),
      name,
    )
    at += head.length + local.length + packed.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat([...bodies, ...directory, endRecord(end, entries.length, size, at)])
}

function endRecord(end: RawEnd, count: number, size: number, from: number): Buffer {
  const comment = Buffer.from(end.comment ?? '')
  const entries = end.count ?? count
  return Buffer.concat([
    numbers([0x06054b50, 4], [end.disk ?? 0, 2], [end.disk ?? 0, 2], [entries, 2], [entries, 2]),
    numbers([end.size ?? size, 4], [end.from ?? from, 4], [comment.length, 2]),
    comment,
  ])
}

function fields(entry: RawEntry, crc: number, packed: number, size: number): Buffer {
  return numbers([entry.flags ?? 0, 2], [entry.method ?? 8, 2], [0, 2], [0x21, 2], [crc, 4], [packed, 4], [size, 4])
}

function numbers(...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes)
      field.writeUIntLE(value, 0, bytes)
      return field
    }),
  )
}
