import type { FileResult, SourceText, World } from '../index.ts'

/** Files that are as they were when they were read last: the same bytes and texts, so that a memory knows them again. */
export interface KeptFiles {
  /** Reads like `read`, which is asked every time. */
  readonly reading: (read: World['read']) => World['read']
  /** A text, or the same text from before. */
  readonly text: (text: SourceText) => SourceText
}

/** Nothing read yet. It keeps what was read of each path last. */
export function keepFiles(): KeptFiles {
  const results = new Map<string, Extract<FileResult, { type: 'bytes' }>>()
  const texts = new Map<string, SourceText>()
  return {
    reading: (read) => async (path, from) => {
      const found = await read(path, from)
      const key = JSON.stringify([from, path])
      const kept = results.get(key)
      if (found.type === 'refused') results.delete(key)
      else if (kept && isSame(kept.bytes, found.bytes)) return kept
      else results.set(key, found)
      return found
    },
    text: (text) => {
      const kept = texts.get(text.file)
      if (kept?.source === text.source) return kept
      texts.set(text.file, text)
      return text
    },
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
