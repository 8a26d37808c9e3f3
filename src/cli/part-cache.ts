import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Compressed } from '../index.ts'
import { cacheFolder, prune, writeEntry } from './cache-folder.ts'

/** Compressed parts of decks, kept from one build of a report to the next: most of them stay as they are. */
export interface PartCache extends Compressed {
  /** Keeps what was used since the last time, instead of what was kept then. */
  save(): Promise<void>
}

/** The layout of an entry, and which compressor made it. Another gets a folder of its own. */
const FORMAT = '1'

/** Length of a key, of a checksum and of the number that says how long the data is, in bytes. */
const KEY = 32
const SUM = 32
const LENGTH = 4

/** The cache of a report or slides, named by its path; of nothing where no folder is given. */
export function openPartCache(
  subject: string,
  folder: string | null = cacheFolder(`parts/${FORMAT}`, process.env, process.platform),
): PartCache {
  const name = createHash('sha256').update(path.resolve(subject)).digest('hex')
  let read: ReadonlyMap<string, Uint8Array> | undefined
  const kept = (): ReadonlyMap<string, Uint8Array> => {
    read ??= folder === null ? new Map() : readPack(path.join(folder, name))
    return read
  }
  let used = new Map<string, Uint8Array>()
  return {
    get: (key) => {
      const data = used.get(key) ?? kept().get(key)
      if (data) used.set(key, data)
      return data
    },
    set: (key, data) => {
      used.set(key, data)
    },
    save: async () => {
      if (used.size === 0) return
      const [before, now] = [kept(), used]
      read = now
      used = new Map()
      if (folder === null || (now.size === before.size && [...now.keys()].every((key) => before.has(key)))) return
      await writeEntry(folder, name, pack(now))
      await prune(folder)
    },
  }
}

/** Checksum, then for each part its key (hexadecimal digits as bytes), its length and its data. */
function pack(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const chunks = [...parts].flatMap(([key, data]) => {
    const length = Buffer.alloc(LENGTH)
    length.writeUInt32LE(data.length)
    return [Buffer.from(key, 'hex'), length, data]
  })
  const body = Buffer.concat(chunks)
  return Buffer.concat([checksum(body), body])
}

/** What was packed; nothing if the file is not there or not whole. */
function readPack(file: string): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  const bytes = contents(file)
  const body = bytes.subarray(SUM)
  if (bytes.length < SUM || !checksum(body).equals(bytes.subarray(0, SUM))) return parts
  for (let at = 0; at < body.length; ) {
    const start = at + KEY + LENGTH
    const end = start + body.readUInt32LE(at + KEY)
    parts.set(body.toString('hex', at, at + KEY), body.subarray(start, end))
    at = end
  }
  return parts
}

function contents(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

function checksum(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}
