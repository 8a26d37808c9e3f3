import path from 'node:path'
import { type Comparison, compare, listingOf, type Stamp, stampOf } from './stamp.ts'
import type { Trace } from './trace.ts'

/** A trace of what the last run read, with what it found. */
export interface RecordedTrace extends Trace {
  /** Forgets everything: a new run begins. */
  begin(): void
  /** What has become of all that was read: `emptied` if some of it is gone. */
  compare(): Comparison['type']
  /** Every path that was asked for, absolute. */
  readonly files: Iterable<string>
  readonly folders: Iterable<string>
}

/** Endings that were asked for, with the names that were found. */
type Listings = Map<string, string>

/**
 * A trace that compares. What is noted is what was there before it was read, at the first time of a run: whatever changes from
 * then on is found, whether anybody was watching or not.
 */
export function createTrace(): RecordedTrace {
  const files = new Map<string, Stamp>()
  const folders = new Map<string, Listings>()
  const compareFile = ([file, last]: [string, Stamp]): Comparison['type'] => {
    const comparison = compare(file, last)
    if (comparison.type === 'same') files.set(file, comparison.stamp)
    return comparison.type
  }
  const sameFolder = ([folder, listings]: [string, Listings]): boolean =>
    [...listings].every(([ending, names]) => listingOf(folder, ending) === names)
  return {
    file(name) {
      const file = path.resolve(name)
      if (!files.has(file)) files.set(file, stampOf(file))
    },
    folder(name, ending) {
      const folder = path.resolve(name)
      const listings = folders.get(folder) ?? new Map()
      if (!listings.has(ending)) listings.set(ending, listingOf(folder, ending))
      folders.set(folder, listings)
    },
    wrote(name) {
      const file = path.resolve(name)
      if (files.has(file)) files.set(file, stampOf(file))
    },
    begin() {
      files.clear()
      folders.clear()
    },
    compare() {
      const found = new Set([...files].map(compareFile))
      if (found.has('emptied')) return 'emptied'
      return found.has('changed') || ![...folders].every(sameFolder) ? 'changed' : 'same'
    },
    get files() {
      return files.keys()
    },
    get folders() {
      return folders.keys()
    },
  }
}
