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

/** A store for a package that has these parts: what pictures they are is not added again, and their names are taken. */
export function createMediaStore(parts: readonly Part[] = []): MediaStore {
  const names = new Map<string, string>()
  for (const { type, content, name } of parts) {
    const format = FORMATS.find((one) => CONTENT_TYPES[one] === type)
    if (format && typeof content !== 'string') names.set(digestOf(content, format), name)
  }
  const taken = new Set(parts.map(({ name }) => name.toLowerCase()))
  const added: Part[] = []
  let last = 0
  return {
    add: (bytes, type) => {
      const digest = digestOf(bytes, type)
      const known = names.get(digest)
      if (known !== undefined) return known
      let name = `ppt/media/image${++last}.${type}`
      while (taken.has(name)) name = `ppt/media/image${++last}.${type}`
      names.set(digest, name)
      added.push({ name, type: CONTENT_TYPES[type], content: bytes, relationships: [] })
      return name
    },
    parts: () => added,
  }
}

const FORMATS = ['png', 'jpeg', 'svg'] as const

function digestOf(bytes: Uint8Array, type: string): string {
  return `${type} ${createHash('sha256').update(bytes).digest('hex')}`
}
