import { createHash } from 'node:crypto'
import { deflateSync } from 'fflate'
import type { Compressed } from '../model/world.ts'

/** Bytes, deflated (RFC 1951). What was deflated before is taken from `compressed`, and what is deflated now is put there. */
export function deflate(bytes: Uint8Array, compressed: Compressed): Uint8Array {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const known = compressed.get(digest)
  if (known) return known
  const data = deflateSync(bytes)
  compressed.set(digest, data)
  return data
}
