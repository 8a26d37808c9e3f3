import { type FSWatcher, statSync, watch } from 'node:fs'
import path from 'node:path'
import { foldName, type Places } from './places.ts'

/** Hears of changes in folders. */
export interface Listener {
  /** Listens in these places from now on, and in no others. */
  listen(places: Places): void
  close(): void
}

interface Ear {
  readonly watcher: FSWatcher
  /** Which folder it is: another one may have taken its place. */
  readonly id: string
  names: ReadonlySet<string> | null
}

/**
 * Calls back at every sign of a change. Editors replace files more often than they change them, so it is folders that are
 * watched. A sign may come late, twice, for nothing, and on some disks never: it is a reason to look, nothing more.
 */
export function createListener(heard: () => void): Listener {
  const ears = new Map<string, Ear>()
  const drop = (folder: string): void => {
    ears.get(folder)?.watcher.close()
    ears.delete(folder)
  }
  const start = (folder: string, id: string, names: Ear['names']): void => {
    const watcher = tryToWatch(folder, (event, name) => {
      const ear = ears.get(folder)
      // The folder itself was moved or removed; what is at its path later must be watched anew.
      if (event === 'rename' && name === path.basename(folder)) drop(folder)
      else if (name !== null && ear?.names && !ear.names.has(foldName(name))) return
      heard()
    })
    if (watcher === null) return
    watcher.on('error', () => drop(folder))
    ears.set(folder, { watcher, id, names })
  }
  return {
    listen(places) {
      for (const folder of [...ears.keys()].filter((folder) => !places.has(folder))) drop(folder)
      for (const [folder, names] of places) {
        const id = idOf(folder)
        const ear = ears.get(folder)
        if (ear?.id === id) ear.names = names
        else {
          drop(folder)
          start(folder, id, names)
        }
      }
    },
    close() {
      for (const folder of [...ears.keys()]) drop(folder)
    },
  }
}

/** Null if the folder is gone, or the system watches no more of them. */
function tryToWatch(folder: string, listener: (event: string, name: string | null) => void): FSWatcher | null {
  try {
    return watch(folder, listener)
  } catch {
    return null
  }
}

function idOf(folder: string): string {
  try {
    const { dev, ino, birthtimeNs } = statSync(folder, { bigint: true })
    return `${dev} ${ino} ${birthtimeNs}`
  } catch {
    return ''
  }
}
