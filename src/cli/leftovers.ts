import { readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { isOurs } from '../index.ts'
import type { OutputFile } from './output.ts'

/** The name of a slide's picture. */
const PICTURE = /^slide-\d+\.(svg|png)$/

/**
 * Takes away the pictures of slides that a deck no longer has: beside pictures that were written, in the same format, made by
 * fandeck and changed by nobody since. Else a slide that was withdrawn would stay in the folder that is passed on.
 */
export async function removeLeftovers(written: readonly OutputFile[]): Promise<void> {
  const pictures = written.map((file) => path.resolve(file.path)).filter((file) => PICTURE.test(path.basename(file)))
  const kept = new Set(pictures)
  const endings = new Map(pictures.map((file) => [`${path.dirname(file)}*${path.extname(file)}`, file]))
  for (const one of endings.values()) {
    const folder = path.dirname(one)
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name)
      if (PICTURE.test(name) && path.extname(name) === path.extname(one) && !kept.has(file)) await removeOurs(file)
    }
  }
}

/** A file that cannot be read or taken away stays: what was asked for is written. */
async function removeOurs(file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes !== null && (await isOurs(file, bytes))) await rm(file, { force: true }).catch(() => undefined)
}
