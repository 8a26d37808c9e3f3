import { createHash } from 'node:crypto'
import type { Part } from '../../../model/package.ts'
import { CONTENT_TYPES } from '../../../opc/types.ts'

/** The pictures of a package, each kept once however many slides show it. */
export interface MediaStore {
  /** The name of the part that holds these bytes. */
  readonly add: (bytes: Uint8Array, type: 'png' | 'jpeg' | 'svg') => string
  /** All of them, in the order in which they were first added. */
  readonly parts: () => readonly Part[]
}

/** An empty store. */
export function createMediaStore(): MediaStore {
  const byDigest = new Map<string, Part>()
  return {
    add: (bytes, type) => {
      const digest = `${type} ${createHash('sha256').update(bytes).digest('hex')}`
      const known = byDigest.get(digest)
      if (known !== undefined) return known.name
      const name = `ppt/media/image${byDigest.size + 1}.${type}`
      byDigest.set(digest, { name, type: CONTENT_TYPES[type], content: bytes, relationships: [] })
      return name
    },
    parts: () => [...byDigest.values()],
  }
}
