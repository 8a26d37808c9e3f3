import { LIMITS } from './limits.ts'
import { damaged, notZip, tooLarge, unsupported } from './messages.ts'
import { Refusal } from './refusal.ts'

/** Where an archive's directory is, and how many entries it has. */
interface Extent {
  readonly count: number
  readonly from: number
  readonly to: number
}

/** The directory of an archive, found from the record at its end (APPNOTE 4.3.16). Throws `Refusal`. */
export function findDirectory(bytes: Uint8Array, file: string): Extent {
  if (bytes.length === 0) throw new Refusal(notZip(file, 'it is empty'))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = findEnd(view)
  if (at === undefined) {
    const begun = bytes.length >= 4 && view.getUint32(0, true) === LOCAL_FILE
    throw new Refusal(begun ? damaged(file, 'its end is missing') : notZip(file, 'it is no zip archive'))
  }
  const [disk, first, here, count] = [4, 6, 8, 10].map((field) => view.getUint16(at + field, true)) as number[]
  const size = view.getUint32(at + 12, true)
  const from = view.getUint32(at + 16, true)
  if (count === 0xffff || size === 0xffffffff || from === 0xffffffff)
    throw new Refusal(unsupported(file, 'the zip64 format, which is for archives of more than 4 GB'))
  if (disk !== 0 || first !== 0 || here !== count) throw new Refusal(unsupported(file, 'several volumes'))
  if (count! > LIMITS.entries)
    throw new Refusal(tooLarge(file, `has ${count} entries, and ${LIMITS.entries} is the limit`))
  if (from + size > at) throw new Refusal(damaged(file, 'its directory is not where its end says'))
  return { count: count!, from, to: from + size }
}

const LOCAL_FILE = 0x04034b50
const END = 0x06054b50

/** The last record that can be the end: it may be followed by a comment of up to 65,535 bytes. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at
  return undefined
}
