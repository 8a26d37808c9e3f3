import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { cache, PROGRAM } from './fandeck.ts'
import { filesIn, folderWith, SPEC, TEA } from './tea.ts'

/** The only way to see another process's children without another program. */
const linux = existsSync('/proc/self/task')

/** A chart that takes the age of the universe: 2 to the power of its length in steps. */
const HANGING = {
  ...TEA,
  'tea/charts/mix.vl.json': SPEC.replace(
    '"mark"',
    `"transform":[{"calculate":"test(/^(a+)+$/, '${'a'.repeat(60)}!')","as":"z"}],"mark"`,
  ),
}

function childrenOf(pid: number): readonly number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number)
}

/** Seconds that a process has computed; a chart that hangs does nothing else. */
function computed(pid: number): number {
  const fields = read(`/proc/${pid}/stat`)
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100 || 0
}

/** A process that has ended and that nobody has asked for yet has no command line any more. */
function runs(pid: number): boolean {
  return read(`/proc/${pid}/cmdline`) !== ''
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

async function until<T>(what: () => T | undefined | false): Promise<T> {
  for (;;) {
    const value = what()
    if (value !== undefined && value !== false) return value
    await sleep(20)
  }
}

/** Starts a command that draws a chart, and waits for its lanes to be there. */
async function started(cwd: string, ...argv: readonly string[]) {
  const env = { ...process.env, XDG_CACHE_HOME: cache }
  const program = spawn(process.execPath, [PROGRAM, ...argv], { cwd, env, stdio: 'ignore' })
  const lanes = await until(() => {
    const found = childrenOf(program.pid!)
    return found.length > 0 && found
  })
  return { program, lanes }
}

/** Sends the signal; the exit code is there when the program and all its lanes are gone. */
async function stopped(program: ChildProcess, lanes: readonly number[], signal: NodeJS.Signals): Promise<number> {
  program.kill(signal)
  const [code] = await once(program, 'exit')
  await until(() => !lanes.some(runs))
  return code
}

test.runIf(linux)('Ctrl-C ends a build in which a chart hangs, its lanes too, and leaves no file', async () => {
  const cwd = folderWith(HANGING)
  const before = filesIn(cwd)
  const { program, lanes } = await started(cwd, 'build', 'tea')
  await until(() => lanes.some((lane) => computed(lane) > 1.2))
  expect(await stopped(program, lanes, 'SIGINT')).toBe(130)
  expect(filesIn(cwd)).toEqual(before)
})

test.runIf(linux)('so does a request to end, while a chart is drawn by itself', async () => {
  const cwd = folderWith(HANGING)
  const before = filesIn(cwd)
  const { program, lanes } = await started(cwd, 'chart', 'tea/charts/mix.vl.json', '-o', 'mix.svg')
  expect(await stopped(program, lanes, 'SIGTERM')).toBe(130)
  expect(filesIn(cwd)).toEqual(before)
})
