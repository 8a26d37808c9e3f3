import type { Given, Memory } from '../index.ts'

/** The memory of a process that builds again and again. It keeps what the last two builds used. */
export interface BuildMemory extends Memory {
  /** To be called after each build: forgets what neither it nor the one before it used. */
  turn(): void
  /** How much is kept, in entries. */
  readonly size: number
}

interface Entry {
  value: unknown
  /** The last build that used it. */
  used: number
  /** What was recalled while it was made: it is used whenever this is. */
  readonly parts: Entry[]
}

/** Nothing made yet. */
export function createMemory(): BuildMemory {
  const entries = new Map<string, Entry>()
  const keyOf = createKeys()
  /** Those that are being made now, one within another. */
  const around: Entry[] = []
  let build = 0
  const make = (key: string, how: () => unknown): Entry => {
    const entry: Entry = { value: undefined, used: build, parts: [] }
    around.push(entry)
    try {
      entry.value = how()
    } finally {
      around.pop()
    }
    entries.set(key, entry)
    return entry
  }
  return {
    recall<T>(what: string, from: readonly Given[], how: () => T): T {
      const key = keyOf(what, from)
      const entry = entries.get(key) ?? make(key, how)
      use(entry, build)
      around.at(-1)?.parts.push(entry)
      return entry.value as T
    },
    turn() {
      for (const [key, { used }] of entries) if (used < build - 1) entries.delete(key)
      build++
    },
    get size() {
      return entries.size
    },
  }
}

function use(entry: Entry, build: number): void {
  if (entry.used === build) return
  entry.used = build
  for (const part of entry.parts) use(part, build)
}

/** Keys that are equal for equal texts and numbers and for the same objects, and for nothing else. */
function createKeys(): (what: string, from: readonly Given[]) => string {
  const ids = new WeakMap<object, number>()
  let last = 0
  const idOf = (one: object): number => {
    const id = ids.get(one) ?? ++last
    ids.set(one, id)
    return id
  }
  const part = (one: Given): string => {
    if (typeof one === 'string') return `${one.length}"${one}`
    if (typeof one === 'number') return `${one},`
    return one === null ? '~' : `#${idOf(one)},`
  }
  return (what, from) => `${what}:${from.map(part).join('')}`
}
