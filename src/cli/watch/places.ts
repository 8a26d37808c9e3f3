import { lstatSync, readlinkSync } from 'node:fs'
import path from 'node:path'

/** Folders that are there, by their real paths, each with the names of entries that matter in it; null if all of them do. */
export type Places = ReadonlyMap<string, ReadonlySet<string> | null>

interface State {
  readonly places: Map<string, Set<string> | null>
  /** Path → real path, or null where nothing is, or a link that leads to itself. */
  readonly known: Map<string, string | null>
}

/**
 * Where to watch in order to hear of changes at these absolute paths: in the folder that holds a file, in those that hold
 * links on the way to it, and where something is missing, in the nearest folder that is there.
 */
export function placesOf(files: Iterable<string>, folders: Iterable<string>): Places {
  const state: State = { places: new Map(), known: new Map() }
  for (const file of files) {
    const real = follow(file, state)
    if (real !== null) mark(real, state)
  }
  for (const folder of folders) {
    const real = follow(folder, state)
    if (real !== null) state.places.set(real, null)
  }
  return state.places
}

/** A name as file systems compare it that care neither for case nor for how accents are written. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** The real path, or null if nothing is there. Marks links on the way, and the first thing that is missing. */
function follow(file: string, state: State): string | null {
  const known = state.known.get(file)
  if (known !== undefined) return known
  // Whoever comes here again while the way is being found goes round in a circle.
  state.known.set(file, null)
  const real = entryAt(file, state)
  state.known.set(file, real)
  return real
}

function entryAt(file: string, state: State): string | null {
  const parent = path.dirname(file)
  if (parent === file) return file
  const folder = follow(parent, state)
  if (folder === null) return null
  const entry = path.join(folder, path.basename(file))
  const target = targetOf(entry)
  if (target === undefined) return entry
  mark(entry, state)
  return target === null ? null : follow(path.resolve(folder, target), state)
}

/** Where a link leads; undefined for what is no link, null for what is not there. */
function targetOf(entry: string): string | null | undefined {
  try {
    return lstatSync(entry).isSymbolicLink() ? readlinkSync(entry) : undefined
  } catch {
    return null
  }
}

function mark(entry: string, { places }: State): void {
  const folder = path.dirname(entry)
  const names = places.get(folder)
  if (names === null) return
  places.set(folder, (names ?? new Set()).add(foldName(path.basename(entry))))
}
