import type { Input, Library, SourceText, World } from '../index.ts'

/**
 * Files that are as they were when they were read last: the same bytes and the same texts, so that a memory knows them
 * again. It keeps what the last two builds read.
 */
export interface KeptFiles {
  /** Reads like `read`, which is asked every time. */
  reading(read: World['read']): World['read']
  /** The same input, its templates and its PowerPoint template as they were where they did not change. */
  input(input: Input): Input
  /** To be called after each build: forgets what neither it nor the one before it read. */
  turn(): void
}

/** Nothing read yet. */
export function keepFiles(): KeptFiles {
  let now = new Map<string, unknown>()
  let before = new Map<string, unknown>()
  /** What is kept under a key if it is the same, else what is there now. */
  const keep = <T>(key: string, found: T, isSame: (kept: T) => boolean): T => {
    const kept = (now.get(key) ?? before.get(key)) as T | undefined
    const value = kept !== undefined && isSame(kept) ? kept : found
    now.set(key, value)
    return value
  }
  const bytes = (key: string, found: Uint8Array): Uint8Array =>
    keep(`bytes ${key}`, found, (kept) => Buffer.compare(kept, found) === 0)
  const text = (found: SourceText): SourceText =>
    keep(`text ${found.file}`, found, (kept) => kept.source === found.source)
  return {
    reading: (read) => async (path, from) => {
      const found = await read(path, from)
      if (found.type === 'refused') return found
      return { ...found, bytes: bytes(JSON.stringify([path, from]), found.bytes) }
    },
    input: (input) => {
      const { referenceDoc: doc } = input
      const library = libraryOf(input.library, text)
      return doc
        ? { ...input, library, referenceDoc: { ...doc, bytes: bytes(doc.file, doc.bytes) } }
        : { ...input, library }
    },
    turn: () => {
      before = now
      now = new Map()
    },
  }
}

function libraryOf({ audiences, themes, decks, partials }: Library, text: (found: SourceText) => SourceText): Library {
  const kept = (texts: Library['decks']) => new Map([...texts].map(([name, found]) => [name, text(found)]))
  return { audiences: kept(audiences), themes: kept(themes), decks: kept(decks), partials: kept(partials) }
}
