import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, vi } from 'vitest'
import { run } from '../../src/cli/run.ts'

/** The program as it is installed. */
export const PROGRAM: string = path.resolve('dist/bin/fandeck.cjs')

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process, from a folder, and gives back what it printed. */
export async function fandeck(cwd: string, ...argv: readonly string[]): Promise<Run> {
  const before = process.cwd()
  const printed = { out: '', err: '' }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      printed.out += chunk
      return true
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
      printed.err += chunk
      return true
    }),
  ]
  // yargs prints help with the console, which vitest has made its own.
  const log = vi.spyOn(console, 'log').mockImplementation((text) => {
    printed.out += `${text}\n`
  })
  process.chdir(cwd)
  try {
    return { code: await run(argv), ...printed }
  } finally {
    process.chdir(before)
    for (const spy of [...spies, log]) spy.mockRestore()
  }
}

/** Runs the command line with something on standard input. */
export async function fandeckReading(input: string, cwd: string, ...argv: readonly string[]): Promise<Run> {
  const spy = vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from(input)]) as never)
  try {
    return await fandeck(cwd, ...argv)
  } finally {
    spy.mockRestore()
  }
}

/** Runs the command line with environment variables set. */
export async function fandeckWith(env: NodeJS.ProcessEnv, cwd: string, ...argv: readonly string[]): Promise<Run> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  try {
    return await fandeck(cwd, ...argv)
  } finally {
    vi.unstubAllEnvs()
    process.env['XDG_CACHE_HOME'] = cache
  }
}

const folders: string[] = []

/** A new, empty folder that is taken away when the file's tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fandeck-test-'))
  folders.push(folder)
  return folder
}

/** Drawings of these tests are kept for these tests. */
export const cache: string = temporaryFolder()
process.env['XDG_CACHE_HOME'] = cache

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
