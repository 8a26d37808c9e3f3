import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { FileResult } from '../index.ts'
import { type Trace, UNTRACED } from './watch/trace.ts'

const ABSENT = 'does not exist'

/** The largest file of a project that is read. */
export const MOST_BYTES: number = 64 * 1024 * 1024

/**
 * Reads a file, named relative to a folder, if it lies below the root: the real path counts, so a link that leads
 * outside is refused, and so are devices, pipes and files over 64 MB.
 */
export async function readBelow(
  root: string,
  folder: string,
  file: string,
  trace: Trace = UNTRACED,
): Promise<FileResult> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(file) || file.startsWith('//')) {
    return refused('is an address, and only files of the project are read', 'download it into the project folder')
  }
  const outside = refused('is outside the project folder', 'copy it into the project folder')
  if (path.isAbsolute(file) || path.win32.isAbsolute(file) || file.includes('\0')) return outside
  if (isBelow(root, path.join(folder, file))) trace.file(path.join(folder, file))
  try {
    const [top, real] = await Promise.all([realpath(root), realpath(path.join(folder, file))])
    if (!real.startsWith(top.endsWith(path.sep) ? top : top + path.sep)) return outside
    return await readRegular(real)
  } catch (error) {
    return isBelow(root, path.join(folder, file)) ? unreadable(error) : outside
  }
}

/**
 * Reads a file, named relative to another: an audience, a theme or slides. It must lie below the root, or below the folder
 * of templates that the other belongs to, which the user has chosen as well.
 */
export async function readNear(root: string, file: string, from: string, trace: Trace = UNTRACED): Promise<FileResult> {
  const folder = path.resolve(path.dirname(from))
  const templates = /^(audiences|themes)$/.test(path.basename(folder)) ? path.dirname(folder) : folder
  const top = [root, templates].find((one) => isBelow(one, path.join(folder, file))) ?? root
  const found = await readBelow(top, folder, file, trace)
  if (found.type === 'bytes' || found.reason !== ABSENT) return found
  return refused(ABSENT, `a path starts at the folder of ${path.basename(from)}`)
}

/** True if a path, as written, lies in a folder or below it. */
export function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file)
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way))
}

async function readRegular(real: string): Promise<FileResult> {
  const handle = await open(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stat = await handle.stat()
    if (stat.isDirectory()) return refused('is a folder')
    if (!stat.isFile()) return refused('is not a regular file')
    if (stat.size > MOST_BYTES) return refused(`is larger than ${MOST_BYTES / 1024 / 1024} MB`)
    return { type: 'bytes', bytes: await handle.readFile() }
  } finally {
    await handle.close()
  }
}

function unreadable(error: unknown): FileResult {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return refused(ABSENT, 'a path starts at the folder of the report or slides')
  if (code === 'ELOOP') return refused('is a symbolic link that changed while it was read')
  if (code === 'EACCES' || code === 'EPERM') return refused('cannot be read: permission denied')
  return refused(`cannot be read: ${code ?? 'unknown error'}`)
}

function refused(reason: string, hint?: string): FileResult {
  return { type: 'refused', reason, ...(hint && { hint }) }
}
