import { checkNames, checkRecord, checkSizes } from './check-archive.ts'
import { damaged } from './messages.ts'
import { Refusal } from './refusal.ts'
import { readDirectory, type ZipRecord } from './zip-directory.ts'

/** A file in an archive, still packed. */
export interface ZipEntry {
  readonly name: string
  /** 0 if it is stored, 8 if it is deflated. */
  readonly method: number
  readonly crc: number
  /** Its size unpacked, as the directory says. */
  readonly size: number
  /** Its bytes in the archive. */
  readonly packed: Uint8Array
}

/**
 * The files in an archive that nobody trusts, folders left out: read from the directory at its end, with everything refused
 * that lies, overlaps, is too large, is encrypted or has a name that leads elsewhere. Throws `Refusal`.
 */
export function readZip(bytes: Uint8Array, file: string): readonly ZipEntry[] {
  const { records, from: end } = readDirectory(bytes, file)
  for (const record of records) checkRecord(record, file)
  checkNames(records, file)
  checkSizes(records, bytes.length, file)
  const ordered = [...records].sort((a, b) => a.offset - b.offset)
  const starts = new Map(
    ordered.map((record, index) => [record, contentStart(bytes, record, ordered[index + 1]?.offset ?? end, file)]),
  )
  return records
    .filter(({ name }) => !name.endsWith('/'))
    .map((record) => {
      const { name, method, crc, size, packed } = record
      const start = starts.get(record)!
      return { name, method, crc, size, packed: bytes.subarray(start, start + packed) }
    })
}

const SIGNATURE = 0x04034b50
/** Bytes of an entry's own header without the name and what follows it. */
const HEAD = 30

/** Where an entry's content begins: after its own header (APPNOTE 4.3.7). It must have ended where the next entry begins. */
function contentStart(
  bytes: Uint8Array,
  { name, rawName, offset, packed }: ZipRecord,
  next: number,
  file: string,
): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + HEAD + rawName.length > bytes.length || view.getUint32(offset, true) !== SIGNATURE)
    throw new Refusal(damaged(file, `"${name}" is not where the directory says`, name))
  const length = view.getUint16(offset + 26, true)
  if (length !== rawName.length || rawName.some((byte, index) => byte !== bytes[offset + HEAD + index]))
    throw new Refusal(damaged(file, `"${name}" has another name in front of its content`, name))
  const start = offset + HEAD + length + view.getUint16(offset + 28, true)
  if (start + packed > next) throw new Refusal(damaged(file, `"${name}" runs into what follows it`, name))
  return start
}
