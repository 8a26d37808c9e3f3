import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { MOST_BYTES } from '../project.ts'

/** What a file was like at one moment. */
export interface Stamp {
  /** Which file it is, its size and its times; or why there is none to read. */
  readonly state: string
  /** There is a file with something in it. */
  readonly filled: boolean
  /** Of the content, while a change may leave size and times as they are; null later. */
  readonly digest: string | null
}

/** The coarsest clock of a file system (FAT), in milliseconds: two changes in less time may bear the same time. */
const COARSEST = 2500

/** What is at a path now. Links are followed; a folder is the same whatever is in it. */
export function stampOf(file: string): Stamp {
  try {
    const found = statSync(file, { bigint: true })
    if (!found.isFile()) return { state: found.isDirectory() ? 'folder' : 'special', filled: false, digest: null }
    const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = found
    const young = size <= MOST_BYTES && Number(ctimeMs) > Date.now() - COARSEST
    const state = [dev, ino, size, mtimeNs, ctimeNs].join(' ')
    return { state, filled: size > 0, digest: young ? digestOf(file) : null }
  } catch (error) {
    return { state: codeOf(error), filled: false, digest: null }
  }
}

/** Whether what is at a path is as it was. */
export type Comparison =
  /** It is, and this is the stamp to compare with from now on. */
  | { readonly type: 'same'; readonly stamp: Stamp }
  | { readonly type: 'changed' }
  /** There was a file with something in it, and now there is none: perhaps it is just being saved. */
  | { readonly type: 'emptied' }

/** Compares what is at a path with what was there. */
export function compare(file: string, last: Stamp): Comparison {
  const now = stampOf(file)
  const same = now.state === last.state && (last.digest === null || last.digest === (now.digest ?? digestOf(file)))
  if (same) return { type: 'same', stamp: last.digest === null ? last : now }
  return { type: last.filled && !now.filled ? 'emptied' : 'changed' }
}

/** The names of the files in a folder that have an ending, as one text; empty if there is no such folder. */
export function listingOf(folder: string, ending: string): string {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory())
    const names = entries.map((entry) => entry.name).filter((name) => name.endsWith(ending) && !name.startsWith('.'))
    return names.sort().join('/')
  } catch {
    return ''
  }
}

function digestOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('base64')
  } catch (error) {
    return codeOf(error)
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
