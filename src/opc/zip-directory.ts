import { damaged } from './messages.ts'
import { Refusal } from './refusal.ts'
import { findDirectory } from './zip-end.ts'

/** What an archive's directory says of one entry (APPNOTE 4.3.12). */
export interface ZipRecord {
  readonly name: string
  /** The name's bytes. */
  readonly rawName: Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc: number
  /** Bytes in the archive. */
  readonly packed: number
  /** Bytes once unpacked. */
  readonly size: number
  /** Where the entry's own header is. */
  readonly offset: number
}

/** An archive's directory. */
export interface ZipDirectory {
  readonly records: readonly ZipRecord[]
  /** Where it begins, and all content has ended. */
  readonly from: number
}

/** Reads the directory at the end of an archive that nobody trusts. Throws `Refusal`. */
export function readDirectory(bytes: Uint8Array, file: string): ZipDirectory {
  const { count, from, to } = findDirectory(bytes, file)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: ZipRecord[] = []
  let at = from
  while (records.length < count) {
    if (at + HEAD > to || view.getUint32(at, true) !== SIGNATURE)
      throw new Refusal(damaged(file, `its directory ends after ${records.length} of ${count} entries`))
    const nameLength = view.getUint16(at + 28, true)
    const next = at + HEAD + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > to) throw new Refusal(damaged(file, `its directory ends after ${records.length} of ${count} entries`))
    records.push(readRecord(view, at, bytes.subarray(at + HEAD, at + HEAD + nameLength)))
    at = next
  }
  return { records, from }
}

const SIGNATURE = 0x02014b50
/** Bytes of a record without the name and what follows it. */
const HEAD = 46

function readRecord(view: DataView, at: number, rawName: Uint8Array): ZipRecord {
  return {
    name: new TextDecoder().decode(rawName),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}
