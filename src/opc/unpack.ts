import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { damaged } from './messages.ts'
import type { ZipEntry } from './read-zip.ts'
import { Refusal } from './refusal.ts'

/**
 * The content of an entry. It is unpacked piece by piece, and refused as soon as there is more of it than the directory
 * says, so that the limits on what the directory says hold for what there is. Throws `Refusal`.
 */
export function unpack(entry: ZipEntry, file: string): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflate(entry, file)
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new Refusal(damaged(file, `the content of "${entry.name}" is not what its checksum says`, entry.name))
  return content
}

/** Bytes that are unpacked at a time: they make at most four megabytes. */
const PIECE = 4096

function inflate(entry: ZipEntry, file: string): Uint8Array {
  const content = new Uint8Array(entry.size)
  let length = 0
  const stream = new Inflate((piece) => {
    if (length + piece.length > entry.size)
      throw new Refusal(damaged(file, `"${entry.name}" is larger than its ${entry.size} bytes`, entry.name))
    content.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at === 0 || at < entry.packed.length; at += PIECE)
      stream.push(entry.packed.subarray(at, at + PIECE), at + PIECE >= entry.packed.length)
  } catch (thrown) {
    if (thrown instanceof Refusal) throw thrown
    throw new Refusal(damaged(file, `"${entry.name}" cannot be unpacked`, entry.name))
  }
  return content.subarray(0, length)
}
