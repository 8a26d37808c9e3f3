import { constants, type Stats } from 'node:fs'
import { access, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { isOurs } from '../index.ts'
import { CliError, EXIT, explain } from './exit.ts'
import { shown } from './library.ts'

/** A file to be written. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array | string
}

/** Temporary files that are on disk now; a signal takes them away. */
const temporary = new Set<string>()

/** Checks that the folder that output goes to is there or can be made, before any work is done for it. */
export async function checkFolder(folder: string): Promise<void> {
  try {
    const missing = await missingFolders(path.resolve(folder))
    await access(path.dirname(missing[0] ?? path.join(folder, 'file')), constants.W_OK)
  } catch (error) {
    throw cannotWrite(folder, error)
  }
}

/**
 * Writes all files or none: each is written beside its place first, and only when all are on disk do they take their
 * places. A file that is there already is replaced only if fandeck wrote it and nobody changed it since.
 */
export async function writeFiles(files: readonly OutputFile[], force: boolean): Promise<void> {
  const foreign = await findForeign(files)
  if (foreign.length > 0 && !force) {
    const names = foreign.map((file) => shown(file)).join(', ')
    const reason = foreign.every((file) => /\.(pptx|md|pdf|html)$/i.test(file))
      ? 'not as fandeck wrote it'
      : 'there already'
    throw new CliError(EXIT.world, `${names}: ${reason}, so it is not replaced`, 'use --force to replace it')
  }
  const written: { from: string; to: string }[] = []
  const made: string[] = []
  let current = ''
  try {
    for (const file of files) {
      current = file.path
      await makeFolder(path.dirname(path.resolve(file.path)), made)
      written.push({ from: await beside(file.path, file.bytes), to: file.path })
    }
    for (const { from, to } of written) {
      current = to
      await rename(from, to)
      temporary.delete(from)
    }
  } catch (error) {
    await removeTemporary()
    for (const folder of made.reverse()) await rmdir(folder).catch(() => undefined)
    throw cannotWrite(current, error)
  }
}

/** Those of the files that are not on disk with the same content. */
export async function changedFiles(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  const old = await Promise.all(files.map((file) => readFile(file.path).catch(() => null)))
  return files.filter(({ bytes }, at) => !old[at]?.equals(typeof bytes === 'string' ? Buffer.from(bytes) : bytes))
}

/** Takes away every temporary file that is still there. */
export async function removeTemporary(): Promise<void> {
  await Promise.all([...temporary].map((file) => rm(file, { force: true }).catch(() => undefined)))
  temporary.clear()
}

/** The names of the temporary files, for a signal handler that cannot wait. */
export function temporaryFiles(): ReadonlySet<string> {
  return temporary
}

async function beside(file: string, bytes: Uint8Array | string): Promise<string> {
  const name = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`)
  temporary.add(name)
  const handle = await open(name, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return name
}

/** The folders on the way to this one that do not exist yet, the uppermost first. A file on the way is an error. */
async function missingFolders(folder: string): Promise<readonly string[]> {
  const there = await statOrNull(folder)
  if (there?.isDirectory()) return []
  if (there) throw Object.assign(new Error(folder), { code: 'ENOTDIR' })
  return [...(await missingFolders(path.dirname(folder))), folder]
}

/** One by one: Node's own `recursive` never ends in a folder that takes no folders, such as /proc. */
async function makeFolder(folder: string, made: string[]): Promise<void> {
  for (const missing of await missingFolders(folder)) {
    await mkdir(missing)
    made.push(missing)
  }
}

async function findForeign(files: readonly OutputFile[]): Promise<readonly string[]> {
  const foreign: string[] = []
  for (const file of files) {
    const there = await statOrNull(file.path)
    if (there === null) continue
    if (there.isDirectory()) throw new CliError(EXIT.world, `${shown(file.path)}: it is a folder`)
    if (!there.isFile()) throw new CliError(EXIT.world, `${shown(file.path)}: it is not a regular file`)
    const old = await readFile(file.path)
    if (old.length > 0 && !old.equals(Buffer.from(file.bytes)) && !(await isOurs(file.path, old))) {
      foreign.push(file.path)
    }
  }
  return foreign
}

async function statOrNull(file: string): Promise<Stats | null> {
  try {
    return await stat(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function cannotWrite(file: string, error: unknown): CliError {
  const reason = explain(error)
  if (reason === undefined) throw error
  return new CliError(EXIT.world, `${shown(file)}: cannot be written: ${reason}`)
}
