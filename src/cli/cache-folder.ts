import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A day, in milliseconds. */
export const DAY: number = 24 * 60 * 60 * 1000

/** Entries that nobody asked for in so many days are removed. */
const DAYS_KEPT = 90

/** The folder that suits the machine for what is kept of a kind, such as `drawings/1`; null if the environment names none. */
export function cacheFolder(kind: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const caches = [
    env['XDG_CACHE_HOME'],
    platform === 'win32' ? env['LOCALAPPDATA'] : undefined,
    env['HOME'] && path.join(env['HOME'], '.cache'),
  ]
  const folder = caches.find((candidate) => candidate !== undefined && path.isAbsolute(candidate))
  return folder === undefined ? null : path.join(folder, 'fandeck', kind)
}

/**
 * Written beside and renamed: a reader sees a whole entry or none, however many write at once. Only the user may read it, and
 * a folder that cannot be written is no error.
 */
export async function writeEntry(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const beside = path.join(folder, `${name}.${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(beside, content, { flag: 'wx', mode: 0o600 })
    await rename(beside, path.join(folder, name))
  } catch {
    await unlink(beside).catch(() => {})
  }
}

/** At most once a day: removes entries that were not used for long, and what an interrupted writer left. */
export async function prune(folder: string): Promise<void> {
  const mark = path.join(folder, 'pruned')
  const now = Date.now()
  const last = await stat(mark).catch(() => null)
  if (last && now - last.mtimeMs < DAY) return
  await writeFile(mark, '').catch(() => {})
  await utimes(mark, new Date(now), new Date(now)).catch(() => {})
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const limit = name.endsWith('.tmp') ? DAY : DAYS_KEPT * DAY
    const entry = await stat(file).catch(() => null)
    if (entry && now - entry.mtimeMs > limit) await unlink(file).catch(() => {})
  }
}
